import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  computeAtTokenError,
  type EmergenceCurve,
  exactMatchAccuracy,
  exactMatchError,
  logExactMatchAccuracy,
  tokenAccuracy,
  tokenError,
} from '../../src/formulas/emergence.js'
import { agree, type Real, reals } from '../../src/math/number/interval/real.js'
import { Rational } from '../../src/math/number/rational.js'
import { computeNearOrFar, errorExponent, tokenCount } from './curves.js'
import { positiveDecimal, steppedDecimal } from './decimals.js'

const context = reals(50)
const { of, workingDigits } = context

/**
 * Computes are no nearer to 1 than 10^−40 and below 10^21, exponents lie between 10^−3 and 4 and there are up to 10^9
 * tokens. So 1 − ε keeps 43 digits fewer than ε does, 1 − f up to 84 fewer than f, and f nine fewer than 1 − ε: seventy
 * are left of these.
 */
const AMPLE = reals(155)

/** A case takes a dozen powers of 60 digits. */
const RUNS = { numRuns: 40 }

interface Written {
  readonly a: string
  readonly k: string
  readonly compute: string
}

const written: fc.Arbitrary<Written> = fc.oneof(
  fc.record({ a: errorExponent, k: tokenCount, compute: computeNearOrFar }),
  // Many tokens that hardly ever err: a billion times what 1 − ε forgets of ε is what f would lack.
  fc.record({ a: steppedDecimal(500, 1_000, 3), k: fc.constant('1e9'), compute: positiveDecimal(12, 20) }),
)

const curveOf = <T>({ a, k }: Written, read: (text: string) => T): EmergenceCurve<T> => ({
  errorExponent: read(a),
  tokens: read(k),
})

/** The definitions in decimals of ample digits, where 1 − ε and 1 − f may be formed as they are written. */
function definitions({ a, k, compute }: Written) {
  const { of: ample } = AMPLE
  const error = ample(compute).pow(ample(a).neg())
  const accuracy = error.neg().plus(1)
  const exactMatch = accuracy.pow(ample(k))
  const read = (value: Real) => of(value.toPrecision(workingDigits))
  return {
    error: read(error),
    accuracy: read(accuracy),
    exactMatch: read(exactMatch),
    remainder: read(exactMatch.neg().plus(1)),
    logAccuracy: read(accuracy.ln()),
    x: read(error.ln().neg()),
  }
}

/** Half a unit in the last digit of a number that begins with a 1, the worst there is. */
const ROUNDING = of(`5e-${workingDigits}`)

/** The value errs by so many roundings of its size, and the expected one by one of itself. */
function expectWithin(value: Real, expected: Real, roundings: Real | number, size = expected): void {
  const tolerance = size.abs().times(roundings).plus(expected.abs()).times(ROUNDING)
  expect(value.minus(expected).abs().lte(tolerance)).toBe(true)
}

/** The roundings of ln(1 − ε) in absolute terms, by the error budget. */
function roundingsOfLogarithm({ error, logAccuracy, x }: ReturnType<typeof definitions>): Real {
  const size = logAccuracy.abs()
  return error.lte('0.5') ? x.times(2).plus(6).times(size) : size.plus(9)
}

describe('the curve over compute', () => {
  test('ε and 1 − ε equal their definitions at ample digits, to the roundings of the error budget', () => {
    fc.assert(
      fc.property(written, given => {
        const { error, accuracy, x } = definitions(given)
        const curve = curveOf(given, of)
        const compute = of(given.compute)
        expectWithin(tokenError(curve, compute), error, x.times(2).plus(1))
        expectWithin(tokenAccuracy(curve, compute), accuracy, 5)
      }),
      RUNS,
    )
  })

  test('f, ln f and 1 − f equal their definitions at ample digits, to the roundings of the error budget', () => {
    fc.assert(
      fc.property(written, given => {
        const exact = definitions(given)
        const curve = curveOf(given, of)
        const compute = of(given.compute)
        const logarithm = exact.logAccuracy.times(given.k)
        const roundings = roundingsOfLogarithm(exact).times(given.k)
        expectWithin(logExactMatchAccuracy(curve, compute), logarithm, roundings, of(1))
        expectWithin(exactMatchAccuracy(curve, compute), exact.exactMatch, roundings.plus(3))
        const relative = roundings.div(logarithm.abs()).plus(5)
        expectWithin(exactMatchError(curve, compute), exact.remainder, relative)
      }),
      RUNS,
    )
  })

  test('of ε = 1/n is the rational (1 − 1/n)^k, and 1 − f is what is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 ** 6 }), fc.integer({ min: 1, max: 40 }), (n, k) => {
        // With a = 1 and C = n; ε errs by 2 ln n + 1 < 30 roundings, and f by as many, k ≤ 40 times.
        const curve = { errorExponent: of(1), tokens: of(k) }
        const exact = Rational.ONE.minus(Rational.of(1).div(n)).pow(k)
        const digits = workingDigits - 4
        expect(agree(tokenError(curve, of(n)), of(Rational.of(1).div(n)), digits)).toBe(true)
        expect(agree(exactMatchAccuracy(curve, of(n)), of(exact), digits)).toBe(true)
        expect(agree(exactMatchError(curve, of(n)), of(Rational.ONE.minus(exact)), digits)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('of a long answer with ε = 1/2 is 2^−k, so that an error is all but certain', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 400 }), k => {
        const curve = { errorExponent: of(1), tokens: of(k) }
        const exact = Rational.ONE.minus(Rational.of('1/2').pow(k))
        expect(agree(exactMatchError(curve, of(2)), of(exact), workingDigits - 4)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('returns to the compute at which its tokens err so often', () => {
    fc.assert(
      fc.property(written, given => {
        const curve = curveOf(given, of)
        const { error, x } = definitions(given)
        // ln ε errs by x half-roundings and one for that of ε; the quotient by a passes them on, over a.
        const roundings = x.times(3).plus(3).div(given.a).plus(1)
        const compute = of(given.compute)
        expectWithin(computeAtTokenError(curve, error), compute, roundings)
      }),
      RUNS,
    )
  })
})

describe('as a probability', () => {
  test('f is in [0, 1) where C ≥ 1, and 0 at C = 1', () => {
    fc.assert(
      fc.property(written, given => {
        const curve = curveOf(given, of)
        const compute = of(given.compute)
        // Above C = 10^14 an ε of C^−4 is forgotten by 1 − ε, which is then 1; what is left of 1 is not forgotten.
        expect(exactMatchAccuracy(curve, compute).gte(0)).toBe(true)
        expect(exactMatchAccuracy(curve, compute).lte(1)).toBe(true)
        expect(exactMatchError(curve, compute).gt(0)).toBe(true)
        expect(exactMatchError(curve, compute).lte(1)).toBe(true)
        for (const none of [tokenAccuracy(curve, of(1)), exactMatchAccuracy(curve, of(1))])
          expect(none.isZero()).toBe(true)
        expect(tokenError(curve, of(1)).eq(1)).toBe(true)
      }),
      RUNS,
    )
  })

  test('nothing is one where C < 1: ε is above 1 and 1 − ε below 0', () => {
    fc.assert(
      fc.property(written, given => {
        const curve = curveOf(given, of)
        const compute = of(1).div(of(given.compute))
        fc.pre(compute.lt(1))
        expect(tokenError(curve, compute).gte(1)).toBe(true)
        expect(tokenAccuracy(curve, compute).lt(0)).toBe(true)
      }),
      RUNS,
    )
  })

  test('f saturates: 1 − f ≤ k ε from one token on, 1 − f ≥ k ε up to one, and 1 − f ≥ k ε (1 − (k − 1) ε/2)', () => {
    fc.assert(
      fc.property(written, given => {
        const curve = curveOf(given, of)
        const compute = of(given.compute)
        const error = tokenError(curve, compute)
        const bound = error.times(given.k)
        const remainder = exactMatchError(curve, compute)
        const { x } = definitions(given)
        const slack = bound.times(ROUNDING).times(x.times(4).plus(20))
        if (of(given.k).gte(1)) expect(remainder.lte(bound.plus(slack))).toBe(true)
        if (of(given.k).lte(1)) expect(remainder.gte(bound.minus(slack))).toBe(true)
        // The next of Bonferroni's inequalities, for whole numbers of tokens: 1 − f ≥ k ε − k (k − 1) ε²/2.
        fc.pre(of(given.k).isInteger())
        const second = of(given.k).minus(1).times(error).div(2)
        const lower = bound.times(of(1).minus(second))
        expect(remainder.gte(lower.minus(slack.times(second.plus(1))))).toBe(true)
      }),
      RUNS,
    )
  })
})
