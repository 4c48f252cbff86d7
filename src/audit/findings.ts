import type { Finding, Position, Reason, Verdict } from '../evidence/finding.js'
import { VERDICTS } from '../evidence/finding.js'
import { type Judgement, judgement } from '../evidence/judgement.js'

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

/** The finding that a report prints; with the reason for which the document suppresses it, where it does. */
export function toFinding(
  judged: Judged,
  source: string,
  positionAt: (offset: number) => Position,
  suppressed?: string,
): Finding {
  const { rule, exercise, judgement: j } = judged
  const stated = source.slice(judged.start, judged.end)
  return {
    rule,
    exercise,
    verdict: j.verdict,
    statement: source.slice(judged.from, judged.to),
    start: positionAt(judged.from),
    end: positionAt(judged.to),
    understood: j.understood,
    stated: j.verdict === 'unread' ? null : stated,
    expected: j.expected,
    evidence: j.evidence,
    condition: j.condition,
    reason: j.reason,
    given: j.given && { ...j.given, through: judged.through },
    rounding: j.rounding,
    reading: j.reading,
    witness: j.witness,
    message: messageOf(j, stated) + provenance(judged, source, positionAt),
    ...(suppressed === undefined ? {} : { suppressed }),
  }
}

const NUMERAL = /^-?[\d.,{}]{1,60}(?:\s{0,4}\\(?:times|cdot)\s{0,4}10\^\{?-?\d{1,9}\}?)?/

/** Which printed numbers a value was carried through, and where they stand. */
function provenance(
  { judgement, through }: Judged,
  source: string,
  positionAt: (offset: number) => Position,
): string {
  if (judgement.verdict !== 'carried' || through.length === 0) return ''
  const printed = through.map(offset => {
    const text = NUMERAL.exec(source.slice(offset))?.[0].replace(/[.,]$/, '')
    return `${text === undefined ? 'what is printed' : `\`${text}\``} on line ${positionAt(offset).line}`
  })
  return `; carried through ${printed.join(', ')}`
}

const WRONG: ReadonlySet<Verdict> = new Set(['refuted', 'carried', 'misrounded', 'unsupported'])

function messageOf({ verdict, expected, condition, explanation }: Judgement, stated: string): string {
  const because = explanation === '' ? '' : ` (${explanation})`
  if (WRONG.has(verdict))
    return `Unexpected \`${stated}\`${expected === null ? '' : `, expected \`${expected}\``}${because}`
  if (condition !== null) return `True only if ${condition}${because}`
  return explanation === '' ? verdict : explanation
}
