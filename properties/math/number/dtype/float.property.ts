import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BFLOAT16,
  DTYPES,
  type Dtype,
  errorInUlps,
  exactValue,
  FLOAT16,
  FLOAT32,
  FLOAT64,
  roundToDtype,
} from '../../../../src/math/number/dtype/dtype.js'
import { type Float, floats } from '../../../../src/math/number/dtype/float.js'
import { reals, toRational } from '../../../../src/math/number/interval/real.js'
import { Rational } from '../../../../src/math/number/rational.js'
import { anyDtype, finiteValue } from './dtypes.js'

const exact = reals(50)

const operands = anyDtype.chain(dtype => {
  const value = finiteValue(dtype)
  // Sums and quotients do something only where the operands are near each other.
  const beside = fc
    .tuple(value, fc.integer({ min: 1, max: 300 }))
    .map(([left, n]) => [left, (left / 128) * n])
  return fc.tuple(
    fc.constant(dtype),
    fc.oneof(
      fc.tuple(value, value),
      beside.map(pair => pair.map(n => roundToDtype(n, dtype)).filter(Number.isFinite)),
    ),
  )
})

describe('the field operations', () => {
  test('round the exact result once', () => {
    fc.assert(
      fc.property(operands, ([dtype, [a = 1, b = 1]]) => {
        const [left, right] = [floats(dtype).of(a), floats(dtype).of(b)]
        const [x, y] = [exactValue(a), exactValue(b)]
        const results: [Float, Rational][] = [
          [left.plus(right), x.plus(y)],
          [left.minus(right), x.minus(y)],
          [left.times(right), x.times(y)],
          ...(y.isZero()
            ? []
            : ([
                [left.div(right), x.div(y)],
                [right.pow(-1), y.pow(-1)],
              ] as [Float, Rational][])),
        ]
        // A sum of 0 has its own rule of signs, which no exact result knows.
        for (const [computed, result] of results)
          expect(computed.value + 0).toBe(roundToDtype(result, dtype) + 0)
      }),
      { numRuns: 500 },
    )
  })

  test('of a root too: its square and those of the halves beside it enclose the number', () => {
    fc.assert(
      fc.property(
        anyDtype.chain(dtype => fc.tuple(fc.constant(dtype), finiteValue(dtype))),
        ([dtype, value]) => {
          const size = Math.abs(value)
          const root = floats(dtype).of(size).sqrt().value
          const off = errorInUlps(root, toRational(exact.of(exactValue(size)).sqrt()), dtype)
          // The root of 50 digits is itself 10^−50 off.
          expect(off.lte(Rational.of('1/2').plus('1e-30'))).toBe(true)
        },
      ),
    )
  })

  test('neg, abs, min and cmp are exact', () => {
    fc.assert(
      fc.property(operands, ([dtype, [a = 1, b = 1]]) => {
        const [left, right] = [floats(dtype).of(a), floats(dtype).of(b)]
        expect(left.neg().value).toBe(-a)
        expect(left.abs().value).toBe(Math.abs(a))
        expect(left.min(right).value + 0).toBe([a, b].sort((x, y) => x - y)[0]! + 0)
        expect(left.cmp(right)).toBe(exactValue(a).cmp(exactValue(b)))
      }),
    )
    const { of } = floats(FLOAT16)
    expect(of(0).min(of(Number.NaN)).value).toBeNaN()
    expect(of(0).cmp(Number.NaN)).toBe(0)
  })
})

describe('the elementary functions', () => {
  const functions: [string, fc.Arbitrary<number>, (x: Float) => Float, (x: string) => Rational][] = [
    ['exp', fc.double({ min: -80, max: 80 }), x => x.exp(), x => toRational(exact.of(x).exp())],
    ['ln', fc.double({ min: 1e-30, max: 1e30 }), x => x.ln(), x => toRational(exact.of(x).ln())],
    [
      'log1p',
      fc.oneof(
        fc.double({ min: 0, max: 1 }),
        fc.double({ min: -0.5, max: 0 }),
        fc.double({ min: 0, max: 1e-20 }),
      ),
      x => x.log1p(),
      // ln(1 + x) = 2 atanh(x/(x + 2)), which never forms 1 + x.
      x => toRational(exact.of(x).div(exact.of(x).plus(2)).atanh().times(2)),
    ],
    ['atanh', fc.double({ min: -0.99, max: 0.99 }), x => x.atanh(), x => toRational(exact.of(x).atanh())],
    ['pow', fc.double({ min: 0.1, max: 10 }), x => x.pow('1.5'), x => toRational(exact.of(x).pow('1.5'))],
  ]
  test.each(functions)(
    '%s errs by what the budget allows, against 50 digits',
    (_, argument, compute, oracle) => {
      fc.assert(
        fc.property(anyDtype, argument, (dtype, double) => {
          const value = roundToDtype(double, dtype)
          // The smallest and largest numbers of float16 are reached by rounding.
          fc.pre(Number.isFinite(value) && !(value === 0 || Math.abs(value) > 1e31))
          const computed = compute(floats(dtype).of(value)).value
          const result = oracle(exactValue(value).toString())
          fc.pre(Number.isFinite(roundToDtype(result, dtype)))
          const budget = dtype === FLOAT64 ? 1 : 1 / 2 + 2 ** (dtype.precisionBits - 53)
          expect(errorInUlps(computed, result, dtype).lte(exactValue(budget))).toBe(true)
          expect(roundToDtype(computed, dtype)).toBe(computed)
        }),
      )
    },
  )

  test('give what a machine gives where nothing is right', () => {
    for (const dtype of DTYPES) {
      const { of } = floats(dtype)
      expect(of(dtype.largestFinite).times(2).value).toBe(Number.POSITIVE_INFINITY)
      expect(of(1).div(0).value).toBe(Number.POSITIVE_INFINITY)
      expect(of(0).div(0).value).toBeNaN()
      expect(of(0).ln().value).toBe(Number.NEGATIVE_INFINITY)
      expect(of(-1).sqrt().value).toBeNaN()
      expect(of(1000).exp().value).toBe(Number.POSITIVE_INFINITY)
      expect(of(-1000).exp().value).toBe(0)
      expect(of(dtype.smallestSubnormal).div(2).value).toBe(0)
    }
  })
})

describe('a Float is made', () => {
  const context = (dtype: Dtype) => floats(dtype)

  test('by one rounding, from numbers, decimals, fractions and Floats', () => {
    expect(context(BFLOAT16).of(0.1).value).toBe(0.10009765625)
    expect(context(BFLOAT16).of('0.1').value).toBe(0.10009765625)
    expect(context(FLOAT32).of('1/3').value).toBe(Math.fround(1 / 3))
    expect(context(FLOAT16).of(Rational.of('65519.999')).value).toBe(65504)
    expect(context(FLOAT16).of(context(FLOAT64).of(65_520)).value).toBe(Number.POSITIVE_INFINITY)
    // Just above the tie 1 + 2⁻⁸: by way of float32 it would round twice, and down.
    expect(context(BFLOAT16).of(1 + 2 ** -8 + 2 ** -40).value).toBe(1 + 2 ** -7)
    expect(context(BFLOAT16).of(1).plus('0.00390625').value).toBe(1)
    expect(`${context(FLOAT16).of('0.5')}`).toBe('0.5')
  })

  test('of one format, and mixed with no other', () => {
    expect(floats(FLOAT32)).toBe(floats(FLOAT32))
    expect(() => floats(FLOAT32).of(1).plus(floats(FLOAT64).of(1))).toThrow(
      'Float: expected an operand of float32, got one of float64',
    )
  })
})
