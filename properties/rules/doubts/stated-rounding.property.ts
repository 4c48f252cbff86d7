import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { saidRounding } from '../../../src/rules/doubts/stated-rounding.js'

const WAYS = {
  'its sentence rounds down': ['truncated', 'truncating', 'rounding down', 'round down', 'floor'],
  'its sentence rounds up': ['rounding up', 'round up', 'ceil', 'ceiling', 'at least'],
  'its sentence only estimates': [
    'estimated',
    'roughly',
    'ballpark',
    'guesstimate',
    'guesstimates',
    'crude',
    'crudely',
  ],
}

const why = (words: string, value: string, digits: string, factor = '1') =>
  saidRounding(words, Rational.of(value), { digits, factor, reciprocal: false, start: 0, end: 1 })

describe('a figure of whole numbers', () => {
  test.each([...WAYS['its sentence rounds down'], 'remainder', 'cut off', 'whole part'])(
    '%s: it is at most its value, by less than its unit',
    words => {
      const down = 'its sentence rounds down'
      expect(['11.9', '12', '12.9', '13', '13.1'].map(value => why(words, value, '12'))).toEqual([
        null,
        down,
        down,
        null,
        null,
      ])
    },
  )

  test.each(WAYS['its sentence rounds up'])('%s: it is at least its value, by less than its unit', words => {
    const up = 'its sentence rounds up'
    expect(['10.9', '11', '11.1', '12', '12.1'].map(value => why(words, value, '12'))).toEqual([
      null,
      null,
      up,
      up,
      null,
    ])
  })

  test.each([...WAYS['its sentence only estimates'], 'back of the envelope', 'order of magnitude', 'fermi'])(
    '%s: it is within a tenth of its value',
    words => {
      const rough = 'its sentence only estimates'
      const signs = ['', '-'] as const
      for (const sign of signs)
        expect(
          ['17.9', '18', '20', '22', '22.1'].map(digits => why(words, `${sign}20`, sign + digits)),
        ).toEqual([null, rough, rough, rough, null])
    },
  )

  test.each([
    ['integer', '1'],
    ['ten', '10'],
    ['10', '10'],
    ['hundred', '100'],
  ])('to the nearest %s: it is within half of it', (place, worth) => {
    const half = Rational.of(worth).div(2)
    const printed = Rational.of(7_000_000)
    const of = (gap: Rational) =>
      saidRounding(`to the nearest ${place}`, printed.plus(gap), {
        digits: '7000000',
        factor: '1',
        reciprocal: false,
        start: 0,
        end: 1,
      })
    const named = 'its sentence names the place that it rounds to'
    const little = Rational.of('0.01')
    expect([half.neg().minus(little), half.neg(), half, half.plus(little)].map(of)).toEqual([
      null,
      named,
      named,
      null,
    ])
  })
})
