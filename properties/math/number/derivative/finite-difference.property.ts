import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Arithmetic } from '../../../../src/math/number/arithmetic.js'
import { derivativeByDifference } from '../../../../src/math/number/derivative/finite-difference.js'
import {
  agree,
  type Real,
  type RealContext,
  reals,
  toRational,
} from '../../../../src/math/number/interval/real.js'
import { Rational } from '../../../../src/math/number/rational.js'
import { Jet } from './jet.js'

const context = reals(50)
/** The jets are computed at three times the digits, so that what differs is the difference. */
const fine = reals(150)
type Formula = <T extends Arithmetic<T>>(x: T) => T

const byDifference = (f: Formula, at: string, digits = 50) =>
  derivativeByDifference(x => f(x), reals(digits).of(at), digits)
const byJet = (f: Formula, at: string): Real => f<Jet<Real>>(Jet.variable(fine.of(at), 1, fine)).derivative(1)

/** |value − exact| ≤ error bound. */
const isBounded = ({ value, errorBound }: { value: Real; errorBound: Real }, exact: Real) =>
  fine.of(value).minus(exact).abs().lte(fine.of(errorBound))
const isTight = ({ value, errorBound }: { value: Real; errorBound: Real }, digits: number) =>
  errorBound.lte(value.abs().times(`1e-${digits}`))

const logistic: Formula = x => x.neg().exp().plus(1).pow(-1)
const preferenceLoss: Formula = x => x.neg().exp().plus(1).ln()
const exactMatch: Formula = x => x.times('-0.05').exp().neg().plus(1).pow(8)
const scalingLaw: Formula = x => x.pow('-0.34').times('406.4').plus('1.69')
const entropy: Formula = x => x.times(x.ln())
const root: Formula = x => x.sqrt().plus('0.3').ln()
const quotient: Formula = x => x.pow(2).plus(1).div(x.plus(3))
const formulas: Record<string, Formula> = {
  logistic,
  preferenceLoss,
  exactMatch,
  scalingLaw,
  entropy,
  root,
  quotient,
}

describe.each(Object.entries(formulas))('%s', (_, f) => {
  const at = fc.oneof(
    fc.integer({ min: 1, max: 40_000 }).map(n => `${n}e-3`),
    fc.integer({ min: 1, max: 999 }).map(n => `${n}e-6`),
    fc.constantFrom('1', '10', '99.99', '0.01'),
  )

  test('the difference and the jet agree to 40 digits, and to as many as the error bound says', () =>
    fc.assert(
      fc.property(at, x => {
        const [difference, exact] = [byDifference(f, x), byJet(f, x)]
        expect(agree(difference.value, exact, 40)).toBe(true)
        expect(isBounded(difference, exact)).toBe(true)
        expect(isTight(difference, 40)).toBe(true)
      }),
      { numRuns: 5 },
    ))

  test.each(['1.0005', `1.${'0'.repeat(34)}1`, `0.${'9'.repeat(35)}`])(
    'a derivative that is wrong by the factor %s is noticed',
    factor =>
      fc.assert(
        fc.property(at, x => {
          const difference = byDifference(f, x)
          const wrong = byJet(f, x).times(factor)
          expect(agree(difference.value, wrong, 40)).toBe(false)
          expect(isBounded(difference, wrong)).toBe(false)
        }),
        { numRuns: 2 },
      ),
  )
})

describe('the error bound holds', () => {
  test.each([
    ['in a flat tail', preferenceLoss, '37.5'],
    ['where the function has lost 50 digits', preferenceLoss, '115'],
    ['at the flat foot of a power', exactMatch, '1e-6'],
    ['far from the scale of the function', exactMatch, '1000'],
    ['at a large number of parameters', scalingLaw, '1e12'],
    ['where the function changes much faster than x', x => x.exp(), '1000'],
    ['next to 0', logistic, '1e-20'],
    ['at 0', logistic, '0'],
    ['at a negative x', logistic, '-3.7'],
    ['next to a pole', x => x.minus(1).pow(-1), '1.001'],
  ] satisfies [string, Formula, string][])('%s, and is worth 40 digits', (_, f, at) => {
    const [difference, exact] = [byDifference(f, at), byJet(f, at)]
    expect(isBounded(difference, exact)).toBe(true)
    expect(isTight(difference, 40)).toBe(true)
  })

  test.each(['1e20', '-1e40', '1e100'])(
    'where the function cancels all but a few digits: x + %s − %s',
    large => {
      for (const at of ['1/3', '-0.7', '12.34567890123456789']) {
        const difference = derivativeByDifference(x => x.plus(large).minus(large).neg(), context.of(at), 50)
        expect(isBounded(difference, fine.of(-1))).toBe(true)
        expect(isTight(difference, 40)).toBe(true)
      }
    },
  )

  test.each([
    ['where every digit is lost, so that the function looks constant', preferenceLoss, '1000'],
    ['where the derivative is 0', x => x.pow(2), '0'],
    ['where so many derivatives are 0 that none shows', exactMatch, '0'],
  ] satisfies [string, Formula, string][])('%s, though it says little there', (_, f, at) => {
    const difference = byDifference(f, at)
    expect(isBounded(difference, byJet(f, at))).toBe(true)
    expect(difference.errorBound.lt('1e-100')).toBe(true)
    expect(isTight(difference, 40)).toBe(false)
  })

  test('for polynomials it is the exact rational derivative', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 2, maxLength: 10 }),
        fc.integer({ min: -300, max: 300 }),
        (coefficients, n) => {
          const f = (x: Real, { of }: RealContext) =>
            coefficients.reduceRight((sum, c) => sum.times(x).plus(c), of(0))
          const x = Rational.of(n).div(100)
          const slope = coefficients
            .map((c, k) =>
              k === 0
                ? Rational.ZERO
                : x
                    .pow(k - 1)
                    .times(k)
                    .times(c),
            )
            .reduce((sum, term) => sum.plus(term))
          const { value, errorBound } = derivativeByDifference(f, context.of(x), 50)
          expect(toRational(value).minus(slope).abs().lte(toRational(errorBound))).toBe(true)
          expect(errorBound.lt('1e-40')).toBe(true)
        },
      ),
      { numRuns: 30 },
    ))

  test.each([1, 10, 30, 100])('at %d digits it is worth as many', digits => {
    for (const f of [preferenceLoss, scalingLaw]) {
      const difference = byDifference(f, '1.25', digits)
      expect(isBounded(difference, byJet(f, '1.25'))).toBe(true)
      expect(isTight(difference, digits)).toBe(true)
    }
  })
})

describe('the function', () => {
  test('is evaluated beside x in contexts of more digits, which it is handed', () => {
    const seen = new Set<number>()
    const third = reals(200).of('1/3')
    const f = (x: Real, given: RealContext) => {
      seen.add(given.digits)
      return x.times(given.of(third))
    }
    const { value } = derivativeByDifference(f, context.of(2), 50)
    expect(agree(value, third, 50)).toBe(true)
    expect(Math.min(...seen)).toBeGreaterThan(50)
    expect(seen.size).toBeGreaterThan(1)
    expect(value.plus(context.of(1)).precision()).toBeLessThanOrEqual(context.workingDigits)
  })

  test('that closes over a value of a context of its own is refused', () => {
    const third = context.of('1/3')
    expect(() => derivativeByDifference(x => x.times(third), context.of(2), 50)).toThrow(TypeError)
  })

  test.each<[string, (x: Real) => Real, string]>([
    ['ln at 0', x => x.ln(), '0'],
    ['√ at −1', x => x.sqrt(), '-1'],
    ['1/x² at 0, whose differences are finite', x => x.pow(-2), '0'],
  ])('that is not finite there is refused: %s', (_, f, at) =>
    expect(() => derivativeByDifference(f, context.of(at), 50)).toThrow(/expected f finite/),
  )
})
