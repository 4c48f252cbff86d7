import type { Token } from '../../documents/model/document.js'
import { scaleLetters } from '../../math/units/scales.js'
import type { Node } from '../../notation/tree/node.js'
import type { Reading } from '../reading.js'

const letters = new WeakMap<Reading, ReadonlySet<string>>()

/**
 * The words that a section gives values, and the letters of scales that it writes by themselves, as the index of a sum, a variable, something given or solved
 * for: there `2k` is a product and no two thousand. `A model with $N = 7B$` writes no B by itself.
 */
export function lettersInScope(reading: Reading): ReadonlySet<string> {
  const known = letters.get(reading)
  if (known) return known
  const scales = new Set(scaleLetters('apart', 'glued', 'formula'))
  const found = new Set<string>()
  for (const chains of reading.chains.values())
    for (const { terms, signs } of chains) {
      for (const term of terms) collect(term, scales, found)
      const name = signs[0] && DEFINES.has(signs[0].operator) ? wordNamed(terms[0]!) : null
      if (name !== null) found.add(name)
    }
  letters.set(reading, found)
  return found
}

const DEFINES: ReadonlySet<string> = new Set(['=', ':='])

/** The word that a side is, which counts nothing where it has a value: `\mathrm{width} = 4`. */
const wordNamed = ({ head, text }: Node): string | null =>
  (head === 'symbol' || head === 'text') && /^\p{L}{2,}$/u.test(text) ? text : null

/** A share or a unit of several letters. */
const MEASURED = /\d\s?(?:%|\p{L}{2})/u

/**
 * The letters in scope that are symbols in one formula. In prose `6.74B` is an amount whatever B is elsewhere, and so is
 * `2 B` beside `80 MB`: nobody measures a product of symbols in words.
 */
export function lettersAt(token: Token, reading: Reading): ReadonlySet<string> {
  const scope = lettersInScope(reading)
  if (token.notation !== 'plain' || scope.size === 0) return scope
  if (MEASURED.test(token.text)) return NONE
  return new Set(
    [...scope].filter(letter => !new RegExp(`\\.\\d+ ?${letter}(?!\\p{L})`, 'u').test(token.text)),
  )
}

const NONE: ReadonlySet<string> = new Set()

function collect(node: Node, scales: ReadonlySet<string>, found: Set<string>): void {
  // An index is a part of a name.
  const parts = node.head === 'sub' ? node.args.slice(0, 1) : node.args
  if (node.head === 'symbol' && scales.has(node.text)) found.add(node.text)
  for (const [i, part] of parts.entries()) {
    const before = node.head === 'mul' ? parts[i - 1] : undefined
    const isGlued = before?.head === 'number' && before.end === part.start
    if (!isGlued || part.head !== 'symbol') collect(part, scales, found)
  }
}

/** The expression with letters that plain notation takes for scales as the symbols that they are in this section. */
export function withSymbols(node: Node, scope: ReadonlySet<string>): Node {
  if (scope.size === 0) return node
  const isWritten = node.text.length > 1 || node.end - node.start === node.text.length
  if (node.head === 'text' && scope.has(node.text) && isWritten) return { ...node, head: 'symbol' }
  const args = node.args.map(part => withSymbols(part, scope))
  return args.every((part, i) => part === node.args[i]) ? node : { ...node, args }
}
