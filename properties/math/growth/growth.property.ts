import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compared,
  type Growth,
  logarithm,
  product,
  raised,
  showGrowth,
} from '../../../src/math/growth/growth.js'
import { masterSolution } from '../../../src/math/growth/master.js'
import { Rational } from '../../../src/math/number/rational.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { add, apply, divide, number, type Term } from '../../../src/math/term/term.js'

const small = fc.integer({ min: -3, max: 3 })
const power = fc.oneof(
  fc
    .tuple(small, fc.integer({ min: 1, max: 3 }))
    .map(([above, below]) => number(Rational.of(`${above}/${below}`))),
  fc
    .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 5 }))
    .map(([of, base]) => logarithm(Rational.of(of), Rational.of(base))),
)
const growth: fc.Arbitrary<Growth> = fc.record({
  power,
  logs: small.map(value => Rational.of(value)),
  twice: small.map(value => Rational.of(value)),
})

test('of two growths one is faster or they are alike, whatever both are multiplied by', () =>
  fc.assert(
    fc.property(growth, growth, growth, (one, other, by) => {
      const order = compared(one, other)!
      expect(compared(other, one)).toBe(order === 0 ? 0 : -order)
      expect(compared(product(one, by), product(other, by))).toBe(order)
      expect(compared(one, one)).toBe(0)
    }),
  ))

test('a power turns the order round only where it is negative, and is a product of itself', () =>
  fc.assert(
    fc.property(growth, growth, fc.integer({ min: 1, max: 4 }), (one, other, by) => {
      const order = compared(one, other)!
      expect(compared(raised(one, Rational.of(by)), raised(other, Rational.of(by)))).toBe(order)
      expect(compared(raised(one, Rational.of(-by)), raised(other, Rational.of(-by)))).toBe(
        order === 0 ? 0 : -order,
      )
      expect(compared(raised(one, Rational.of(2)), product(one, one))).toBe(0)
    }),
  ))

test('the logarithm of a power is its exponent, and only of a power it is a fraction', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 1, max: 3 }),
      (base, above, below) => {
        const [of, to] = [Rational.of(base).pow(above), Rational.of(base).pow(below)]
        expect(exactValue(logarithm(of, to))?.eq(Rational.of(`${above}/${below}`))).toBe(true)
        expect(exactValue(logarithm(of.times(7), to)) ?? null).toBeNull()
      },
    ),
  ))

test('a growth is shown by what grows in it', () =>
  fc.assert(
    fc.property(small, small, (one, other) => {
      const shown = showGrowth({ power: number(one), logs: Rational.of(other), twice: Rational.ZERO }, 'n')
      expect(shown.includes('\\log')).toBe(other !== 0)
      expect(/(?<!\\log(?:\^\w)? )\bn/.test(shown)).toBe(one !== 0)
      expect(shown.startsWith('\\frac')).toBe(one < 0 || other < 0)
      expect(shown === '1').toBe(one === 0 && other === 0)
    }),
  ))

test('exponents that nobody can tell apart leave the order open, in the solution too', () => {
  const atan = (of: string): Term => apply('arctan', number(of))
  const open = { power: add(atan('1/2'), atan('1/3')), logs: Rational.ZERO, twice: Rational.ZERO }
  const other = { ...open, power: atan('1') }
  expect(compared(open, other)).toBeNull()
  expect(compared(open, { ...other, power: atan('2') })).toBe(-1)
  // T(n) = 2T(n/2) + n^x, where x is 1 and no proof says so.
  const parts = { parts: Rational.of(2), by: Rational.of(2) }
  const quarter = divide(add(atan('1/2'), atan('1/3')), atan('1'))
  expect(masterSolution({ ...parts, rest: { ...open, power: quarter } })).toBeNull()
})
