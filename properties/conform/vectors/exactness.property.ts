import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allOperations } from '../../../src/conform/operations/registry.js'
import { formatsOf, isExactIn } from '../../../src/conform/vectors/exactness.js'
import { DTYPES, exactValue, FLOAT32, FLOAT64, roundToDtype } from '../../../src/math/number/dtype/dtype.js'
import { exactDecimal } from '../../../src/math/number/exact-decimal.js'
import { Rational } from '../../../src/math/number/rational.js'
import { anyDtype, finiteValue, nearValue } from '../../math/number/dtype/dtypes.js'

test('an input is exact in a format where rounding moves none of its numbers, by exact fractions', () =>
  fc.assert(
    fc.property(anyDtype, fc.constantFrom(...DTYPES), (dtype, from) =>
      fc.assert(
        fc.property(finiteValue(from), nearValue(from), (value, near) => {
          const isValue = Object.is(roundToDtype(value, dtype), value) || value === 0
          const text = exactDecimal(exactValue(value))
          expect(isExactIn({ x: [text], p: [] }, dtype)).toBe(isValue)
          expect(isExactIn({ x: ['1'], p: ['0', text] }, dtype)).toBe(isValue)
          expect(isExactIn({ x: ['1', text], p: ['0'] }, dtype)).toBe(isValue)
          const rounded = roundToDtype(near, dtype)
          const isNearValue = Number.isFinite(rounded) && exactValue(rounded).minus(near).isZero()
          expect(isExactIn({ x: [`${near}`], p: [] }, dtype)).toBe(isNearValue)
        }),
        { numRuns: 20 },
      ),
    ),
    { numRuns: 20 },
  ))

test('0.1 is exact nowhere, and a number beyond a format not in it', () => {
  for (const dtype of DTYPES) {
    expect(isExactIn({ x: ['0.1'], p: [] }, dtype)).toBe(false)
    const beyond = Rational.of(2).pow(dtype.maximumExponent + 1)
    expect(isExactIn({ x: [`${beyond}`], p: [] }, dtype)).toBe(false)
    expect(isExactIn({ x: ['-0', '1e0'], p: [] }, dtype)).toBe(true)
  }
})

test('the formats of an input are those of the operation that have it, in the order of the operation', () => {
  const operation = { ...allOperations()[0]!, dtypes: [FLOAT32, FLOAT64] }
  const formats = (x: string) => formatsOf(operation, { x: [x], p: [] }).map(({ name }) => name)
  // 1 + 2^-30 has 31 binary digits, of which float32 has 24.
  expect(['1', exactDecimal(exactValue(1 + 2 ** -30)), '1.1', '65504'].map(formats)).toEqual([
    ['float32', 'float64'],
    ['float64'],
    [],
    ['float32', 'float64'],
  ])
})
