import type { Chain, Node, Sign } from '../../tree/node.js'

/** Where a stretch of one text stands in another. */
export interface Places {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

interface Placed {
  readonly start: number
  readonly end: number
}

/** Chains read from a text, at the places that its characters stand for. */
export function relocated(chains: readonly Chain[], places: Places): Chain[] {
  const node = (one: Node): Node => ({ ...one, ...placeOf(one, places), args: one.args.map(node) })
  const sign = (one: Sign): Sign => ({ ...one, ...placeOf(one, places) })
  return chains.map(chain => ({
    ...placeOf(chain, places),
    terms: chain.terms.map(node),
    signs: chain.signs.map(sign),
    opens: chain.opens && sign(chain.opens),
  }))
}

/** Where one place of the text stands, which is not empty; behind it, where the last of its characters ends. */
export function relocatedOffset(at: number, { starts, ends }: Places): number {
  return starts[at] ?? ends.at(-1)!
}

/** Arguments may change their order, so a stretch is all that its characters stand for. */
function placeOf({ start, end }: Placed, places: Places): Placed {
  let from = relocatedOffset(start, places)
  let to = from
  for (let at = start; at < end; at++) {
    from = Math.min(from, places.starts[at]!)
    to = Math.max(to, places.ends[at]!)
  }
  return { start: from, end: to }
}
