import { describe, expect, test } from 'vitest'
import { restatedQuantity } from '../../../src/rules/laws/restated-quantity.js'
import { lawPageOf, ruledBy, verdictsOf } from './law-page-of.js'

const verdicts = (text: string) => verdictsOf(restatedQuantity, text)
/** Between 90 minutes and 1.5 hours. */
const between = (words: string) => verdicts(`It takes 90 minutes${words} 1.5 hours.`)

describe('the words by which a quantity is said again', () => {
  test.each([
    ', or',
    ', or about',
    ', or roughly',
    ', or approximately',
    ', that is',
    ', that is,',
    ', that is about',
    ', which is',
    ', which is roughly',
    ', equivalently',
    ', equivalently,',
    ', i.e.',
    ' i.e.',
    ', i.e.,',
    ', i.e. about',
    ', ie',
    ' ie',
    ' (that is',
    ', or about roughly',
  ])('%s', words => expect(between(words)).toEqual(['holds']))

  test.each([
    '',
    ',',
    ' or',
    ' that is',
    ' which is',
    ' equivalently',
    ', and',
    ', about',
    ', or not',
    ', not or',
    ', or about more than',
    '. Or',
    ', which about',
    ' each or',
    ', or i',
    ', that',
    ', is',
    ', or or',
    ', or $n$',
    ', or 3 or',
    ', `or`',
    ', or `about`',
    ', or `x`',
  ])('not %j', words => expect(between(words)).toEqual([]))

  test('a unit of several words may stand between, up to eight words in all', () => {
    expect(verdicts('It takes 90 min of time, or 1.5 hours.')).toEqual(['holds'])
    expect(verdicts('It takes 90 minutes a b c d, or 1.5 hours.')).toEqual(['holds'])
    expect(verdicts('It takes 90 minutes a b c d e, or 1.5 hours.')).toEqual([])
    expect(verdicts('It takes 90 minutes a, b, or 1.5 hours.')).toEqual([])
    expect(verdicts('It takes 90 minutes, or')).toEqual([])
  })
})

describe('two quantities', () => {
  test.each([
    ['It has 2 km, or 2000 m.', ['holds']],
    ['It has 2 km, or 2001 m.', ['undecided']],
    ['It has 2 km, or 3000 m.', ['refuted']],
    ['It has $2$ km, or $2000$ m.', ['holds']],
    ['It has $d = 2$ km, or $2000$ m.', []],
    ['It has $4/2 = 2$ km, or $2000$ m.', ['holds']],
    ['It has $4/2 = 2$ km, or $3000$ m.', ['refuted']],
    ['It has $7/2 = 2$ km, or $3000$ m.', []],
    ['It has $d/2 = 2$ km, or $3000$ m.', []],
    ['It has $\\text{d} = 2$ km, or $3000$ m.', []],
    ['It has $1, 2$ km, or $3000$ m.', []],
    ['It has $= 2$ km, or $3000$ m.', []],
    ['It has 2 km, or $1, 3000$ m.', []],
    ['It has 2 km, or $d = 3000$ m.', []],
    ['It has 2 km, or $= 3000$ m.', []],
    ['It has $n$ km, or 3000 m.', []],
    ['It has 2 km, or $n$ m.', []],
    // Nothing to convert, another dimension, and what is no unit of measure.
    ['It has 2 km, or 3 km.', []],
    ['It has 2 km, or 3000 s.', []],
    ['It has 2 tokens, or 3 words.', []],
    ['It has 2, or 3000 m.', []],
    ['It has 2 km, or 3000.', []],
    ['It has 20%, or 3000 m.', []],
    ['It has 2 km, or 20%.', []],
    ['It has one sixth km, or 3000 m.', []],
    ['It has 2 km, or one sixth m.', []],
    ['It has 0.002 million km, or 2000 km.', []],
    ['It has 2 thousand km, or 2 million m.', ['holds']],
    ['It has 2 thousand km, or 4 million m.', ['refuted']],
    // One of the usual readings of a word of measure is enough.
    ['It has 2 MB, or 2000 kB.', ['holds']],
    ['It has 2 MB, or 2048 kB.', ['holds']],
    ['It has 2 MB, or 3000 kB.', ['refuted']],
    ['It takes 2 years, or 730 days.', ['holds']],
    ['It takes 4 years, or 1461 days.', ['holds']],
    // Digits that a blank groups are no number of their own.
    ['It has 62 2 km, or 3000 m.', []],
    ['It has 62\u20092 km, or 3000 m.', []],
    ['It has 62\u202f2 km, or 3000 m.', []],
    ['It has so 2 km, or 3000 m.', ['refuted']],
    ['It has 4 (2 km, or 3000 m).', ['refuted']],
    ['It has $2 \\text{ thousand}$ km, or 4 million m.', ['refuted']],
    ['It turns 180 degrees, or 4 radians.', []],
    // What has no exact worth, and what is counted.
    ['It has 3 nats, or 4 bits.', []],
    ['It has 3 bits, or 4 nats.', []],
    ['It takes 2 GFLOP, or 3000 MFLOP.', []],
    // 133 is 100 as an order of magnitude.
    ['It has $133 = 10^2$ m, or 9 km.', ['refuted']],
    ['It has 133 m, or $10^{-1}$ km.', ['holds']],
    ['It has $210 = 10^2$ m, or 9 km.', ['refuted']],
    ['It has 210 m, or $10^{-1}$ km.', ['holds']],
    ['It has 2.000 MB, or 2048.3 kB.', ['undecided']],
    ['So 2 km, or 2 000 m.', []],
  ])('%s', (text, expected) => expect(verdicts(text)).toEqual(expected))

  test('a cell of a table is read with its heading, and says nothing again', () =>
    expect(verdicts('| a | b |\n| --- | --- |\n| 2 km, or 3000 m | 5 |\n')).toEqual([]))

  test('of three each is held against the one before', () =>
    expect(verdicts('It has 2 km, or 2000 m, or 3 km.')).toEqual(['holds', 'refuted']))

  test('the second is what is right or wrong, corrected in its own unit', () => {
    const text = 'It has 2 km, or $4 \\times 10^3$ m.'
    expect(ruledBy(restatedQuantity, text)).toEqual(['refuted: 4 \\times 10^3 [4 \\times 10^3]'])
    const [found] = restatedQuantity(lawPageOf(text))
    expect(found).toMatchObject({
      rule: 'law/restated-quantity',
      judgement: { expected: '2 \\times 10^3', reading: 'the same quantity in another unit' },
    })
  })
})

describe('what the rounding of both leaves open', () => {
  test.each([
    // 2 km stands for 1500 m to 2500 m, and 2.0 for 1950 m to 2050 m.
    ['undecided', 'It has 2 km, or 2500 m.'],
    ['undecided', 'It has 2 km, or 1500 m.'],
    ['refuted', 'It has 2 km, or 2501 m.'],
    ['refuted', 'It has 2 km, or 1499 m.'],
    // 3 thousand may stand for 2500, and for 3500.
    ['undecided', 'It has 2 km, or $3 \\times 10^3$ m.'],
    ['undecided', 'It has 4 km, or $3 \\times 10^3$ m.'],
    ['undecided', 'It has 2.0 km, or 2050 m.'],
    ['refuted', 'It has 2.0 km, or 2051 m.'],
    ['undecided', 'It has 2.0 km, or 1950 m.'],
    ['refuted', 'It has 2.0 km, or 1949 m.'],
    // 2.5 thousand metres are 2450 to 2550.
    ['undecided', 'It has 2 km, or 2.5 thousand m.'],
    ['refuted', 'It has 2 km, or 2.6 thousand m.'],
    ['undecided', 'It has 2 thousand km, or 2.5 million m.'],
    ['refuted', 'It has 2 thousand km, or 2.6 million m.'],
  ])('%s: %s', (verdict, text) => expect(verdicts(text)).toEqual([verdict]))

  test('the reason is told', () =>
    expect(restatedQuantity(lawPageOf('It has 2 km, or 2500 m.'))[0]!.judgement).toMatchObject({
      reason: 'notation',
      explanation: 'it may come from unrounded figures; 2000',
    }))
})
