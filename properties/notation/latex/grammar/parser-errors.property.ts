import { describe, expect, test } from 'vitest'
import { refusal } from './refusal.js'

describe('a source is refused, at the place of the fault, where it', () => {
  test.each([
    ['leaves words open', 'a = \\text{b', 4, 'syntax'],
    ['ends in a backslash', 'a \\', 2, 'syntax'],
    ['has two indices', 'x_a_b', 3, 'syntax'],
    ['has two powers', 'x^a^b', 3, 'syntax'],
    ['has a diagram', 'f = \\begin{tikzcd} 1 \\end{tikzcd}', 4, 'syntax'],
    ['has a derivative by two variables', '\\frac{\\partial^3 f}{\\partial x \\partial y}', 42, 'notation'],
    ['has a ninth derivative', '\\frac{\\partial^9 f}{\\partial x^9}', 17, 'notation'],
    ['has two numbers side by side', '26 86', 3, 'syntax'],
    ['has a point between two numbers', '26. 86 - 23.13 = 3.73', 2, 'ambiguous'],
    ['has a decimal comma', '0,05 / 3 = 0,0167', 1, 'ambiguous'],
    ['has groups that are not of three digits', '12,34,567 = x', 2, 'ambiguous'],
    ['has two decimal commas in braces', '0{,}05{,}3', 2, 'syntax'],
    ['raises to decimals without braces', 'x^2.5', 2, 'syntax'],
    ['raises to groups of three without braces', 'x^1,000', 2, 'syntax'],
    ['may have meant 10^{23} by 10^23', '10^23', 4, 'ambiguous'],
    ['may have meant 10^{23} by \\times 10^23', '5 \\times 10^23', 2, 'ambiguous'],
    ['may have meant 10^{-12} by 10^-12', 'x^-12', 3, 'ambiguous'],
    ['divides the argument of a function or the function', '\\log p / q', 7, 'ambiguous'],
    ['applies a function to what may be two factors', '\\log x (1 - y)', 14, 'ambiguous'],
    ['has a reciprocal or an inverse of a known function', '\\sinh^{-1} x', 11, 'ambiguous'],
    ['may have meant a remainder by \\%', '7 \\% 3', 5, 'ambiguous'],
    ['has a remainder in a sum', '7 + 8 \\bmod 12', 14, 'ambiguous'],
    ['has something behind a modulus', '7 \\bmod 5 \\cdot 2', 10, 'ambiguous'],
    ['has a reciprocal or an inverse function', '\\sigma^{-1}(p)', 11, 'ambiguous'],
  ])('%s: %s', (_, source, offset, reason) => {
    expect([refusal(source).offset, refusal(source).reason]).toEqual([offset, reason])
    expect(refusal(source, { offset: 500 }).offset).toBe(offset + 500)
    expect(refusal(source, { offset: 500 }).message).toBe(refusal(source).message)
    expect(refusal(source).message).toMatch(/^(parseChains|tokenize): expected .+, got .+/)
  })
})

test.each([
  ['x^\\text{a} ^ 2', 'parseChains: expected one superscript, got a second'],
  ['\\arg \\text{max} x', 'parseChains: expected \\max or \\min after \\arg, got max'],
  ['\\sqrt[3 \\{', 'parseChains: expected an operand, got the end'],
  ['\\begin{tikzcd}', 'tokenize: expected an environment that arranges statements, got tikzcd'],
  ['a \\', 'tokenize: expected a command, got a backslash at the end'],
  ['\\begin{a\r\nb}', 'tokenize: expected an environment that arranges statements, got a b'],
])('the refusal of %s says what was expected and what stands there', (source, message) => {
  expect(refusal(source).message).toBe(message)
})
