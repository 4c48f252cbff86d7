import { type Judged, merged } from '../rules/judged.js'

/** A figure that both a claim and the line itself judge is one statement. */
export function combine(claims: readonly Judged[], links: readonly Judged[]): Judged[] {
  const taken = new Set<Judged>()
  const found = claims.map(claim => {
    const link = links.find(one => one.start <= claim.start && claim.end <= one.end && !taken.has(one))
    if (!link || claim.judgement.verdict === 'unread') return claim
    taken.add(link)
    return merged(claim, link)
  })
  return [...found, ...links.filter(link => !taken.has(link))]
}
