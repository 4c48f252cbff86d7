import { describe, expect, test } from 'vitest'
import { doubleOf, isNumberText, textOf } from '../../../src/conform/model/number-text.js'

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
