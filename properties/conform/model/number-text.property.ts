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

const INFINITY = Number.POSITIVE_INFINITY

describe('a number', () => {
  test.each<[string, number]>([
    ['1', 1],
    ['+1', 1],
    ['-12', -12],
    ['12.5', 12.5],
    ['12.', 12],
    ['.25', 0.25],
    ['1e5', 1e5],
    ['1E+5', 1e5],
    ['1.5e-5', 1.5e-5],
    ['12e12', 12e12],
    ['0x1', 1],
    ['+0x1', 1],
    ['-0x1', -1],
    ['0X1F', 31],
    ['0xabcdef', 0xabcdef],
    ['0xABCDEF', 0xabcdef],
    ['0x9876543210', 0x9876543210],
    ['0x.8', 0.5],
    ['0x1.', 1],
    ['0x10', 16],
    ['0x1.08', 1 + 8 / 256],
    ['0x1p4', 16],
    ['0x1P+4', 16],
    ['0x1p-4', 1 / 16],
    ['0x1p10', 1024],
    ['0x0', 0],
    ['0x00.00p5', 0],
    ['-0x0', -0],
    ['inf', INFINITY],
    ['+Infinity', INFINITY],
    ['-inf', -INFINITY],
    ['+nan', Number.NaN],
    ['-NAN', Number.NaN],
  ])('%s is read', (text, value) => {
    expect(isNumberText(text)).toBe(true)
    expect(doubleOf(text)).toBe(value)
  })

  test.each([
    ...['x1', '1x', '1e5x', '+-1', '1e5.5', '1.2.3', 'e5', '.e5', '1e+', '1e-'],
    ...['x0x1', '0x1x', '0xg', '0x.', '0x', '0x1p+', '0x1p1.5', '0x1.2.3', '0x1 ', '00x1', 'x1', '0x1q4'],
    ...['xnan', 'nanx', 'xinf', 'infx', 'xinfinity', 'infinityx', '--nan', 'in', 'na'],
  ])('is not read from %s', text => {
    expect(isNumberText(text)).toBe(false)
    expect(() => doubleOf(text)).toThrow(RangeError)
  })

  test('has at most two thousand characters', () => {
    const zeros = '0'.repeat(1999)
    expect(doubleOf(`${zeros}7`)).toBe(7)
    expect(() => doubleOf(`${zeros}07`)).toThrow(RangeError)
    expect(doubleOf(`0x${'0'.repeat(1997)}7`)).toBe(7)
  })
})

describe('in hexadecimal', () => {
  const zeros = '0'.repeat(400)
  test.each<[string, number]>([
    [`0x${zeros}1`, 1],
    [`0x${zeros}1p-1074`, 2 ** -1074],
    [`0x1${zeros}p-1600`, 1],
    [`0x.${zeros}1p1604`, 1],
    [`0x1${'0'.repeat(1900)}p-7600`, 1],
    [`0x.${'0'.repeat(1900)}1p7604`, 1],
    [`0x0.${zeros}8p1601`, 1],
    ['0x1p1023', 2 ** 1023],
    ['0x1.fffffffffffff7fffp1023', Number.MAX_VALUE],
    ['0x1.fffffffffffff8p1023', INFINITY],
    ['-0x1p1024', -INFINITY],
    ['0x1p1101', INFINITY],
    ['0x1p99999999999999999999', INFINITY],
    ['0x1p-1074', 2 ** -1074],
    ['0x1.000000001p-1075', 2 ** -1074],
    ['0x1p-1075', 0],
    ['0x1p-1300', 0],
    ['-0x1p-99999999999999999999', -0],
    ['0x1.00000000000008p0', 1],
    ['0x1.000000000000080001p0', 1 + 2 ** -52],
    ['0x1.00000000000018p0', 1 + 2 ** -51],
  ])('%s is rounded once', (text, value) => expect(doubleOf(text)).toBe(value))
})

test.each<[number, string]>([
  [0, '0'],
  [-0, '-0'],
  [1.5, '1.5'],
  [-2, '-2'],
  [0.1, '0.1'],
  [1e21, '1e+21'],
  [5e-324, '5e-324'],
  [Number.NaN, 'nan'],
  [INFINITY, 'inf'],
  [-INFINITY, '-inf'],
])('%d is written %s', (value, text) => expect(textOf(value)).toBe(text))
