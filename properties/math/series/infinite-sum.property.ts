import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { constantsAt } from '../../../src/math/engines/value.js'
import { intervals } from '../../../src/math/number/interval/interval.js'
import { Rational } from '../../../src/math/number/rational.js'
import { sumToInfinity } from '../../../src/math/series/infinite-sum.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { substitute } from '../../../src/math/term/substitute.js'
import {
  add,
  apply,
  divide,
  multiply,
  number,
  power,
  squareRoot,
  subtract,
  symbol,
  type Term,
  type TermLike,
} from '../../../src/math/term/term.js'

const k = symbol('k')
const context = intervals(40)
const numberOf = (term: Term): number => evaluate(term, constantsAt(40), context).midpoint().toNumber()
const at = (member: Term, place: number): number =>
  numberOf(substitute(member, new Map([['k', number(place)]])))
const sum = (member: Term, from: number) => sumToInfinity(member, 'k', Rational.of(from))

const small = fc.integer({ min: -3, max: 3 })
const from = fc.integer({ min: 1, max: 4 })
/** A number between -1 and 1, but 0. */
const ratio = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.boolean())
  .map(([a, b, isNegative]) => `${isNegative ? '-' : ''}${a}/${a + b}`)
const polynomial = fc
  .array(small, { minLength: 1, maxLength: 4 })
  .filter(all => all.some(one => one !== 0))
  .map(all => add(...all.map((one, i) => multiply(one, power(k, i)))))
/** (-1)^(k + n). */
const sign = (n: number): Term => power(number(-1), add(k, n))

/** Series that have a known sum, with the places of their poles below the first index. */
const known: fc.Arbitrary<Term> = fc.oneof(
  fc.tuple(polynomial, ratio).map(([p, r]) => multiply(p, power(number(r), k))),
  fc.tuple(polynomial, ratio).map(([p, r]) => divide(multiply(p, power(number(r), add(k, 1))), 3)),
  fc
    .uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 3 })
    .map(shifts => divide(1, multiply(...shifts.map(shift => add(k, shift))))),
  fc
    .integer({ min: 0, max: 2 })
    .map(n => divide(3, multiply(add(multiply(2, k), 2 * n - 1), add(multiply(2, k), 5)))),
  fc
    .tuple(fc.constantFrom(2, 4, 6), fc.integer({ min: 0, max: 3 }), fc.boolean())
    .map(([order, shift, isAlternating]) =>
      multiply(isAlternating ? sign(shift) : 1, power(add(k, shift), -order)),
    ),
  fc
    .tuple(fc.constantFrom(2, 4, 6), fc.integer({ min: 0, max: 2 }))
    .map(([order, shift]) => power(add(multiply(2, k), 2 * shift - 1), -order)),
  fc
    .tuple(
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom<TermLike>(k, add(multiply(2, k), -1), multiply(3, k)),
    )
    .map(([n, below]) => divide(sign(n), below)),
  fc.integer({ min: 0, max: 3 }).map(n => divide(sign(n), multiply(k, add(k, 1)))),
)

describe('a sum without an end', () => {
  test('is its first member and the sum of those behind it', () =>
    fc.assert(
      fc.property(known, from, (member, m) => {
        const [all, rest] = [sum(member, m), sum(member, m + 1)]
        expect(all).toBeDefined()
        expect(numberOf(all!) - numberOf(rest!)).toBeCloseTo(at(member, m), 12)
      }),
    ))

  test('is what its first members come to', () =>
    fc.assert(
      fc.property(known, from, (member, m) => {
        const count = 300
        const members = Array.from({ length: count }, (_, i) => at(member, m + i))
        // Half of the next member is about what an alternating series still lacks; of 1/k² they lack 1/300.
        const near = members.reduce((a, b) => a + b, 0)
        expect(Math.abs(numberOf(sum(member, m)!) - near)).toBeLessThan(0.01)
      }),
      { numRuns: 40 },
    ))
})

test.each<[string, Term, number]>([
  ['the harmonic series', power(k, -1), 1],
  ['odd members alone', divide(1, subtract(multiply(2, k), 1)), 1],
  ['cubes', power(k, -3), 1],
  ['alternating odd squares', multiply(sign(0), power(add(multiply(2, k), 1), -2)), 1],
  ['a ratio of 1', multiply(k, power(number(1), k)), 1],
  ['a ratio above 1', power(number('3/2'), k), 0],
  ['a pole among the members', divide(1, multiply(subtract(k, 3), k)), 1],
  ['a root of no small fraction', divide(1, add(power(k, 2), 1)), 1],
  ['roots of several orders', divide(1, multiply(power(k, 2), add(k, 1))), 1],
  ['poles a fraction apart', divide(1, multiply(k, add(multiply(3, k), 1))), 1],
  ['a pole too far below', multiply(sign(0), power(add(k, 59), -1)), 200],
  ['a numerator of too high a degree', divide(k, add(k, 1)), 1],
  ['another symbol', divide(1, multiply(k, add(k, 'x'))), 1],
  ['a root of the index', divide(1, multiply(squareRoot(k), k)), 1],
  ['a function of the index', apply('sin', k), 1],
  ['a sign by halves', multiply(power(number(-1), divide(k, 2)), power(k, -2)), 1],
  ['a high power', power(k, -10), 1],
  ['a sum of two series', add(power(number('1/2'), k), power(number('1/3'), k)), 0],
  ['a sign by halves behind an even index', multiply(power(number(-1), divide(k, 2)), power(k, -2)), 2],
  ['a sign of unknown steps', multiply(power(number(-1), multiply('x', k)), power(k, -2)), 1],
  [
    'a sign of unknown steps from an even one on',
    multiply(power(number(-1), multiply('x', subtract(k, 1))), power(k, -2)),
    1,
  ],
  ['a denominator of nothing', divide(1, subtract(k, k)), 1],
  [
    'first members of another series',
    add(
      power(number('1/2'), k),
      multiply(...[0, 1, 2, 3, 4, 5, 6].map(n => subtract(k, n)), power(number('1/3'), k)),
    ),
    0,
  ],
  [
    'a sign of steps that are no fractions',
    multiply(power(number(-1), multiply(squareRoot(2), k)), power(k, -2)),
    1,
  ],
  ['nothing but zeros', multiply(0, k), 1],
  ['no member at its first index', divide(1, subtract(k, 2)), 2],
])('of %s nothing is said', (_, member, m) => expect(sum(member, m)).toBeUndefined())

test.each<[string, Term, number]>([
  ['Basel', power(k, -2), Math.PI ** 2 / 6],
  ['of fourth powers', power(k, -4), Math.PI ** 4 / 90],
  ['of odd squares', power(add(multiply(2, k), -1), -2), Math.PI ** 2 / 8],
  ['of alternating squares', multiply(sign(1), power(k, -2)), Math.PI ** 2 / 12],
  ['of Mercator', divide(sign(1), k), Math.LN2],
  ['that is 0 somewhere', multiply(subtract(k, 6), power(number('1/2'), k)), -4],
  ['of Leibniz', divide(sign(1), add(multiply(2, k), -1)), Math.PI / 4],
])('the series %s has its known sum', (_, member, expected) =>
  expect(numberOf(sum(member, 1)!)).toBeCloseTo(expected, 12),
)

test('poles far apart telescope as well', () =>
  expect(numberOf(sum(divide(59, multiply(k, add(k, 59))), 1)!)).toBeCloseTo(
    Array.from({ length: 59 }, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b),
    12,
  ))

test('poles at any fraction telescope, but for those that are too far away', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 9 }), (above, below) => {
      const shift = Rational.of(above).div(below)
      const worked = sum(divide(1, multiply(add(k, number(shift)), add(k, number(shift.plus(1))))), 1)
      if (shift.plus(1).gt(60)) expect(worked).toBe(undefined)
      else expect(numberOf(worked!)).toBeCloseTo(1 / (1 + above / below), 12)
    }),
  ))

describe('powers of 0', () => {
  const steps = fc.record({
    first: fc.integer({ min: 0, max: 5 }),
    step: fc.integer({ min: 1, max: 3 }),
    later: fc.integer({ min: 0, max: 2 }),
    factor: polynomial,
  })

  // 0⁰ is 1, and every other member is 0.
  test('leave the member whose exponent is 0', () =>
    fc.assert(
      fc.property(steps, ({ first, step, later, factor }) => {
        const exponent = add(multiply(step, subtract(k, first)), later)
        const found = sum(multiply(factor, power(0, exponent)), first)
        expect(found && numberOf(found)).toBe(later === 0 ? at(factor, first) + 0 : 0)
      }),
    ))

  test('have no sum where an exponent is negative, falls, or is no whole number', () =>
    fc.assert(
      fc.property(steps, ({ first, step, factor }) => {
        expect(sum(multiply(factor, power(0, subtract(k, first + 1))), first)).toBeUndefined()
        expect(sum(multiply(factor, power(0, subtract(first, multiply(step, k)))), first)).toBeUndefined()
        expect(sum(multiply(factor, power(0, multiply(k, k))), 1)).toBeUndefined()
        expect(sum(multiply(factor, power(0, divide(k, 2))), 1)).toBeUndefined()
        expect(sum(multiply(factor, power(0, squareRoot(k))), 1)).toBeUndefined()
        expect(sum(multiply(factor, power(0, squareRoot(k))), 2)).toBeUndefined()
      }),
    ))
})
