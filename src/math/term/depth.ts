import { childrenOf } from './children.js'
import type { Term } from './term.js'

/** Deeper terms would overflow the stack of the readings, which recurse; people nest some ten levels. */
export const MAX_DEPTH = 400

/** Distinct parts of one term; a page of derivations has some thousands. */
export const MAX_PARTS = 200_000

/**
 * Throws RangeError for a term of more than MAX_DEPTH levels or MAX_PARTS distinct parts. Every reading of terms asks
 * this before it recurses. A shared part counts once, so a term that is small in memory is small here.
 */
export function guardDepth(term: Term): void {
  const depths = new Map<Term, number>()
  const pending = [term]
  while (pending.length > 0) {
    const part = pending.at(-1)!
    const children = childrenOf(part)
    const waiting = children.filter(child => !depths.has(child))
    if (waiting.length > 0) {
      for (const child of waiting) pending.push(child)
      continue
    }
    pending.pop()
    const depth = 1 + children.reduce((deepest, child) => Math.max(deepest, depths.get(child)!), 0)
    if (depth > MAX_DEPTH) throw new RangeError(`term: expected at most ${MAX_DEPTH} levels, got more`)
    depths.set(part, depth)
    if (depths.size > MAX_PARTS) throw new RangeError(`term: expected at most ${MAX_PARTS} parts, got more`)
  }
}
