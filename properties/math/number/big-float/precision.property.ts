import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Scaled } from '../../../../src/math/number/big-float/integer.js'
import { BinaryPrecision } from '../../../../src/math/number/big-float/precision.js'
import { type Real, reals } from '../../../../src/math/number/interval/real.js'
import { Rational } from '../../../../src/math/number/rational.js'

const BITS = 64
const precision = () => new BinaryPrecision(BITS)
const powerOf2 = (exponent: number) => Rational.of(2).pow(exponent)
const rational = ({ mantissa, exponent }: Scaled) => Rational.of(mantissa).times(powerOf2(exponent))
const [LEAST, MAX] = [2n ** 63n, 2n ** 64n - 1n]

/** Half a unit for the rounding, and the hundredth that the kernels may err by before it. */
const BUDGET = 0.51

const { of } = reals(120)
const real = ({ mantissa, exponent }: Scaled): Real => of(mantissa).times(of(2).pow(exponent))
const unitsOff = (result: Scaled, exact: Real): number =>
  real(result).minus(exact).abs().div(of(2).pow(result.exponent)).toNumber()

/** Integers of every length, shorter and longer than the precision. */
const integer = fc.oneof(
  fc.bigInt({ min: 1n, max: 100n }),
  fc.bigInt({ min: LEAST, max: MAX }),
  fc.bigInt({ min: 1n, max: 2n ** 300n }),
)

describe('a binary precision', () => {
  test('holds the exponents within ±2^40, both ends included, and refuses the next', () => {
    for (const exponent of [2 ** 40, -(2 ** 40)]) {
      const end = { mantissa: LEAST, exponent }
      expect(precision().round(end)).toEqual(end)
      const beyond = exponent + Math.sign(exponent)
      expect(() => precision().round({ mantissa: LEAST, exponent: beyond })).toThrow(
        `BigFloat: expected an exponent within ±2^40, got ${beyond}`,
      )
    }
    expect(precision().round({ mantissa: 1n, exponent: 2 ** 40 + 63 }).exponent).toBe(2 ** 40)
  })

  test('rounds a quotient as the exact one, the one away from 0 of two', () => {
    const quotients = precision()
    const signed = fc.tuple(integer, fc.boolean()).map(([size, isNegative]) => (isNegative ? -size : size))
    fc.assert(
      fc.property(signed, signed, fc.integer({ min: -90, max: 90 }), (a, b, exponent) => {
        const found = quotients.quotient(a, b, exponent)
        const exact = Rational.ratio(a, b).times(powerOf2(exponent))
        const error = rational(found).abs().minus(exact.abs()).div(powerOf2(found.exponent))
        expect(rational(found).sign()).toBe(exact.sign())
        expect(error.gt('-1/2') && error.lte('1/2')).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('rounds a quotient that is a bit short of a tie down, and the tie up', () => {
    // (2^64 + 1)/2 has 65 bits, the last of them 1; one part in 2^200 less has the same 64 before it.
    const tie = 2n ** 64n + 1n
    const divisor = 2n ** 200n
    expect(precision().quotient(tie * divisor, divisor, 0)).toEqual({ mantissa: 2n ** 63n + 1n, exponent: 1 })
    expect(precision().quotient(tie * divisor - 1n, divisor, 0)).toEqual({ mantissa: 2n ** 63n, exponent: 1 })
    expect(precision().quotient(0n, -3n, 5)).toEqual({ mantissa: 0n, exponent: 0 })
  })

  test('rounds a root as the exact one', () => {
    const roots = precision()
    fc.assert(
      fc.property(integer, fc.integer({ min: -401, max: 401 }), (mantissa, exponent) => {
        const { mantissa: root, exponent: place } = roots.squareRoot({ mantissa, exponent })
        expect(root >= LEAST && root <= MAX).toBe(true)
        // root − 1/2 ≤ √x < root + 1/2 in units of the last bit, squared and times 4.
        const square = Rational.of(mantissa).times(powerOf2(exponent - 2 * place + 2))
        expect(square.gte(Rational.of((2n * root - 1n) ** 2n))).toBe(true)
        expect(square.lt(Rational.of((2n * root + 1n) ** 2n))).toBe(true)
      }),
      { numRuns: 200 },
    )
    expect(roots.squareRoot({ mantissa: 0n, exponent: 7 })).toEqual({ mantissa: 0n, exponent: 0 })
  })

  test('rounds a root that is exact, and one of 65 bits', () => {
    const roots = precision()
    for (const root of [MAX, LEAST, 2n ** 64n + 1n, 2n ** 65n - 1n])
      for (const exponent of [0, 6, -8]) {
        const found = roots.squareRoot({ mantissa: root * root, exponent })
        expect(found).toEqual(roots.round({ mantissa: root, exponent: exponent / 2 }))
      }
  })

  test.each([
    ['exponential', (x: Real) => x.exp()],
    ['logarithm', (x: Real) => x.ln()],
    ['inverseHyperbolicTangent', (x: Real) => x.plus(1).div(x.neg().plus(1)).ln().div(2)],
  ] as const)('errs by 0.51 units at most from decimal.js in its %s', (name, exact) => {
    const functions = precision()
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: MAX }), mantissa => {
        const x = { mantissa, exponent: -65 }
        expect(unitsOff(functions[name](x), exact(real(x)))).toBeLessThanOrEqual(BUDGET)
      }),
      { numRuns: 30 },
    )
  })
})
