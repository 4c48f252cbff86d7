import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { finiteValues, patternOf, valueOfPattern } from '../../../../src/math/number/dtype/bit-pattern.js'
import {
  BFLOAT16,
  type Dtype,
  FLOAT16,
  FLOAT32,
  FLOAT64,
  roundToDtype,
} from '../../../../src/math/number/dtype/dtype.js'
import { finiteSize, finiteValue } from './dtypes.js'

const bytes = new DataView(new ArrayBuffer(8))

/** The same numbers by the machine's own memory: a bfloat16 is the upper half of a binary32. */
const machines: Record<'float64' | 'float32' | 'bfloat16', (pattern: bigint) => number> = {
  float64: pattern => {
    bytes.setBigUint64(0, pattern)
    return bytes.getFloat64(0)
  },
  float32: pattern => {
    bytes.setUint32(0, Number(pattern))
    return bytes.getFloat32(0)
  },
  bfloat16: pattern => {
    bytes.setUint32(0, Number(pattern) * 2 ** 16)
    return bytes.getFloat32(0)
  },
}

const allPatterns = Array.from({ length: 2 ** 16 }, (_, pattern) => BigInt(pattern))

/** Mismatches are counted in bulk: an expectation per pattern takes longer than all patterns. */
const failures = (isRight: (pattern: bigint) => boolean) => allPatterns.filter(pattern => !isRight(pattern))

describe('a pattern', () => {
  test('of float64 and float32 is the value that memory reads, and back', () => {
    for (const dtype of [FLOAT64, FLOAT32] as const)
      fc.assert(
        fc.property(finiteSize(dtype), fc.boolean(), (size, isNegative) => {
          const pattern = size + (isNegative ? 1n << BigInt(dtype.storageBits - 1) : 0n)
          const value = machines[dtype.name as 'float64' | 'float32'](pattern)
          expect(valueOfPattern(pattern, dtype)).toBe(value)
          expect(patternOf(value, dtype)).toBe(pattern)
        }),
      )
  })

  test('of bfloat16 is the upper half of a float32, each of all 65,536', () => {
    expect(
      failures(pattern => Object.is(valueOfPattern(pattern, BFLOAT16), machines.bfloat16(pattern))),
    ).toEqual([])
  })

  test.each([
    [BFLOAT16, 0x7fc0n, 2 * 127],
    [FLOAT16, 0x7e00n, 2 * 1023],
  ])('of 16 bits goes to its value and back, each of all 65,536: $name', (dtype, quiet, nanCount) => {
    const isNaNPattern = (pattern: bigint) => Number.isNaN(valueOfPattern(pattern, dtype))
    expect(
      failures(
        pattern => isNaNPattern(pattern) || patternOf(valueOfPattern(pattern, dtype), dtype) === pattern,
      ),
    ).toEqual([])
    expect(allPatterns.filter(isNaNPattern)).toHaveLength(nanCount)
    expect(patternOf(Number.NaN, dtype)).toBe(quiet)
  })

  test('is refused where value and format do not fit', () => {
    expect(() => patternOf(0.1, FLOAT32)).toThrow('patternOf: expected a value of float32, got 0.1')
    expect(() => patternOf(65_536, FLOAT16)).toThrow(RangeError)
    expect(() => valueOfPattern(0x1_0000n, FLOAT16)).toThrow('valueOfPattern: expected 16 bits, got 65536')
    expect(() => valueOfPattern(-1n, FLOAT64)).toThrow(RangeError)
    expect(valueOfPattern(0xffffn, FLOAT16)).toBeNaN()
  })
})

describe('the finite values', () => {
  // n · 2^(e − p + 1) for every n of p bits and every exponent e, each found more than once.
  const byDefinition = ({ precisionBits, minimumExponent, maximumExponent }: Dtype): number[] => {
    const sizes = new Set<number>()
    for (let exponent = minimumExponent; exponent <= maximumExponent; exponent++)
      for (let n = 0; n < 2 ** precisionBits; n++) sizes.add(n * 2 ** (exponent - precisionBits + 1))
    const positive = [...sizes].sort((left, right) => left - right)
    return [...positive.map(size => -size).reverse(), ...positive]
  }

  test.each([
    [BFLOAT16, 65_280],
    [FLOAT16, 63_488],
  ])('are the multiples that the definition lists, in their order: $name', (dtype, count) => {
    const values = finiteValues(dtype)
    expect(values).toHaveLength(count)
    const expected = byDefinition(dtype)
    expect(values.filter((value, i) => !Object.is(value, expected[i]))).toEqual([])
    expect([values[count / 2 - 1], values[count / 2]]).toEqual([-0, 0])
  })

  test('are too many to list in the longer formats', () => {
    expect(() => finiteValues(FLOAT32)).toThrow('finiteValues: expected a format of 16 bits, got float32')
    expect(() => finiteValues(FLOAT64)).toThrow(RangeError)
  })

  test('are met by rounding alone', () => {
    const values = new Set(finiteValues(FLOAT16))
    fc.assert(
      fc.property(finiteValue(FLOAT32), value => {
        const rounded = roundToDtype(value, FLOAT16)
        expect(values.has(rounded) || Math.abs(value) >= 65_520).toBe(true)
      }),
    )
  })
})
