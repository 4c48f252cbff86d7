import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { inNotationOf } from '../../../src/page/quantities/format-like.js'
import { numeralsIn } from '../../../src/page/quantities/numeral-style.js'
import type { Figure } from '../../../src/page/quantities/printed-figure.js'

const figureOf = (digits: string): Figure => ({ digits, factor: '1', reciprocal: false, start: 0, end: 1 })
/** The correction of the first figure of a text. */
const corrected = (written: string, expected: string) => {
  const sign = /^[-−]/.test(written) ? '-' : ''
  return inNotationOf(figureOf(sign + numeralsIn(written)[0]!.digits), written, expected)
}

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
    ['−2.9 × 10⁵', '-3.1e6', '−3.1 × 10⁶'],
    ['−2.9 × 10⁵', '3.1e6', '3.1 × 10⁶'],
    ['+2.9 × 10⁵', '3.1e6', '+3.1 × 10⁶'],
    ['+2.9 × 10⁵', '-3.1e6', '-3.1 × 10⁶'],
    ['2.9 × 10⁰¹²³⁴⁵⁶⁷⁸', '3.1e1234567890', '3.1 × 10¹²³⁴⁵⁶⁷⁸⁹⁰'],
    ['2.9 × 10⁹ km', '3.1e6', '3.1 × 10⁶ km'],
    ['10⁵ km', '1e6', '10⁶ km'],
    ['10⁵', '2e6', '2 × 10⁶'],
    ['1 × 10⁵', '1e6', '1 × 10⁶'],
  ])('%s, expected %s: %s', (written, expected, shown) => expect(corrected(written, expected)).toBe(shown))
})

describe('decimals and groups', () => {
  test.each([
    ['1{,}54', '1.44', '1{,}44'],
    ['1{.}54', '1.44', '1{.}44'],
    ["2'001", '2000', "2'000"],
    ["2'001.5", '1234567.8', "1'234'567.8"],
    ['10_001', '10000', '10_000'],
    ['1{,}5 \\cdot 10^3', '2.5e4', '2{,}5 \\cdot 10^4'],
    ['\\SI{5.2}{km}', '5.3', '\\SI{5.3}{km}'],
    ['$5', '6', '$6'],
    ['- 5 km', '6', '6 km'],
    ['5 km', '-6', '-6 km'],
    ['.5', '0.6', '0.6'],
  ])('%s, expected %s: %s', (written, expected, shown) => expect(corrected(written, expected)).toBe(shown))
})

describe('no correction', () => {
  test('reads as another number than it is', () => expect(corrected('0{,}120', '1.234')).toBeNull())

  test.each([
    ['figure of other digits', '7', '5 km'],
    ['figure without its minus', '-5', '5 km'],
  ])('is given for a %s', (_, digits, written) =>
    expect(inNotationOf(figureOf(digits), written, '6')).toBeNull(),
  )

  test('is given in words with a scale behind them', () => {
    expect(inNotationOf({ ...figureOf('5'), factor: '1000000' }, 'five million', '6')).toBeNull()
    expect(inNotationOf(figureOf('5'), 'five', '6')).toBe('6')
  })

  test.each(['3.5', '-3', '1e6'])('is one over %s', expected =>
    expect(inNotationOf({ ...figureOf('6'), reciprocal: true }, 'a sixth', expected)).toBeNull(),
  )
})

describe('a figure of several units', () => {
  const parts = (...worths: readonly number[]) =>
    worths.map(worth => ({ digits: '1', worth: Rational.of(worth) }))
  const inParts = (worths: readonly number[], written: string, expected: string) =>
    inNotationOf({ ...figureOf('61'), parts: parts(...worths) }, written, expected)

  test('is parted anew', () => {
    expect(inParts([60, 1], '1 h 1 min', '75')).toBe('1 h 15 min')
    expect(inParts([3600, 60, 1], '1 h 1 min 1 s', '7384')).toBe('2 h 3 min 4 s')
  })

  test.each([
    [[60, 1], '74.5'],
    [[60, 1], '-75'],
    [[1, 1], '75'],
    [[1, 60], '75'],
    [[60, 1, 7], '75'],
  ])('of %j is not parted for %s', (worths, expected) =>
    expect(inParts(worths, '1 h 1 min 1 s', expected)).toBeNull(),
  )
})
