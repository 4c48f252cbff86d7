import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareUlps, greatestUlps, isUlps, ulpsRoundedUp } from '../../../src/conform/results/ulps.js'
import { Rational } from '../../../src/math/number/rational.js'
import { ulps } from './reports.js'

/** The first derivation compares digits; this one compares exact fractions. */
function exact(text: string): Rational {
  const [mantissa = '', exponent = '0'] = text.split('e')
  return Rational.of(mantissa).times(Rational.of(10).pow(Number(exponent)))
}

describe('errors in ulps', () => {
  test('are compared as exact fractions are', () =>
    fc.assert(
      fc.property(ulps, ulps, (a, b) => {
        expect(Math.sign(compareUlps(a, b))).toBe(exact(a).cmp(exact(b)))
      }),
    ))

  test('are the same however they are written', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.nat(6), (n, places) => {
        const written = [
          `${n}e${places}`,
          `${n}${'0'.repeat(places)}`,
          `00${n}${'0'.repeat(places)}.000`,
          `${n / 10}e+${places + 1}`,
        ]
        for (const a of written) for (const b of written) expect(compareUlps(a, b)).toBe(0)
      }),
    ))

  test('rounded up are the least decimal of so many digits that is not below', () =>
    fc.assert(
      fc.property(ulps, fc.integer({ min: 1, max: 6 }), (text, digits) => {
        const rounded = ulpsRoundedUp(text, digits)
        const significant = rounded.replace(/e.*/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '')
        expect(significant.length).toBeLessThanOrEqual(digits)
        const [from, to] = [exact(text), exact(rounded)]
        expect(to.gte(from)).toBe(true)
        expect(ulpsRoundedUp(rounded, digits)).toBe(rounded)
        if (from.sign() === 0) return
        // One unit of the last digit less would be below: the unit is that of the number itself.
        let unit = Rational.ONE
        while (unit.times(Rational.of(10).pow(digits)).lte(from)) unit = unit.times(Rational.of(10))
        while (unit.times(Rational.of(10).pow(digits - 1)).gt(from)) unit = unit.div(Rational.of(10))
        expect(to.minus(unit).lt(from)).toBe(true)
      }),
    ))

  test('that are infinite are above all others', () =>
    fc.assert(
      fc.property(ulps, text => {
        expect(compareUlps('inf', text)).toBe(1)
        expect(greatestUlps([text, null, 'Infinity'])).toBe('Infinity')
        expect(ulpsRoundedUp('inf', 3)).toBe('inf')
      }),
    ))

  test('have the greatest one among them, and none where there is none', () =>
    fc.assert(
      fc.property(fc.array(fc.option(ulps)), all => {
        const most = greatestUlps(all)
        const present = all.filter(one => one !== null)
        expect(most === null).toBe(present.length === 0)
        for (const one of present) expect(exact(one).lte(exact(most!))).toBe(true)
        if (most !== null) expect(present).toContain(most)
      }),
    ))

  test.each(['', '-1', 'nan', '1e99999', '1.', '.5', '0x10', '1 ', '1e', '١', `${'1'.repeat(41)}`])(
    'are not %j',
    text => {
      expect(isUlps(text)).toBe(false)
      expect(() => compareUlps(text, '1')).toThrow(RangeError)
    },
  )
})

describe('an error in ulps', () => {
  const digits = '1'.repeat(40)

  test('has up to forty digits before and behind the point', () => {
    expect(isUlps(`${digits}.${digits}`)).toBe(true)
    expect(isUlps(`${digits}1.1`)).toBe(false)
    expect(isUlps(`1.${digits}1`)).toBe(false)
  })

  test.each([
    '+1',
    'x1',
    '1x',
    '1.5x',
    '1e5x',
    '1e12345',
    '1e+',
    '1.e5',
    '.5',
    'infin',
    'xinf',
    'infx',
    '-inf',
  ])('is not written %s', text => {
    expect(isUlps(text)).toBe(false)
    expect(() => compareUlps(text, '1')).toThrow(RangeError)
    expect(() => compareUlps('1', text)).toThrow(RangeError)
    expect(() => greatestUlps(['1', text])).toThrow(RangeError)
    expect(() => ulpsRoundedUp(text, 3)).toThrow(RangeError)
  })
})

test.each<[(string | null)[], string | null]>([
  [[], null],
  [[null, null], null],
  [['0'], '0'],
  [[null, '1', null, '3', '2', null], '3'],
  [['9', '10'], '10'],
  [['10', '9'], '10'],
  // The first of those that are as great.
  [['1.0', '1', '01'], '1.0'],
])('the greatest of %j is %s', (all, greatest) => expect(greatestUlps(all)).toBe(greatest))
