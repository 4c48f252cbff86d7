import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginsNumeral, readNumeral } from '../../../src/notation/plain/numeral.js'

describe('a numeral', () => {
  test.each([
    ['0', '0'],
    ['7', '7'],
    ['28672', '28672'],
    ['2.50', '2.50'],
    ['.5', '.5'],
    ['.25', '.25'],
    ['4e6', '4e6'],
    ['4e12', '4e12'],
    ['4.19E6', '4.19e6'],
    ['3E-7', '3e-7'],
    ['3e+10', '3e+10'],
    ['.5e3', '.5e3'],
    ['.25e12', '.25e12'],
    ['.5E-3', '.5e-3'],
    ['.5e+10', '.5e+10'],
    ['1_000', '1000'],
    ['1_048_576', '1048576'],
    ["12'000", '12000'],
    ['1\u00a0234', '1234'],
    ['1\u2009234\u2009567', '1234567'],
    ['123\u202f456.5', '123456.5'],
    ['0.5', '0.5'],
    ['10.20.', '10.20', 5],
    ['2.', '2', 1],
    ['2 3', '2', 1],
    ['1,23', '1', 1],
    ['1234,567', '1234', 4],
    ['1_000_0', '1000', 5],
    ['2e', '2', 1],
    ['2ex', '2', 1],
    ['2e3.5', '2', 1],
    ['2e12.5', '2', 1],
    ['3rds', '3', 1],
    ['12thx', '12', 2],
    ['1:x', '1', 1],
    ['0.7x', '0.7', 3],
    ['0b', '0', 1],
    ['0xg', '0', 1],
  ])('%s is %s', (source, digits, end = source.length) => {
    expect(readNumeral(source, 0)).toMatchObject({ digits, end })
    expect(readNumeral(`x + ${source}`, 4)).toMatchObject({ digits, end: end + 4 })
  })

  test('has commas where they part its digits by three', () => {
    for (const source of ['1,234', '12,345,678.5', '1,234e5'])
      expect(readNumeral(source, 0)).toEqual({
        digits: source.replaceAll(',', ''),
        end: source.length,
        hasCommas: true,
      })
    for (const source of ['1234', '1_234', '5, 6']) expect(readNumeral(source, 0)!.hasCommas).toBe(false)
  })

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

  test.each([
    '0x1f',
    '0XFF',
    '0b1',
    '0o7',
    '007',
    '00.5',
    '1.2.3',
    '12.34.56',
    '1.10.0',
    '1st',
    '2nd',
    '3rd',
    '4th',
    '21st',
    '112th + 1',
    '1:8',
    '12:30',
    '1_00',
    '2_',
    '1,23_4',
    '12,345_678',
    '12345_6',
    '1,234,5_',
  ])('%s only names something', source => {
    expect(readNumeral(source, 0)).toBeNull()
    expect(readNumeral(`x + ${source}`, 4)).toBeNull()
  })

  test.each([
    ['7', true],
    ['.5', true],
    ['.', false],
    ['..5', false],
    ['x5', false],
    [' 5', false],
    ['-5', false],
    ['', false],
  ])('begins with %s: %s', (source, begins) => {
    expect(beginsNumeral(source, 0)).toBe(begins)
    expect(beginsNumeral(`5.${source}`, 2)).toBe(begins)
  })
})
