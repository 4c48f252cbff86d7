import { describe, expect, test } from 'vitest'
import { inNotationOf } from '../../../src/page/quantities/format-like.js'

const FIGURE = { digits: '1', factor: '1', reciprocal: false, start: 0, end: 1 }
const corrected = (written: string, expected: string) => inNotationOf(FIGURE, written, expected)

test('a reciprocal is written as one', () => {
  expect(inNotationOf({ ...FIGURE, reciprocal: true }, 'a thirteenth', '14')).toBe('1/14')
  expect(inNotationOf({ ...FIGURE, reciprocal: true }, '2.9 \\times 10^5', '3e5')).toBe('1/3e5')
})

describe('a figure without a power of ten keeps what stands behind it', () => {
  test.each([
    ['13%', '14', '14%'],
    ['91 B', '92', '92 B'],
    ['5', '6', '6'],
    ['-5 km', '-6', '-6 km'],
    ['+5 km', '6', '6 km'],
    ['5.25 km', '6.5', '6.5 km'],
    ['5. So', '6', '6 So'],
    ['512 km', '600', '600 km'],
    ['.5 km', '0.6', '0.6 km'],
    ['.525 km', '0.6', '0.6 km'],
    ['-.5 km', '-0.6', '-0.6 km'],
    ['+.5 km', '0.6', '0.6 km'],
    ['5e3 km', '6e3', '6e3 km'],
    ['5E3 km', '6e3', '6e3 km'],
    ['5e-3 km', '6e-3', '6e-3 km'],
    ['5e+3 km', '6e3', '6e3 km'],
    ['5e12 km', '6e12', '6e12 km'],
    ['.5e3 km', '6e2', '6e2 km'],
    ['.5E3 km', '6e2', '6e2 km'],
    ['.5e-3 km', '6e-4', '6e-4 km'],
    ['.5e+3 km', '6e2', '6e2 km'],
    ['.5e12 km', '6e11', '6e11 km'],
    ['5e km', '6', '6e km'],
    ['.5e km', '6', '6e km'],
    ['5\\,km', '6', '6\\,km'],
    ['5\\text{ km}', '6', '6\\text{ km}'],
    // What is no numeral is taken by its value.
    ['five', '6', '6'],
    ['about 5', '6', '6'],
    ['x.5', '6', '6'],
    ['.', '6', '6'],
    ['- .5', '6', '6'],
  ])('%s, expected %s: %s', (written, expected, shown) => expect(corrected(written, expected)).toBe(shown))
})

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
    ['61000', '62000', '62000'],
    ['61000', '62,000', '62,000'],
    ['61{,}000', '62,000', '62{,}000'],
    ['61\\,000', '62,000.5', '62\\,000.5'],
    ['61,000', '1,234,567', '1,234,567'],
    ['61{,}000', '1,234,567', '1{,}234{,}567'],
  ])('%s, expected %s: %s', (written, expected, shown) => expect(corrected(written, expected)).toBe(shown))
})

describe('a power of ten in a formula', () => {
  test.each([
    ['2.90 \\times 10^5', '3.10e6', '3.10 \\times 10^6'],
    ['2.90 \\times 10^5', '3.10e12', '3.10 \\times 10^{12}'],
    ['2.90 \\times 10^5', '3.10e-6', '3.10 \\times 10^{-6}'],
    ['2.90 \\times 10^{11}', '-3.10e6', '-3.10 \\times 10^6'],
    ['2.90 \\times 10^5', '1e6', '1 \\times 10^6'],
    ['10^5', '1e6', '10^6'],
    ['10^{11}', '1e12', '10^{12}'],
    ['10^5', '2e6', '2 \\times 10^6'],
    ['2.9 \\times 10^5', '0.0', '0.0 \\times 10^5'],
    ['about 2.9 × 10^5', '3.1e6', '3.1 \\times 10^6'],
  ])('%s, expected %s: %s', (written, expected, shown) => expect(corrected(written, expected)).toBe(shown))
})

describe('a power of ten in plain notation', () => {
  test.each([
    ['2.9 × 10^5 km', '3.1e6', '3.1 × 10^6 km'],
    ['2.9 x 10^5', '3.1e6', '3.1 x 10^6'],
    ['2.9 · 10^5', '3.1e6', '3.1 · 10^6'],
    ['2.9 * 10^5', '3.1e6', '3.1 * 10^6'],
    ['2.9*10**5', '3.1e6', '3.1*10**6'],
    ['2.9  ×  10^5', '3.1e6', '3.1  ×  10^6'],
    ['-2.9 × 10^5', '-3.1e6', '-3.1 × 10^6'],
    ['−2.9 × 10^5', '-3.1e6', '-3.1 × 10^6'],
    ['+2.9 × 10^5', '3.1e6', '3.1 × 10^6'],
    ['12.25 × 10^-15 km', '3.1e-16', '3.1 × 10^-16 km'],
    ['2.9 × 10^−5 km', '3.1e-6', '3.1 × 10^-6 km'],
    ['2.9 × 10^+5 km', '3.1e6', '3.1 × 10^6 km'],
    ['2.9 × 10^5', '1e6', '1 × 10^6'],
    ['10**5 km', '1e6', '10**6 km'],
    ['10**-5 km', '1e6', '10**6 km'],
    ['10**5', '2e6', '2 * 10**6'],
    ['2.9 × 10^5', '0.0', '0.0 × 10^5'],
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
    ['2.9 × 10⁵', '0.0', '0.0 × 10⁵'],
    ['1 × 10⁵', '1e6', '1 × 10⁶'],
    // Behind other words it is taken by its value.
    ['about 2.9 × 10⁵', '3.1e6', '3.1e6'],
  ])('%s, expected %s: %s', (written, expected, shown) => expect(corrected(written, expected)).toBe(shown))
})
