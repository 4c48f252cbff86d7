import fc from 'fast-check'
import { expect, test } from 'vitest'
import { childrenOf, withChildren } from '../../../src/math/term/children.js'
import { symbol, type Term } from '../../../src/math/term/term.js'
import { spelled, treesOfEveryKind } from './every-kind.js'

/** The children by the second derivation: whatever in the object is a term, or a list of terms. */
const partsOf = (term: Term): Term[] =>
  Object.values(term)
    .flatMap((part: unknown) => (Array.isArray(part) ? part : [part]))
    .filter(isTerm)

const isTerm = (part: unknown): part is Term => typeof part === 'object' && part !== null && 'kind' in part

/** The spelling of a term over its children, each replaced by its place. */
function spelledOverPlaces(term: Term): string {
  let place = 0
  return JSON.stringify(term, (key, part) => {
    if (key === '' || !isTerm(part)) return typeof part === 'bigint' ? `${part}` : part
    return `child ${place++}`
  })
}

test('the children are the terms in a term, in order', () =>
  fc.assert(
    fc.property(treesOfEveryKind, term => {
      expect(childrenOf(term)).toEqual(partsOf(term))
    }),
  ))

test('over other children a term has these, and is else what it was', () =>
  fc.assert(
    fc.property(treesOfEveryKind, term => {
      const others = childrenOf(term).map((_, place) => symbol(`other ${place}`))
      const changed = withChildren(term, others)
      expect(childrenOf(changed)).toEqual(others)
      expect(spelledOverPlaces(changed)).toBe(spelledOverPlaces(term))
    }),
    { numRuns: 300 },
  ))

test('over one other child it has this one, and over its own it is the very same', () =>
  fc.assert(
    fc.property(treesOfEveryKind, fc.nat(3), (term, place) => {
      const own = childrenOf(term)
      expect(withChildren(term, [...own])).toBe(term)
      fc.pre(place < own.length)
      const changed = withChildren(term, own.with(place, symbol('other')))
      expect(childrenOf(changed).map(spelled)).toEqual(own.with(place, symbol('other')).map(spelled))
    }),
    { numRuns: 300 },
  ))
