import { childrenOf } from './children.js'
import type { Term } from './term.js'

/**
 * How many exponentials, logarithms and powers other than by integers a term has: what its value costs, nearly all of
 * it. A part that stands in several places counts once, as it is evaluated once.
 */
export function elementaryParts(term: Term): number {
  const seen = new Set<Term>()
  let count = 0
  const open = [term]
  for (let part = open.pop(); part; part = open.pop()) {
    if (seen.has(part)) continue
    seen.add(part)
    if (part.kind === 'exp' || part.kind === 'ln' || isElementaryPower(part)) count++
    open.push(...childrenOf(part))
  }
  return count
}

const isElementaryPower = (term: Term): boolean =>
  term.kind === 'power' && !(term.exponent.kind === 'number' && term.exponent.value.isInteger())
