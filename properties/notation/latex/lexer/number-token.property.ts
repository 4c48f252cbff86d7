import { describe, expect, test } from 'vitest'
import { isDigit, readNumeral } from '../../../../src/notation/latex/lexer/number-token.js'

const group = ',123'

describe('a numeral ends where its digits do:', () => {
  test.each([
    ['7', '7', 1],
    ['.5x', '.5', 2],
    ['1.50', '1.50', 4],
    ['1.x', '1', 1],
    ['1.5.', '1.5', 3],
    ['2{.}5{.}', '2.5', 5],
    ['2{,}5', '2.5', 5],
    ['2{.}5', '2.5', 5],
    ['0{,}05{,}3', '0', 1],
    ['1,234', '1234', 5],
    ['12,345,678.5', '12345678.5', 12],
    ['1{,}234{,}567', '1234567', 13],
    ['18\\,750', '18750', 7],
    ['1,234,', '1234', 5],
    ['1,234{,}5', '1234.5', 9],
    ['1234,567', '1234', 4],
    ['0,567', '0', 1],
    ['1,2345', '1', 1],
    ['12,34,567', '12', 2],
    ['1,234,56', '1', 1],
    ['1,234,5678', '1', 1],
    ['1, 234', '1', 1],
    [`1${group.repeat(100)}`, `1${'123'.repeat(100)}`, 401],
    [`1${group.repeat(101)}`, '1', 1],
    ['1,234e5', '1234e5', 7],
    ['4.19E-6', '4.19e-6', 7],
    ['4e+6', '4e+6', 4],
    ['5e^{-2}', '5', 1],
    ['5e-x', '5', 1],
  ])('%s', (source, text, end) => {
    expect(readNumeral(source, 0)).toEqual({ text, end })
    // Nor does it matter what stands before it.
    expect(readNumeral(`x+${source}`, 2)).toEqual({ text, end: end + 2 })
  })

  test('a word of the language that the reader is written in is no separator', () => {
    expect(readNumeral('12undefined345', 0)).toEqual({ text: '12', end: 2 })
  })
})

describe('a comma between the arguments of a function that compares them groups no digits:', () => {
  test.each([
    'gcd(',
    'lcm(',
    'min(',
    'max(',
    '\\gcd (',
    '\\operatorname{lcm}(',
    '\\operatorname{lcm} (',
    '\\max\\left(',
    '\\operatorname{gcd} \\left(',
  ])('%s', before => {
    const start = before.length
    for (const closing of [')', '\\right)'])
      expect(readNumeral(`${before}252,105${closing}`, start)).toEqual({ text: '252', end: start + 3 })
    expect(readNumeral(`${before}1,105)`, start)).toEqual({ text: '1', end: start + 1 })
    // One number in the brackets is one argument.
    expect(readNumeral(`${before}1,000,000)`, start)).toEqual({ text: '1000000', end: start + 9 })
    expect(readNumeral(`${before}1,000 x)`, start)).toEqual({ text: '1000', end: start + 5 })
  })

  test.each(['(', 'f(', 'min((', 'gcd', 'gcd ', 'gcd[', 'gcdx(', 'max  (', 'min}}(', 'gcd(1,'])(
    'but behind %j it does',
    before => {
      const start = before.length
      expect(readNumeral(`${before}252,105)`, start)).toEqual({ text: '252105', end: start + 7 })
    },
  )
})

test('the digits are the ten of them', () => {
  expect([...'/0123456789:a '].filter(isDigit).join('')).toBe('0123456789')
  expect(isDigit(undefined)).toBe(false)
})
