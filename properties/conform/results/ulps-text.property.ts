import { describe, expect, test } from 'vitest'
import { compareUlps, greatestUlps, isUlps, ulpsRoundedUp } from '../../../src/conform/results/ulps.js'

describe('an error in ulps', () => {
  const digits = '1'.repeat(40)
  test.each([
    '0',
    '007',
    '1.5',
    '1e5',
    '1E5',
    '1e+5',
    '1.25e-5',
    '1e9999',
    '1e-9999',
    'inf',
    'INF',
    'Infinity',
  ])('may be written %s', text => expect(isUlps(text)).toBe(true))

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

describe('of two errors', () => {
  test.each([
    ['2', '1'],
    ['10', '9'],
    ['2', '1.5'],
    ['1.2', '1'],
    ['0.1', '0.09'],
    ['0.5', '0.05'],
    ['100', '99.999'],
    ['1e3', '999'],
    ['1e-9999', '0'],
    ['1e-3', '9e-4'],
    ['0.001e4', '9'],
    ['inf', '1e9999'],
  ])('%s is the greater one beside %s', (greater, less) => {
    expect(compareUlps(greater, less)).toBe(1)
    expect(compareUlps(less, greater)).toBe(-1)
  })

  test.each([
    ['1', '1.0'],
    ['001', '1'],
    ['100e-2', '1'],
    ['0.01e2', '1E0'],
    ['1200', '1.2e3'],
    ['0', '0.000'],
    ['0', '0e55'],
    ['inf', 'INFINITY'],
  ])('%s is as great as %s', (a, b) => {
    expect(compareUlps(a, b)).toBe(0)
    expect(compareUlps(b, a)).toBe(0)
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

describe('an error rounded up', () => {
  test.each<[string, number, string]>([
    ['1.23', 3, '1.23'],
    ['1.230', 3, '1.23'],
    ['1.2300001', 3, '1.24'],
    ['1.29', 2, '1.3'],
    ['1.99', 2, '2'],
    ['9.99', 3, '9.99'],
    ['9.991', 3, '10'],
    ['99.01', 2, '100'],
    ['0.0999', 2, '0.1'],
    ['123456', 3, '124000'],
    ['1.001', 1, '2'],
    ['1', 3, '1'],
    ['0.000', 3, '0'],
    ['Infinity', 1, 'inf'],
  ])('%s to %i digits is %s', (text, digits, rounded) => expect(ulpsRoundedUp(text, digits)).toBe(rounded))

  test.each([
    ['1e14', '100000000000000'],
    ['1.25e14', '125000000000000'],
    ['1e15', '1e15'],
    ['1.25e15', '1.25e15'],
    ['2e700', '2e700'],
    ['12.5', '12.5'],
    ['125', '125'],
    ['1250', '1250'],
    ['0.5', '0.5'],
    ['0.05', '0.05'],
    ['1.25e-5', '0.0000125'],
    ['1.25e-6', '1.25e-6'],
    ['1e-6', '1e-6'],
  ])('%s is written %s', (text, written) => expect(ulpsRoundedUp(text, 9)).toBe(written))
})
