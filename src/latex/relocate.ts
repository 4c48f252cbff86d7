import type { Chain, Node, Sign } from './node.js'

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

/** Where one place of the text stands. */
export function relocatedOffset(at: number, { starts, ends }: Places): number {
  return starts[at] ?? ends.at(-1) ?? 0
}

/** Arguments may change their order, so a stretch is what lies between its first and its last character. */
function placeOf({ start, end }: Placed, places: Places): Placed {
  const { starts, ends } = places
  const from = relocatedOffset(start, places)
  if (end <= start) return { start: from, end: from }
  return {
    start: Math.min(from, starts[end - 1]!),
    end: Math.max(ends[start]!, ends[end - 1]!),
  }
}
