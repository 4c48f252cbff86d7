import { isKinder } from '../math/judges/verdict.js'
import type { Judged } from './judged.js'

/** A figure that both a claim or a law and the line itself judge is one statement. */
export function combine(claims: readonly Judged[], links: readonly Judged[]): Judged[] {
  const taken = new Set<Judged>()
  const found = claims.map(claim => {
    const link = links.find(one => one.start <= claim.start && claim.end <= one.end && !taken.has(one))
    if (!link || claim.judgement.verdict === 'unread') return claim
    taken.add(link)
    // Where a claim needs what the page does not give, the line is judged by what it says itself.
    return isOfOtherValues(claim) ? link : merged(claim, link)
  })
  return [...found, ...links.filter(link => !taken.has(link))]
}

const isOfOtherValues = ({ judgement, assumed = [] }: Judged): boolean =>
  judgement.verdict === 'undecided' && assumed.length > 0

/**
 * One finding of two on the same figure: the worse verdict is given, the rule of the book named, and the other's
 * explanation kept where it differs.
 */
export function merged(book: Judged, link: Judged): Judged {
  const isLink = isKinder(book.judgement, link.judgement)
  const [worse, other] = isLink ? [link, book] : [book, link]
  const differs =
    other.judgement.verdict !== 'undecided' && worse.judgement.verdict !== other.judgement.verdict
  const note = differs
    ? `; ${other.judgement.verdict} ${isLink ? 'from the data' : 'as the line reads'}: ${other.judgement.explanation}`
    : ''
  return {
    ...book,
    from: Math.min(book.from, link.from),
    to: Math.max(book.to, link.to),
    through: [...new Set([...worse.through, ...other.through])].sort((a, b) => a - b),
    judgement: { ...worse.judgement, explanation: worse.judgement.explanation + note },
  }
}
