import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DTYPES, exactValue, roundToDtype } from '../../src/numeric/dtype.js'
import { exactDecimal } from '../../src/numeric/exact-decimal.js'
import { Rational } from '../../src/numeric/rational.js'
import type { Input } from '../../src/operations/operation.js'
import { isExactIn } from '../../src/vectors/exactness.js'
import { canonicalJson, caseId } from '../../src/vectors/identity.js'
import { anyDtype, finiteValue, nearValue } from '../numeric/dtypes.js'

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, shuffled(part)]),
  )
}

test('canonical JSON is read back as the value, whatever the order of keys, and has them sorted', () =>
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const text = canonicalJson(value)
      expect(canonicalJson(shuffled(value))).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  ))

test('keys are in the order of their units, whole numbers among them, and what is undefined is left out', () => {
  expect(canonicalJson({ b: 1, '9': 2, a: [{ d: null, c: 'é' }], '10': undefined, '1': 3 })).toBe(
    '{"1":3,"9":2,"a":[{"c":"é","d":null}],"b":1}',
  )
})

const numbers = fc.array(fc.integer().map(String), { maxLength: 4 })

test('an id depends on what is asked and on nothing else', () =>
  fc.assert(
    fc.property(numbers, numbers, numbers, (x, p, mask) => {
      const input: Input = { x, p, mask }
      const id = caseId('op', 'group', input)
      expect(id).toMatch(/^op\/group\/[0-9a-f]{8}$/)
      expect(caseId('op', 'group', { mask, p, x })).toBe(id)
      expect(caseId('op', 'other', input).slice(-8)).toBe(id.slice(-8))
      expect(caseId('other', 'group', input).slice(-8)).not.toBe(id.slice(-8))
      expect(caseId('op', 'group', { ...input, x: [...x, '1'] })).not.toBe(id)
      expect(caseId('op', 'group', { x, p })).not.toBe(id)
    }),
  ))

test('an input is exact in a format where rounding moves none of its numbers, by exact fractions', () =>
  fc.assert(
    fc.property(anyDtype, fc.constantFrom(...DTYPES), (dtype, from) =>
      fc.assert(
        fc.property(finiteValue(from), nearValue(from), (value, near) => {
          const isValue = Object.is(roundToDtype(value, dtype), value) || value === 0
          const text = exactDecimal(exactValue(value))
          expect(isExactIn({ x: [text], p: [] }, dtype)).toBe(isValue)
          expect(isExactIn({ x: ['1'], p: ['0', text] }, dtype)).toBe(isValue)
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
