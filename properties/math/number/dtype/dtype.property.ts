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
  isOfDtype,
  roundToDtype,
  ulp,
} from '../../../../src/math/number/dtype/dtype.js'
import { Rational } from '../../../../src/math/number/rational.js'
import { patternOf, valueOfPattern } from './bit-pattern.js'
import { anyDtype, finiteSize, finiteValue, nearValue } from './dtypes.js'

const TWO = Rational.of(2)

const dtypeWith = <T>(value: (dtype: Dtype) => fc.Arbitrary<T>): fc.Arbitrary<[Dtype, T]> =>
  anyDtype.chain(dtype => fc.tuple(fc.constant(dtype), value(dtype)))

/** Doubles of every size, and those at the limits and the ties of a format. */
const anyDouble = (dtype: Dtype): fc.Arbitrary<number> =>
  fc.oneof(
    fc.double({ noNaN: true }),
    nearValue(dtype).map(value => roundToDtype(value, FLOAT64)),
  )

/** The value of a double from its 64 bits, by shifts of big integers. */
function valueOfBits(value: number): Rational {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  const field = (bits >> 52n) & 0x7ffn
  const fraction = bits & ((1n << 52n) - 1n)
  const size = field === 0n ? fraction : ((1n << 52n) + fraction) << (field - 1n)
  return Rational.ratio(bits >> 63n === 1n ? -size : size, 1n << 1074n)
}

describe('the formats', () => {
  test.each([
    [FLOAT64, Number.MAX_VALUE, 2.2250738585072014e-308, Number.MIN_VALUE, -1022, 1023],
    [FLOAT32, 3.4028234663852886e38, 1.1754943508222875e-38, 1.401298464324817e-45, -126, 127],
    [BFLOAT16, 3.3895313892515355e38, 1.1754943508222875e-38, 9.183549615799121e-41, -126, 127],
    [FLOAT16, 65504, 6.103515625e-5, 5.9604644775390625e-8, -14, 15],
  ])('have the limits that are printed of them: $name', (dtype, largest, normal, subnormal, least, most) => {
    expect(dtype.largestFinite).toBe(largest)
    expect(dtype.smallestNormal).toBe(normal)
    expect(dtype.smallestSubnormal).toBe(subnormal)
    expect([dtype.minimumExponent, dtype.maximumExponent]).toEqual([least, most])
    // The fields fill the storage: a sign, the exponents with two fields for 0 and ∞, and the stored fraction.
    expect(Math.log2(most - least + 3) + dtype.precisionBits).toBe(dtype.storageBits)
  })

  test('are four, each under its name, and rest on exact powers of two', () => {
    expect(DTYPES.map(({ name }) => name)).toEqual(['float64', 'float32', 'bfloat16', 'float16'])
    const double = new DataView(new ArrayBuffer(8))
    for (let exponent = -1074; exponent <= 1023; exponent++) {
      const bits = exponent < -1022 ? 1n << BigInt(exponent + 1074) : BigInt(exponent + 1023) << 52n
      double.setBigUint64(0, bits)
      expect(2 ** exponent).toBe(double.getFloat64(0))
    }
  })
})

describe('the exact value of a double', () => {
  test('is what big integers read off its bits, and rounds back to it', () => {
    fc.assert(
      fc.property(finiteValue(FLOAT64), value => {
        expect(exactValue(value)).toEqual(valueOfBits(value))
        expect(roundToDtype(exactValue(value), FLOAT64)).toBe(value + 0)
      }),
    )
    expect(exactValue(0.1).toString()).toBe('3602879701896397/36028797018963968')
    expect(exactValue(-0)).toBe(Rational.ZERO)
  })

  test('is refused where there is none', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(() => exactValue(value)).toThrow(`exactValue: expected a finite number, got ${value}`)
      expect(() => ulp(value, FLOAT32)).toThrow(`ulp: expected a finite number, got ${value}`)
    }
  })
})

describe('rounding', () => {
  test('to float32 is Math.fround and what a Float32Array stores', () => {
    fc.assert(
      fc.property(anyDouble(FLOAT32), value => {
        expect(roundToDtype(value, FLOAT32)).toBe(Math.fround(value))
        expect(roundToDtype(value, FLOAT32)).toBe(Float32Array.of(value)[0])
      }),
      { numRuns: 1000 },
    )
  })

  test('of a decimal to float64 is what the language reads', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 25n }),
        fc.integer({ min: -350, max: 290 }),
        (digits, exponent) => {
          const text = `${digits}e${exponent}`
          expect(roundToDtype(Rational.of(text), FLOAT64)).toBe(Number(text))
        },
      ),
    )
  })

  test('of a double is that of its exact value, in every format', () => {
    fc.assert(
      fc.property(
        dtypeWith(anyDouble).filter(([, value]) => Number.isFinite(value) && value !== 0),
        ([dtype, value]) => {
          expect(roundToDtype(value, dtype)).toBe(roundToDtype(exactValue(value), dtype))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('finds the nearest value, and of two the one whose last bit is 0', () => {
    fc.assert(
      fc.property(dtypeWith(nearValue), ([dtype, exact]) => {
        const rounded = roundToDtype(exact, dtype)
        const pattern = patternOf(Math.abs(rounded), dtype)
        // Infinity is met as 2^(e_max + 1), the value that would follow the largest if the exponent went on.
        const positionOf = (neighbour: bigint) => {
          const value = valueOfPattern(neighbour, dtype)
          return Number.isFinite(value) ? exactValue(value) : TWO.pow(dtype.maximumExponent + 1)
        }
        const distance = (neighbour: bigint) => exact.abs().minus(positionOf(neighbour)).abs()
        for (const neighbour of [pattern - 1n, pattern + 1n]) {
          if (neighbour < 0n || Number.isNaN(valueOfPattern(neighbour, dtype))) continue
          const order = distance(pattern).cmp(distance(neighbour))
          expect(order).toBeLessThanOrEqual(0)
          if (order === 0) expect(pattern % 2n).toBe(0n)
        }
        expect(rounded < 0 || Object.is(rounded, -0)).toBe(exact.sign() < 0)
      }),
      { numRuns: 500 },
    )
  })

  test('leaves the values of the format alone, and what it gives is one', () => {
    fc.assert(
      fc.property(dtypeWith(finiteValue), fc.double(), ([dtype, value], double) => {
        expect(roundToDtype(value, dtype)).toBe(value)
        expect(isOfDtype(value, dtype)).toBe(true)
        const rounded = roundToDtype(double, dtype)
        expect(roundToDtype(rounded, dtype)).toBe(rounded)
        expect(isOfDtype(double, dtype)).toBe(Object.is(rounded, double))
      }),
    )
    for (const dtype of DTYPES)
      for (const value of [0, -0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN])
        expect(roundToDtype(value, dtype)).toBe(value)
  })

  test('keeps the order, and the sign', () => {
    fc.assert(
      fc.property(
        dtypeWith(dtype => fc.tuple(nearValue(dtype), nearValue(dtype), fc.constantFrom('1', '1e-9'))),
        ([dtype, [left, offset, scale]]) => {
          const right = left.plus(offset.times(scale))
          const [low, high] = left.lte(right) ? [left, right] : [right, left]
          expect(roundToDtype(low, dtype)).toBeLessThanOrEqual(roundToDtype(high, dtype))
          if (!left.isZero()) expect(roundToDtype(left.neg(), dtype)).toBe(-roundToDtype(left, dtype))
        },
      ),
    )
  })

  test.each(DTYPES.map(dtype => [dtype] as const))(
    'overflows from half an ulp beyond the end on: $name',
    dtype => {
      const limit = exactValue(dtype.largestFinite).plus(ulp(dtype.largestFinite, dtype).div(2))
      expect(roundToDtype(limit, dtype)).toBe(Number.POSITIVE_INFINITY)
      expect(roundToDtype(limit.neg().times(TWO.pow(2000)), dtype)).toBe(Number.NEGATIVE_INFINITY)
      expect(roundToDtype(limit.minus('1e-400'), dtype)).toBe(dtype.largestFinite)
      expect(roundToDtype(exactValue(dtype.smallestSubnormal).div(2), dtype)).toBe(0)
      expect(roundToDtype(exactValue(dtype.smallestSubnormal).div(-2), dtype)).toBe(-0)
      expect(roundToDtype(Rational.ZERO, dtype)).toBe(0)
    },
  )
})

describe('an ulp', () => {
  test('is the distance to the next larger value', () => {
    fc.assert(
      fc.property(dtypeWith(finiteSize), ([dtype, pattern]) => {
        const [value, next] = [pattern, pattern + 1n].map(bits => valueOfPattern(bits, dtype))
        fc.pre(Number.isFinite(next))
        const unit = exactValue(next!).minus(exactValue(value!))
        expect(ulp(value!, dtype)).toEqual(unit)
        expect(ulp(-value!, dtype)).toEqual(unit)
        expect(ulp(exactValue(value!), dtype)).toEqual(unit)
        // An exact value between the two, however near to either, has the same.
        for (const between of ['1/7', '1e-40'].map(share => unit.times(share))) {
          expect(ulp(exactValue(value!).plus(between), dtype)).toEqual(unit)
          expect(ulp(exactValue(next!).minus(between).neg(), dtype)).toEqual(unit)
        }
      }),
    )
  })

  test('goes on beyond the largest finite number, and is the smallest subnormal at 0', () => {
    expect(ulp(Rational.of('1e40'), FLOAT32)).toEqual(TWO.pow(132 - 23))
    expect(ulp(70_000, FLOAT16)).toEqual(Rational.of(64))
    for (const dtype of DTYPES) {
      expect(ulp(0, dtype)).toEqual(exactValue(dtype.smallestSubnormal))
      expect(ulp(Rational.ZERO, dtype)).toEqual(exactValue(dtype.smallestSubnormal))
    }
  })

  test('measures an error at the exact value: rounding makes at most half', () => {
    fc.assert(
      fc.property(dtypeWith(nearValue), ([dtype, exact]) => {
        const rounded = roundToDtype(exact, dtype)
        fc.pre(Number.isFinite(rounded))
        expect(errorInUlps(rounded, exact, dtype).lte('1/2')).toBe(true)
      }),
    )
    // 1/2 below a power of two the ulp is smaller than above it.
    expect(errorInUlps(1, Rational.of('255/256'), BFLOAT16).toString()).toBe('1')
    expect(errorInUlps(1, Rational.of('257/256'), BFLOAT16).toString()).toBe('1/2')
    expect(errorInUlps(-1, Rational.of(1), BFLOAT16).toString()).toBe('256')
    expect(() => errorInUlps(Number.NaN, Rational.ONE, FLOAT16)).toThrow(RangeError)
  })
})
