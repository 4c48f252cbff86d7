import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareNumber, withNumbersQuoted } from '../../../src/conform/adapter/json-numbers.js'
import { doubleOf, isNumberText, textOf } from '../../../src/conform/model/number-text.js'

const double = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 5e-324, 2 ** -1022, 1.7976931348623157e308, Number.NaN),
)

/** The double as C's %a prints it, from its bits. */
function hexadecimal(value: number): string {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  const exponent = Number((bits >> 52n) & 0x7ffn)
  const fraction = (bits & (2n ** 52n - 1n)).toString(16).padStart(13, '0')
  const sign = bits >> 63n === 1n ? '-' : ''
  return exponent === 0 ? `${sign}0x0.${fraction}p-1022` : `${sign}0x1.${fraction}p${exponent - 1023}`
}

describe('a double as text', () => {
  test('reads as itself: the shortest, 17 digits, and hexadecimal by its bits', () => {
    fc.assert(
      fc.property(double, value => {
        expect(doubleOf(textOf(value))).toBe(value)
        if (!Number.isFinite(value)) return
        expect(doubleOf(hexadecimal(value))).toBe(value)
        expect(doubleOf(hexadecimal(value).toUpperCase())).toBe(value)
        if (value !== 0) expect(doubleOf(value.toExponential(16).toUpperCase())).toBe(value)
      }),
    )
  })

  test('in hexadecimal rounds as whole numbers do, to the even one where it is between two', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2n ** 130n }),
        fc.integer({ min: -100, max: 100 }),
        (digits, power) => {
          const expected = Number(digits) * 2 ** power
          expect(doubleOf(`0x${digits.toString(16)}p${power}`)).toBe(expected)
          expect(doubleOf(`0x.${digits.toString(16).padStart(40, '0')}p${power + 160}`)).toBe(expected)
        },
      ),
    )
  })

  test.each<[string, number]>([
    ['nan', Number.NaN],
    ['NaN', Number.NaN],
    ['-nan', Number.NaN],
    ['inf', Number.POSITIVE_INFINITY],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['+inf', Number.POSITIVE_INFINITY],
    ['-inf', Number.NEGATIVE_INFINITY],
    ['-INFINITY', Number.NEGATIVE_INFINITY],
    ['-0', -0],
    ['-0.0', -0],
    ['-0x0p+0', -0],
    ['0x1.8p-3', 0.1875],
    ['0X1P4', 16],
    ['1.', 1],
    ['.5e1', 5],
    ['1e400', Number.POSITIVE_INFINITY],
    ['0x1p1024', Number.POSITIVE_INFINITY],
    ['-0x1p99999999999', Number.NEGATIVE_INFINITY],
    ['0x1p-99999999999', 0],
    ['0x1p-1075', 0],
    ['0x1.8p-1075', 5e-324],
  ])('%s is %d', (text, value) => expect(doubleOf(text)).toBe(value))

  test.each([
    '',
    ' 1',
    '1 ',
    '.',
    '-',
    '1e',
    '0x',
    '0x.p1',
    '0x1p',
    '1,5',
    '1_000',
    '--1',
    'nanx',
    'infinite',
    'tensor(1.)',
    'np.float32(1)',
    '1.0f',
    '1\n',
    '١',
    '0'.repeat(2001),
  ])('%j is no number', text => {
    expect(isNumberText(text)).toBe(false)
    expect(() => doubleOf(text)).toThrow(RangeError)
  })
})

describe('the numbers of a JSON text', () => {
  test('are kept as they were written, and nothing else is changed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const asTexts = JSON.parse(JSON.stringify(value), (_key, entry) =>
          typeof entry === 'number' ? JSON.stringify(entry) : entry,
        )
        expect(JSON.parse(withNumbersQuoted(JSON.stringify(value)))).toEqual(asTexts)
        expect(bareNumber(JSON.stringify(value))).toBe(null)
      }),
    )
    expect(withNumbersQuoted('[0.1000, -1E+5, "7", "\\"8"]')).toBe('["0.1000", "-1E+5", "7", "\\"8"]')
  })

  test.each([
    ['{"a":[NaN]}', 'NaN'],
    ['{"a":[1,-Infinity]}', '-Infinity'],
    ['{"a":nan}', 'nan'],
    ['{"a":"NaN"', null],
    ['{"a":"\\"NaN', null],
    ['{"nano":1', null],
    ['{nano:1}', null],
  ])('of %s are bare: %s', (text, bare) => expect(bareNumber(text)).toBe(bare))

  test('are found in time in a MiB of anything', () => {
    for (const unit of ['[', '"', '\\', '"\\', '1', '-', 'nan', '1e', '{"'])
      for (const read of [withNumbersQuoted, bareNumber]) read(unit.repeat(2 ** 20 / unit.length))
  })
})
