import { type Judgement, judgement } from '../math/judges/judgement.js'
import type { Reason, Verdict } from '../math/judges/verdict.js'
import { VERDICTS } from '../math/judges/verdict.js'

/** A statement of a document with what was judged of it, before its place is counted in lines. */
export interface Judged {
  readonly rule: string
  readonly exercise: string | null
  /** The statement. */
  readonly from: number
  readonly to: number
  /** What stands in the hole, or on the right of the sign. */
  readonly start: number
  readonly end: number
  readonly judgement: Judgement
  readonly through: readonly number[]
}

/** A statement that was not judged. */
export function unread(
  rule: string,
  exercise: string | null,
  place: { readonly start: number; readonly end: number },
  reason: Reason,
  explanation: string,
): Judged {
  const { start, end } = place
  return {
    rule,
    exercise,
    from: start,
    to: end,
    start,
    end,
    through: [],
    judgement: judgement('unread', { reason, explanation }),
  }
}

const rank = (verdict: Verdict): number => VERDICTS.indexOf(verdict)

/**
 * One finding of two on the same figure: the worse verdict is given, the rule of the book named, and the other's
 * explanation kept where it differs.
 */
export function merged(book: Judged, link: Judged): Judged {
  const [worse, other] =
    rank(link.judgement.verdict) < rank(book.judgement.verdict) ? [link, book] : [book, link]
  const differs =
    other.judgement.verdict !== 'undecided' && worse.judgement.verdict !== other.judgement.verdict
  const note = differs
    ? `; ${other.judgement.verdict} ${other === link ? 'as the line reads' : 'from the data'}: ${other.judgement.explanation}`
    : ''
  return {
    ...book,
    from: Math.min(book.from, link.from),
    to: Math.max(book.to, link.to),
    through: [...new Set([...worse.through, ...other.through])].sort((a, b) => a - b),
    judgement: { ...worse.judgement, explanation: worse.judgement.explanation + note },
  }
}
