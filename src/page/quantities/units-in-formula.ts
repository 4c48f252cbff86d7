import { Rational } from '../../math/number/rational.js'
import { number } from '../../math/term/term.js'
import type { Convention } from '../../math/units/convention.js'
import { scaleLetters } from '../../math/units/scales.js'
import { derived } from '../../math/units/table.js'
import { ONE, type Unit, unitOf } from '../../math/units/unit.js'
import { unitOfWord } from '../../math/units/unit-of-word.js'
import type { Node } from '../../notation/tree/node.js'
import { readUnit } from './unit-expression.js'

const letters = derived(() => new Set(scaleLetters('apart', 'glued', 'formula')))
const CURRENCIES: ReadonlySet<string> = new Set('$€£¥')
const MICRO: Unit = { ...unitOf(number('1e-6')), prefix: Rational.of('1e-6') }
/** Units that a letter alone may stand for behind `\mu` and below a currency: `377\mu s`, `\$2/h`. */
const BEHIND_MICRO: ReadonlySet<string> = new Set('smgAVWFJ')
const BELOW_CURRENCY: ReadonlySet<string> = new Set('hsd')

/**
 * The words of measure among the factors of a product, or below the line of a quotient: text behind a figure, a scale
 * glued to it, `\mu s`, a currency before it, and labels in brackets (`8192\ (T)`). Null where text is no unit. A letter
 * that is a symbol in scope scales nothing.
 */
export function unitWords(
  node: Node,
  source: string,
  convention: Convention,
  scope: ReadonlySet<string> = new Set(),
): ReadonlyMap<Node, Unit> | null {
  const found = new Map<Node, Unit>()
  const labels = labelsIn(node, source)
  for (const [i, part] of node.args.entries()) {
    if (labels.has(part)) found.set(part, ONE)
    else if (part.head === 'text') {
      const unit = i > 0 || CURRENCIES.has(part.text) ? readUnit(part.text, convention) : null
      if (!unit || (unit.nouns.size > 0 && (isMultiplied(node, i, source) || isOperation(node, i, source))))
        return null
      found.set(part, unit)
    } else if (part.head === 'pow' && part.args[0]!.head === 'text' && i > 0) {
      const unit = readUnit(`${part.args[0]!.text}^${exponentIn(part.args[1]!)}`, convention)
      if (!unit) return null
      found.set(part, unit)
    } else if (part.head === 'symbol' && i > 0) {
      const unit = scope.has(part.text) ? null : letterAt(node, i, convention)
      if (unit) found.set(part, unit)
    }
  }
  return found
}

/** `5 \times \text{speed}` multiplies by a speed, and counts no speeds. */
const isMultiplied = ({ head, args }: Node, at: number, source: string): boolean =>
  head === 'mul' &&
  at > 0 &&
  /[·*×⋅]|\\(?:cdot|times|ast)/.test(source.slice(args[at - 1]!.end, args[at]!.start))

/** `5 \text{ choose } 3`: a word between two figures does something to them, and counts nothing. */
const isOperation = (node: Node, at: number, source: string): boolean => {
  const [before, behind] = [node.args[at - 1], node.args[at + 1]]
  const isBetween = node.head === 'mul' && before?.head === 'number' && behind?.head === 'number'
  return isBetween && !isMultiplied(node, at + 1, source)
}

/** `12 \text{ m}^2` has its exponent outside. */
const exponentIn = ({ head, text, args }: Node): string => (head === 'neg' ? `-${args[0]!.text}` : text)

/** A letter that is a unit by what stands before it. */
function letterAt(whole: Node, at: number, convention: Convention): Unit | null {
  const [before, part, next] = [whole.args[at - 1]!, whole.args[at]!, whole.args[at + 1]]
  const isFigure = before.head === 'number'
  const isGlued = before.end === part.start
  if (isFigure && isGlued && letters().has(part.text)) return unitOfWord(part.text, convention)
  if (part.text === 'mu' && isFigure && next && BEHIND_MICRO.has(next.text)) return MICRO
  const isBehindMicro = before.text === 'mu' && whole.args[at - 2]?.head === 'number'
  if (isBehindMicro && BEHIND_MICRO.has(part.text)) return unitOfWord(part.text, convention)
  const isRate = whole.head === 'div' && hasCurrency(before)
  return isRate && BELOW_CURRENCY.has(part.text) ? unitOfWord(part.text, convention) : null
}

const hasCurrency = (node: Node): boolean => CURRENCIES.has(node.text) || node.args.some(hasCurrency)

/** Fewer names in brackets than this are a factor or an argument: `2(x)`. */
const MIN_LABELS = 2

/** Names in brackets that say what the figure before them counts. */
function labelsIn(node: Node, source: string): ReadonlySet<Node> {
  const labels = node.args.filter((part, i) => {
    const isName = part.head === 'symbol' || part.head === 'text'
    const before = node.args[i - 1]
    // What a macro says stands in one place, and shows no brackets.
    return isName && before?.head === 'number' && before.end <= part.start && isInBrackets(part, source)
  })
  return labels.length >= MIN_LABELS ? new Set(labels) : new Set()
}

const isInBrackets = ({ start, end }: Node, source: string): boolean =>
  source[start] === '(' || (source[start - 1] === '(' && source[end] === ')')
