import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameTerm } from '../../../src/math/term/equality.js'
import { definableIn, keyOf } from '../../../src/math/term/key.js'
import { groupsOf, symbolsOf } from '../../../src/math/term/symbols.js'
import { add, apply, indexed, multiply, number, sum, symbol, type Term } from '../../../src/math/term/term.js'
import { spelled, treesOfEveryKind } from './every-kind.js'

/** The second derivation: two terms are written alike where their spellings are the same text. */

test('two terms are the same exactly where they are spelled alike', () =>
  fc.assert(
    fc.property(treesOfEveryKind, treesOfEveryKind, (left, right) => {
      expect(isSameTerm(left, right)).toBe(spelled(left) === spelled(right))
    }),
    { numRuns: 1000 },
  ))

test('any two of these are different, and each is the same as its copy', () => {
  const kinds = everyHead()
  for (const [place, left] of kinds.entries())
    for (const [other, right] of everyHead().entries()) {
      expect(isSameTerm(left, right), `${spelled(left)} and ${spelled(right)}`).toBe(place === other)
      expect(isSameTerm(multiply('x', left), multiply('x', right))).toBe(place === other)
    }
})

/** Each head with two of each of its names, over as few children as can be. */
function everyHead(): readonly Term[] {
  const x = symbol('x')
  const names = ['x', 'y']
  return [
    ...[1, 2].map(value => number(value)),
    ...names.map(symbol),
    ...names.flatMap(name => names.map(index => ({ kind: 'indexed', name, index }) as const)),
    ...names.flatMap(index => names.map(size => ({ kind: 'sum', index, size, body: x }) as const)),
    ...names.map(name => ({ kind: 'apply', name, arguments: [] }) as const),
    ...names.map(name => ({ kind: 'apply', name, arguments: [x] }) as const),
    { kind: 'exp', argument: x },
    { kind: 'ln', argument: x },
    ...[[], [x], [x, x]].map(terms => ({ kind: 'add', terms }) as const),
    ...[[], [x], [x, x]].map(factors => ({ kind: 'multiply', factors }) as const),
    { kind: 'power', base: x, exponent: x },
  ]
}

test('numbers are the same by value, whatever digits were written', () =>
  expect([
    isSameTerm(number('2.50', '2.50'), number('5/2')),
    isSameTerm(number('2.50', '2.50'), number('2.5001')),
  ]).toEqual([true, false]))

test('a term that shares its parts is the same as itself without a visit to each', () => {
  const doubled = Array.from({ length: 300 }).reduce<Term>(term => add(term, term), symbol('x'))
  expect(isSameTerm(doubled, doubled)).toBe(true)
})

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
