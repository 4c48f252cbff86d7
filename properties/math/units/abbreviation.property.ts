import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAbbreviation } from '../../../src/math/units/abbreviation.js'

test('a prefix and the byte are a unit, with an i or an s behind too', () =>
  fc.assert(
    fc.property(fc.constantFrom(...'KMGTP'), fc.constantFrom('B', 'iB'), (prefix, unit) => {
      expect(isAbbreviation(prefix + unit)).toBe(true)
    }),
  ))

test('a prefix and a unit of one letter, a scale, and a unit with a symbol are abbreviations', () => {
  for (const word of ['KW', 'MW', 'BN', 'USD']) expect(isAbbreviation(word), word).toBe(true)
})

test('two capitals of which the second is no unit are a product of symbols', () =>
  fc.assert(
    fc.property(fc.constantFrom('ND', 'XY', 'AX', 'QK', 'LN'), word => {
      expect(isAbbreviation(word)).toBe(false)
    }),
  ))
