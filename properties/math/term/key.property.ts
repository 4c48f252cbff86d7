import fc from 'fast-check'
import { expect, test } from 'vitest'
import { definableIn, keyOf } from '../../../src/math/term/key.js'
import { groupsOf, symbolsOf } from '../../../src/math/term/symbols.js'
import { add, apply, indexed, multiply, sum, symbol, type Term } from '../../../src/math/term/term.js'

test('definable are symbols, members under one name for every index, and whole applications', () => {
  const found = definableIn(
    add('x', indexed('r', 'i'), sum('j', indexed('r', 'j')), apply('f', symbol('y')), apply('min', 'z', 1)),
  )
  expect([...found.keys()].sort()).toEqual(['f(y)', 'r_·', 'x', 'z'])
})

test('an application is found at any index under one key; known functions, sums and numbers have none', () => {
  const call = (index: string) => apply('r', indexed('y', index))
  expect(keyOf(call('i'))).toBe(keyOf(call('j')))
  expect(keyOf(call('i'))).not.toBe(keyOf(apply('s', indexed('y', 'i'))))
  expect([apply('max', 'x', 'y'), sum('i', indexed('r', 'i')), multiply(2, 'x')].map(keyOf)).toEqual([
    null,
    null,
    null,
  ])
})

/** The names of a term by the independent survey of its symbols and groups. */
test('without applications, the keys are the symbols and the groups', () => {
  const leaf = fc.oneof(
    fc.constantFrom('a', 'b', 'c').map(symbol),
    fc.constantFrom('r', 's').map(name => indexed(name, 'i')),
    fc.integer().map(value => add(value)),
  )
  const terms: fc.Arbitrary<Term> = fc
    .array(leaf, { minLength: 1, maxLength: 6 })
    .map(parts => multiply(add(...parts), sum('i', add(...parts))))
  fc.assert(
    fc.property(terms, term => {
      const expected = [...symbolsOf(term), ...[...groupsOf(term)].map(name => `${name}_·`)]
      expect([...definableIn(term).keys()].sort()).toEqual(expected.sort())
    }),
  )
})

test('a term that shares its parts without end is read part by part', () => {
  const shared = Array.from({ length: 200 }).reduce<Term>(part => add(part, part), symbol('x'))
  expect([...definableIn(shared).keys()]).toEqual(['x'])
})
