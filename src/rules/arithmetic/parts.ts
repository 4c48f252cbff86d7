import { isKinder } from '../../math/judges/verdict.js'
import type { ArrayOf } from '../../notation/arrays/evaluate-arrays.js'
import { bothSigns } from '../../notation/readings/plus-minus.js'
import type { Link } from '../../notation/tree/link.js'
import type { Node } from '../../notation/tree/node.js'
import { arrayLink, mayBeOfIntervals, together } from './entrywise.js'
import type { JudgedLink } from './judged-link.js'

/** Where a link stands, and how its parts are judged. */
export interface PartedPlace {
  readonly source: string
  readonly arrayOf: ArrayOf
  /** The value listed behind it, where the link ends its chain: `x = 3 \pm 4 = 7, -1`. */
  readonly next: Node | null
  readonly judge: (link: Link) => JudgedLink | null
  /** What may be wrong only because it is read wrongly. */
  readonly doubted: (judged: JudgedLink, doubt: string) => JudgedLink
}

/** Judges a link of numbers; one between arrays entry by entry, one with ± for both signs. Null where a part is neither. */
export function judgeParted(link: Link, place: PartedPlace): JudgedLink | null {
  const { source, arrayOf, next, judge, doubted } = place
  const signs = bothSigns(link, next, source)
  if (signs) {
    const judged = inEitherOrder(link, signs.orders, judge)
    return judged && signs.mayBeDeviation
      ? doubted(judged, 'what stands behind ± may be a deviation')
      : judged
  }
  const found = link.sign.operator === '∈' ? null : arrayLink(link, source, arrayOf)
  if (!found) return judge(link)
  const all = found.entries && allOf(link, found.entries, judge)
  if (found.isProperty && all?.judgement.verdict !== 'holds') return null
  const isOfLists = all && found.entries!.length > 1 && mayBeOfIntervals(link, source)
  return isOfLists ? doubted(all, 'two numbers in brackets may be an interval') : all
}

function allOf(link: Link, parts: readonly Link[], judge: PartedPlace['judge']): JudgedLink | null {
  const all: JudgedLink[] = []
  for (const part of parts) {
    const judged = judge(part)
    if (!judged) return null
    all.push(judged)
    // Nothing is worse, and the first of the worst is what is said of all of them.
    if (judged.judgement.verdict === 'refuted') break
  }
  return together(link, all)
}

/** Two values may be listed the other way round. */
function inEitherOrder(
  link: Link,
  orders: readonly (readonly Link[])[],
  judge: PartedPlace['judge'],
): JudgedLink | null {
  let best: JudgedLink | null = null
  for (const order of orders) {
    const judged = allOf(link, order, judge)
    if (judged && (!best || isKinder(judged.judgement, best.judgement))) best = judged
    if (best?.judgement.verdict === 'holds') break
  }
  return best
}
