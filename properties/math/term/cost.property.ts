import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elementaryParts } from '../../../src/math/term/cost.js'
import { add, exp, ln, multiply, number, power, symbol, type Term } from '../../../src/math/term/term.js'

/** A term together with how many elementary operations were put into it. */
interface Counted {
  readonly term: Term
  readonly count: number
}

const leaf: fc.Arbitrary<Counted> = fc.integer().map(value => ({ term: number(value), count: 0 }))

const { counted } = fc.letrec<{ counted: Counted }>(tie => {
  const part = tie('counted')
  const inside = (make: (term: Term) => Term, more: number) =>
    part.map(({ term, count }) => ({ term: make(term), count: count + more }))
  const pair = (make: (a: Term, b: Term) => Term) =>
    fc.tuple(part, part).map(([a, b]) => ({ term: make(a.term, b.term), count: a.count + b.count }))
  return {
    counted: fc.oneof(
      { maxDepth: 5 },
      leaf,
      inside(argument => ({ kind: 'exp', argument }), 1),
      inside(argument => ({ kind: 'ln', argument }), 1),
      inside(base => ({ kind: 'power', base, exponent: number('1/3') }), 1),
      inside(base => ({ kind: 'power', base, exponent: number(3) }), 0),
      pair((a, b) => ({ kind: 'add', terms: [a, b] })),
      pair((a, b) => ({ kind: 'multiply', factors: [a, b] })),
    ),
  }
})

test('as many as were put in', () => {
  fc.assert(
    fc.property(counted, ({ term, count }) => {
      expect(elementaryParts(term)).toBe(count)
    }),
  )
})

test('what stands in several places counts once, and a power by a symbol counts', () => {
  const once = ln(symbol('x'))
  expect(elementaryParts(add(once, multiply(2, once), exp(once)))).toBe(2)
  expect(elementaryParts(power(symbol('x'), symbol('n')))).toBe(1)
})

test('a term of any depth is counted without a stack', () => {
  let deep: Term = symbol('x')
  for (let level = 0; level < 100_000; level++) deep = { kind: 'exp', argument: deep }
  expect(elementaryParts(deep)).toBe(100_000)
})
