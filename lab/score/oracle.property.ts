import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPrinted } from '../../src/math/number/printed-number.js'
import { coarsestUnit, grouped, numbersOf, plain, printedUnit, separatorOf } from './numbers.mjs'
import { numbersPrinted, truthOf } from './oracle.mjs'

describe('the numbers of a text', () => {
  test('are found with their separators and decimals, without sign', () => {
    const text = 'At 1{,}250.5 or 1,250 and 3\\,000, -.5 of 10^{23}, 4e-7; (1,2).'
    expect(numbersPrinted(text)).toEqual([
      '1{,}250.5',
      '1,250',
      '3\\,000',
      '.5',
      '10',
      '23',
      '4',
      '7',
      '1',
      '2',
    ])
    for (const { text: found, start, end } of numbersOf(text)) expect(text.slice(start, end)).toBe(found)
  })

  test('keep their digits under separators', () =>
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom('', ',', '{,}', '\\,'),
        fc.nat(99),
        (whole, separator, fraction) => {
          const digits = `${whole}.${fraction}`
          const text = grouped(digits, separator)
          expect(plain(text)).toBe(digits)
          expect(separatorOf(text)).toBe(whole > 999 ? separator : '')
          expect(numbersPrinted(text)).toEqual([text])
        },
      ),
    ))

  test('claim the units that the reader of numbers says', () =>
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(4), fc.nat(4), (digits, zeros, decimals) => {
        const text =
          decimals > 0 ? (digits / 10 ** decimals).toFixed(decimals) : `${digits}${'0'.repeat(zeros)}`
        const { unit, coarsestUnit: coarsest } = readPrinted(text.replace(/^0+(?=\d)/, ''))
        expect(printedUnit(text)).toBeCloseTo(Number(unit.numerator) / Number(unit.denominator), 12)
        if (Number(text) !== 0)
          expect(coarsestUnit(text)).toBeCloseTo(
            Number(coarsest.numerator) / Number(coarsest.denominator),
            12,
          )
      }),
    ))
})

describe('the truth of a line', () => {
  const truth = (printed: string, value: string) => truthOf({ value, states: '#1' }, [printed])

  test('is true to half a unit, ends included, false above one and a half, and between in between', () => {
    expect([0, 0.49, 0.5, 0.51, 1.5, 1.51, 7].map(off => truth('2.50', `2.5 + 0.01 * ${off}`))).toEqual([
      'true',
      'true',
      'true',
      'between',
      'between',
      'false',
      'false',
    ])
    expect(truth('2.50', '2.4949')).toBe('between')
    expect(truth('2.50', '2.4')).toBe('false')
  })

  test('tells apart what is true only with zeros that claim nothing', () => {
    expect(truth('61000', '61000.4')).toBe('true')
    expect(truth('61000', '61234')).toBe('coarse')
    expect(truth('61000', '61700')).toBe('between')
    expect(truth('61000', '63000')).toBe('false')
  })

  test('scales with what the figure is worth', () => {
    const billions = { value: '#1 * 2', states: '#2 * 10^#3' }
    expect(truthOf(billions, ['2500000000', '5.0', '9'])).toBe('true')
    expect(truthOf(billions, ['2500000000', '5.2', '9'])).toBe('false')
    expect(truthOf(billions, ['2500000000', '5.0', '8'])).toBe('false')
    expect(truthOf({ value: '0 - #1', states: '-#2' }, ['3', '-3'])).toBe('false')
  })

  test('is that of its worst link, exact where it says so, and unknown without a formula', () => {
    const chain = { value: '#1 / #2; #3', states: '#3; #4' }
    expect(truthOf(chain, ['1', '4', '0.25', '0.2'])).toBe('true')
    expect(truthOf(chain, ['1', '4', '0.25', '0.5'])).toBe('false')
    expect(truthOf(chain, ['1', '5', '0.25', '0.2'])).toBe('false')
    expect(truthOf({ value: '#1 / 3', states: '#2', exact: true }, ['1', '0.33'])).toBe('false')
    expect(truthOf({ value: '#1 / 3', states: '#2 / 6', exact: true }, ['1', '2'])).toBe('true')
    expect(truthOf({ value: '1 / #1', states: '#2' }, ['0', '1'])).toBe('false')
    expect(truthOf({}, ['1'])).toBeNull()
  })
})
