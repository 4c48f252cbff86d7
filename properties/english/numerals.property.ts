import { describe, expect, test } from 'vitest'
import {
  factorOfVerb,
  MULTIPLES,
  ORDINAL_END,
  PARTS,
  TENS,
  UNITS,
  verbOfFactor,
} from '../../src/english/numerals.js'

describe('numerals', () => {
  test('name their values in order', () => {
    expect([UNITS.indexOf('zero'), UNITS.indexOf('seven'), UNITS.indexOf('nineteen'), UNITS.length]).toEqual([
      0, 7, 19, 20,
    ])
    expect([TENS.indexOf('twenty'), TENS.indexOf('ninety'), TENS.length]).toEqual([0, 7, 8])
  })

  test('name a part by the number that it goes into, and a multiple by its own', () => {
    for (const [i, unit] of UNITS.entries()) {
      if (i >= 6 && !['eight', 'nine', 'twelve'].includes(unit)) expect(PARTS.get(`${unit}th`)).toBe(`${i}`)
      if (i >= 2 && i <= 10) expect(MULTIPLES.get(`${unit}fold`)).toBe(`${i}`)
    }
    const parts = [
      'half',
      'third',
      'quarter',
      'fifth',
      'eighth',
      'ninth',
      'twelfth',
      'twentieth',
      'hundredth',
      'thousandth',
    ]
    expect(parts.map(word => PARTS.get(word))).toEqual([
      '2',
      '3',
      '4',
      '5',
      '8',
      '9',
      '12',
      '20',
      '100',
      '1000',
    ])
    expect(['twice', 'hundredfold', 'thousandfold'].map(word => MULTIPLES.get(word))).toEqual([
      '2',
      '100',
      '1000',
    ])
  })

  test('of every form of a verb are those of the verb', () => {
    for (const factor of ['1/2', '2', '3', '4']) {
      const verb = verbOfFactor(factor)!
      const forms = [verb, `${verb}s`, `${verb.slice(0, -1)}ing`]
      expect(forms.map(factorOfVerb)).toEqual([factor, factor, factor])
    }
    expect([verbOfFactor('1/2'), verbOfFactor('2'), verbOfFactor('3'), verbOfFactor('4')]).toEqual([
      'halve',
      'double',
      'triple',
      'quadruple',
    ])
  })

  test('end as an ordinal in "first", "second", "third" and "-th"', () => {
    const ends = (text: string) => {
      ORDINAL_END.lastIndex = text.indexOf('-')
      return ORDINAL_END.test(text)
    }
    expect(['twenty-first', 'TWENTY-SECOND', 'x-third', 'thirty-fifth', 'forty-seventh.'].every(ends)).toBe(
      true,
    )
    expect(
      ['twenty-one', 'twenty-firsts', 'x-th', 'x-sevententh', 'twenty--first', 'thirty-fifths'].some(ends),
    ).toBe(false)
  })
})
