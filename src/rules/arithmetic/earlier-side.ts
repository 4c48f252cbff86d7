import type { Judgement } from '../../math/judges/judgement.js'
import type { Link } from '../../notation/tree/link.js'
import type { Statement } from '../../page/statement.js'

const EQUALITIES: ReadonlySet<string> = new Set(['=', '≈', '~'])

/**
 * `0.0259 ln 346.7 ≈ 0.0259 · 5.85 ≈ 0.151`: a figure may be computed from what its chain began with, and the side between
 * be rounded for the reader alone. Null where no earlier side that agrees with the one between gives it.
 */
export function fromEarlierSide<Judged extends { readonly judgement: Judgement }>(
  link: Link,
  { chain: { terms, signs }, index }: Statement,
  judge: (link: Link) => Judged | null,
): Judged | null {
  if (link.left !== terms[index]) return null
  for (let at = index - 1; at >= 0 && EQUALITIES.has(signs[at]!.operator); at--) {
    const left = terms[at]!
    const sign = signs.slice(at, index).find(({ operator }) => operator !== '=') ?? signs[at]!
    if (judge({ left, sign, right: link.left })?.judgement.verdict !== 'holds') continue
    const found = judge({ ...link, left })
    if (found?.judgement.verdict !== 'holds') continue
    const judgement = { ...found.judgement, reading: 'computed from an earlier side of its chain' }
    return { ...found, ...link, judgement }
  }
  return null
}
