import { isPrimitive } from '../functions/functions.js'
import { everyPart } from './children.js'
import { toPlain } from './print.js'
import { renameIndex } from './rename-index.js'
import { freeIndicesOf } from './symbols.js'
import type { Term } from './term.js'

/**
 * What something that can be defined is called: a symbol by its name, a member and an application by their print with
 * the index written `·`, so that a definition of r_i is found for r_j. Null for any other term.
 */
export function keyOf(term: Term): string | null {
  if (term.kind === 'symbol') return term.name
  if (term.kind !== 'indexed' && (term.kind !== 'apply' || isPrimitive(term.name))) return null
  const [index] = freeIndicesOf(term)
  return toPlain(index === undefined ? term : renameIndex(term, index, '·'))
}

/** The name of a function that is no primitive, whatever it is applied to; of any other term its key. */
export const nameOf = (term: Term): string | null =>
  term.kind === 'apply' && !isPrimitive(term.name) ? term.name : keyOf(term)

/** Everything in a term that could have a definition, by its key, once each; what an opaque function is of has none. */
export function definableIn(term: Term): ReadonlyMap<string, Term> {
  const found = new Map<string, Term>()
  for (const part of everyPart(term, one => one.kind !== 'apply' || isPrimitive(one.name))) {
    const key = keyOf(part)
    if (key !== null && !found.has(key)) found.set(key, part)
  }
  return found
}
