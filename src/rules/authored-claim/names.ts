import type { NoteLine } from '../../documents/model/note.js'
import { parseChains } from '../../notation/latex/grammar/parser.js'
import { LatexError } from '../../notation/latex/lexer/latex-error.js'
import { SYMBOLS } from '../../notation/tree/commands.js'
import type { Node } from '../../notation/tree/node.js'

const PARTS =
  /^(\\[A-Za-z]+(?:\{[^{}]*\})?|\p{L}[A-Za-z]*)((?:_(?:\{[^{}]*\}|\\[A-Za-z]+|[A-Za-z\d]+)|\^(?:\{[^{}]*\}|\\?[*A-Za-z]+)|')*)(?:\((.*)\))?$/u

/**
 * A symbol as it stands in a line `for:`, where it need not be written in LaTeX: `beta` is \beta, `r_ref` is r_{ref},
 * `lr` is one word. Throws LatexError for what is no symbol and no application of one.
 */
export function nameNode({ text, start }: NoteLine): Node {
  const node = onlyTermOf(text)
  if (!node) throw new LatexError(`for: expected a symbol, got ${text}`, start)
  return node
}

/** Undefined where it cannot be read, or is more than one term: then it is no symbol. */
function onlyTermOf(text: string): Node | undefined {
  try {
    const [chain, ...others] = parseChains(latexOf(text))
    const [node, ...more] = chain?.terms ?? []
    return others.length === 0 && more.length === 0 ? node : undefined
  } catch (error) {
    if (error instanceof LatexError) return undefined
    throw error
  }
}

function latexOf(text: string): string {
  const parts = PARTS.exec(text.trim())
  if (!parts) return text
  const [, base, scripts, inside] = parts as unknown as [string, string, string, string?]
  const name = /^[A-Za-z]/.test(base) ? (SYMBOLS.has(`\\${base}`) ? `\\${base}` : `\\mathrm{${base}}`) : base
  const grouped = scripts.replace(/_(\w{2,})/g, '_{$1}')
  const applied = inside === undefined ? '' : `(${inside.split(',').map(latexOf).join(', ')})`
  return name + grouped + applied
}
