import type { NoteLine } from '../../documents/model/note.js'

const SIGN = String.raw`[=<>≤≥≠≈≡∝]|\\(?:leq?|geq?|neq?|leqslant|geqslant|lt|gt|approx|equiv|simeq|sim|propto)(?![A-Za-z])`
const OPERATOR = String.raw`[-+*/−·×]|\\(?:cdot|times|pm|mp|div)(?![A-Za-z])`
const HAS_SIGN = new RegExp(SIGN)
const BEGINS_WITH_SIGN = new RegExp(`^\\s*(?:${SIGN})`)
const BEGINS_WITH_OPERATOR = new RegExp(`^\\s*(?:${OPERATOR})`)
const ENDS_OPEN = new RegExp(`(?:${SIGN}|${OPERATOR})\\s*$`)

/**
 * The statements of a claim, a line each. A statement goes on in the next line where that begins with a relation, where
 * the line before ends with a relation or an operator, or where an operator begins a line and one of the two lines
 * has no relation of its own. What stands between two lines becomes blanks, so that offsets stay true.
 */
export function statementLines(lines: readonly NoteLine[]): NoteLine[] {
  const statements: { parts: string[]; start: number; end: number; hasSign: boolean; last: string }[] = []
  for (const { text, start } of lines) {
    const before = statements.at(-1)
    const hasSign = HAS_SIGN.test(text)
    const end = start + text.length
    if (before && continues(before, text, hasSign)) {
      before.parts.push(' '.repeat(start - before.end), text)
      before.hasSign ||= hasSign
      before.end = end
      before.last = text
    } else statements.push({ parts: [text], start, end, hasSign, last: text })
  }
  return statements.map(({ parts, start }) => ({ text: parts.join(''), start }))
}

function continues(
  before: { readonly last: string; readonly hasSign: boolean },
  text: string,
  hasSign: boolean,
): boolean {
  if (BEGINS_WITH_SIGN.test(text) || ENDS_OPEN.test(before.last)) return true
  return BEGINS_WITH_OPERATOR.test(text) && !(hasSign && before.hasSign)
}
