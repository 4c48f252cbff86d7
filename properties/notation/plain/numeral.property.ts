import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumeral } from '../../../src/notation/plain/numeral.js'

describe('a numeral', () => {
  test('written with any separator is the same', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 12), fc.constantFrom(...",_'\u00a0\u2009\u202f"), (value, separator) => {
        const written = String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, separator)
        const expected = {
          digits: String(value),
          end: written.length,
          hasCommas: value > 999 && separator === ',',
        }
        expect(readNumeral(written, 0)).toEqual(expected)
      }),
    )
  })
})
