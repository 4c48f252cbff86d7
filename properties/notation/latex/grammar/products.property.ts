import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { refusal } from './refusal.js'
import { chainText } from './tree-text.js'

const read = (source: string) => parseChains(source).map(chainText).join('; ')

describe('a product:', () => {
  test.each([
    ['\\frac123', '(mul (div 1 2) 3)'],
    ['0.3^2 0.7^3', '(mul (pow 0.3 2) (pow 0.7 3))'],
    ['x^23', '(mul (pow x 2) 3)'],
    ['2 dL/dN', '(mul 2 (div (differential L) (differential N)))'],
    ['5 *', '(times 5)'],
    ['x = 5 \\times', 'x = (times 5)'],
    ['2 x \\times', '(times (mul 2 x))'],
    ['\\cos x / \\sin x', '(div (call cos x) (call sin x))'],
    ['2 \\ln n / \\ln 2', '(div (mul 2 (ln n)) (ln 2))'],
  ])('%s is %s', (source, tree) => expect(read(source)).toBe(tree))

  test.each([
    ['10^23', 'braces around an exponent of several digits, got 3', 'ambiguous'],
    ['2 3', 'an operator between two numbers, got 3', 'syntax'],
    ['5 \\cdot', 'an operand, got the end', 'syntax'],
    ['2 \\cdot = 4', 'an operand, got =', 'syntax'],
    ['2 * = 4', 'an operand, got =', 'syntax'],
    ['2 x \\times \\le 4', 'an operand, got \\le', 'syntax'],
    ['a \\log p / q', 'brackets around the argument of the function before /, got /', 'ambiguous'],
  ])('%s is refused', (source, message, reason) => {
    const error = refusal(source)
    expect([error.message, error.reason]).toEqual([`parseChains: expected ${message}`, reason])
  })
})

describe('upright words right behind a number are its unit:', () => {
  test.each([
    ['5 \\mathrm{J}', '(mul 5 "J")'],
    ['5\\% \\mathrm{m}', '(mul (percent 5) "m")'],
    ['x \\mathrm{J}', '(mul x J)'],
  ])('%s is %s', (source, tree) => expect(read(source)).toBe(tree))
})

describe('a remainder', () => {
  test.each([
    ['a \\bmod b', '(call mod a b)'],
    ['a \\mod b', '(call mod a b)'],
    ['3 \\cdot 7 \\bmod 5', '(call mod (mul 3 7) 5)'],
    ['a / c \\bmod b', '(call mod (div a c) b)'],
    ['(7 \\bmod 5) \\cdot 2', '(mul (call mod 7 5) 2)'],
  ])('%s is %s', (source, tree) => expect(read(source)).toBe(tree))

  test.each([
    ['/', '2'],
    ['\\times', '2'],
    ['\\cdot', '2'],
    ['*', '2'],
    ['\\bmod', '3'],
    ['\\mod', '3'],
  ])('has no one meaning where %s %s stands behind its modulus', (sign, rest) => {
    const { message, reason } = refusal(`7 \\bmod 5 ${sign} ${rest}`)
    expect([message, reason]).toEqual([
      `parseChains: expected brackets around the modulus, got ${sign}`,
      'ambiguous',
    ])
  })
})
