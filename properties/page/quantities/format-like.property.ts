import { describe, expect, test } from 'vitest'
import { inNotationOf } from '../../../src/page/quantities/format-like.js'

const FIGURE = { digits: '1', factor: '1', reciprocal: false, start: 0, end: 1 }
const corrected = (written: string, expected: string) => inNotationOf(FIGURE, written, expected)

describe('thousands are parted as they were', () => {
  test.each([
    ['61,000', '62000', '62,000'],
    ['61,000 km', '1234567', '1,234,567 km'],
    ['61,000 km', '123456', '123,456 km'],
    ['61{,}000 km', '62000', '62{,}000 km'],
    ['61\\,000 km', '62000', '62\\,000 km'],
    ['61{,}000', '-62000', '-62{,}000'],
    ['61,000', '12345.6789', '12,345.6789'],
    ['61,000', '999', '999'],
    ['61,000', '6.25e9', '6.25e9'],
    ['61,000', '625e9', '625e9'],
  ])('%s, expected %s: %s', (written, expected, shown) => expect(corrected(written, expected)).toBe(shown))
})

describe('a power of ten in a formula', () => {
  test.each([
    ['2.90 \\times 10^5', '3.10e12', '3.10 \\times 10^{12}'],
    ['2.90 \\times 10^5', '3.10e-6', '3.10 \\times 10^{-6}'],
    ['2.90 \\times 10^{11}', '-3.10e6', '-3.10 \\times 10^6'],
    ['2.90 \\times 10^5', '1e6', '1 \\times 10^6'],
    ['10^5', '1e6', '10^6'],
    ['10^{11}', '1e12', '10^{12}'],
  ])('%s, expected %s: %s', (written, expected, shown) => expect(corrected(written, expected)).toBe(shown))
})

describe('a power of ten in plain notation', () => {
  test.each([
    ['2.9 × 10^5 km', '3.1e6', '3.1 × 10^6 km'],
    ['2.9 x 10^5', '3.1e6', '3.1 x 10^6'],
    ['2.9 * 10^5', '3.1e6', '3.1 * 10^6'],
    ['2.9*10**5', '3.1e6', '3.1*10**6'],
    ['2.9  ×  10^5', '3.1e6', '3.1  ×  10^6'],
    ['-2.9 × 10^5', '-3.1e6', '-3.1 × 10^6'],
    ['2.9 × 10^−5 km', '3.1e-6', '3.1 × 10^-6 km'],
    ['2.9 × 10^+5 km', '3.1e6', '3.1 × 10^6 km'],
    ['2.9 × 10^5', '1e6', '1 × 10^6'],
    ['10**5 km', '1e6', '10**6 km'],
    ['10**-5 km', '1e6', '10**6 km'],
    ['10**5', '2e6', '2 * 10**6'],
    ['-10**5', '2e6', '2 * 10**6'],
  ])('%s, expected %s: %s', (written, expected, shown) => expect(corrected(written, expected)).toBe(shown))
})

describe('a power of ten with raised digits', () => {
  test.each([
    ['2.9 × 10⁵ km', '3.1e6', '3.1 × 10⁶ km'],
    ['2.9 x 10⁵', '3.1e6', '3.1 x 10⁶'],
    ['2.9·10⁵', '3.1e6', '3.1·10⁶'],
    ['2.9 * 10⁵', '3.1e6', '3.1 * 10⁶'],
    ['2.9  ×  10⁵', '3.1e6', '3.1  ×  10⁶'],
    ['-12.25 × 10⁻¹⁵ km', '-3.1e-6', '-3.1 × 10⁻⁶ km'],
    ['−2.9 × 10⁵', '-3.1e6', '-3.1 × 10⁶'],
    ['+2.9 × 10⁵', '3.1e6', '3.1 × 10⁶'],
    ['2.9 × 10⁰¹²³⁴⁵⁶⁷⁸', '3.1e1234567890', '3.1 × 10¹²³⁴⁵⁶⁷⁸⁹⁰'],
    ['2.9 × 10⁹ km', '3.1e6', '3.1 × 10⁶ km'],
    ['10⁵ km', '1e6', '10⁶ km'],
    ['10⁵', '2e6', '2 × 10⁶'],
    ['1 × 10⁵', '1e6', '1 × 10⁶'],
  ])('%s, expected %s: %s', (written, expected, shown) => expect(corrected(written, expected)).toBe(shown))
})
