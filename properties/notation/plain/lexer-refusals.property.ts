import { describe, expect, test } from 'vitest'
import { refusalOf, spelled } from './spelled.js'

/** Where each source is refused, for want of what, and why. */
function refuses(source: string, at: number, expected: string, reason: string): void {
  const got = at < source.length ? source.slice(at, at + 16) : 'the end'
  for (const offset of [0, 40]) {
    const error = refusalOf(source, offset)
    expect(error.message).toBe(`parsePlain: expected ${expected}, got ${got}`)
    expect([error.offset, error.reason]).toEqual([at + offset, reason])
  }
}

describe('what is no arithmetic is refused where it stands, for want of', () => {
  test.each([
    ['a number, and not a name made of digits', '_2_', 1],
    ['a number, and not a name made of digits', '$007', 1],
    ['an operator before a number', '13% + 5!2', 8],
    ['an operator before a number', '2***3', 4],
    ['an amount behind a currency', '€', 1],
    ['an amount behind a currency', '£ (2)', 2],
    ['a function that has a value', '5 GB (2)', 5],
    ['a function that has a value', '$2(3)', 2],
    ['a function that has a value', '6ND (3)', 4],
    ['a closing bracket', 'max(2, (3)', 10],
    ['a closing bracket', 'x^{2', 4],
    ['a closing bracket', '(2, 3)', 2],
    ['a closing bracket', '[2; 3]', 2],
    ['a closing bracket', 'max((2, 3), 4)', 6],
    ['an operand', '()', 1],
    ['an operand', '(2+)', 3],
    ['an operand', '2 ** *3*', 5],
    ['an operand', '^2', 0],
    ['an operand', '2^^3', 2],
    ['an operand', '¹⁰', 0],
    ['an operand', '2 + ¹', 4],
    ['an operand', '×2', 0],
    ['an operand', '/ 2', 0],
    ['an operand', '2 + ·3', 4],
    ['an operand', '2,,', 2],
    ['a number, a letter or a bracket behind √', '√xy', 0],
    ['a number, a letter or a bracket behind √', '√f(x) + √2', 0],
    ['a number, a letter or a bracket behind √', '2 + √', 4],
    ['an operator before √', 'a√2', 1],
    ['an operator before √', '5 GB √(2)', 5],
    ['arithmetic', '\\a', 0],
    ['arithmetic', '2 \\9', 2],
    ['arithmetic', '2 \\', 2],
    ['arithmetic', '2 \\ + 3', 2],
    ['arithmetic', '2 + }', 4],
    ['a relation between two sides', 'max(2, 3 < 4)', 9],
    ['one operator', '2//3', 1],
    ['an operator before a name', '5 a b', 4],
    ['an operator before a function', 'a sin(2)', 2],
    ['an operator before a function', '5 GB sin(2)', 5],
    ['an operator', '5 m ²', 4],
    ['an operator', '$2 GB', 3],
    ['an operator', '1 = $2x', 6],
    ['a unit', '5 GB.x', 4],
    ['a unit', '5 GB{x', 4],
    ['a unit', "5 GB'x", 4],
    ['a unit', '5 N.x', 3],
  ])('%s: %s', (expected, source, at) => refuses(source, at, expected, 'syntax'))
})

describe('what could be read in two ways is refused for want of', () => {
  test.each([
    ['numbers without commas in a list', 'max(1,200)', 4],
    ['numbers without commas in a list', 'min(2, 1,200,300)', 7],
    ['brackets around the divisor', '8 / 2 * 10^3', 8],
    ['brackets around the divisor', 'a / 2 * 10 ^3', 8],
    ['brackets around the radicand', '√2^2', 2],
    ['brackets around the radicand', '√(2)**2', 4],
    ['a blank behind a factorial, or before ≠', '5!=120', 1],
    ['a blank behind a factorial, or before ≠', '2 + 15!=3', 6],
    ['a percentage, not a remainder', '7 % 3', 2],
    ['a percentage, not a remainder', '7%  3', 1],
    ['a percentage, not a remainder', '7 %.5', 2],
    ['a percentage, not a remainder', '7 % k', 2],
    ['a percentage, not a remainder', '7 %  k', 2],
    ['a decimal point', '2. x', 1],
    ['a decimal point', '(2 . 3)', 3],
  ])('%s: %s', (expected, source, at) => refuses(source, at, expected, 'ambiguous'))
})

test.each([
  ['8 / 2 * 10 + 3^2', '8 / 2 * 10 + 3 ^ { 2 }'],
  ['8 / 2 × 10^3', '8 / 2 \\times 10 ^ { 3 }'],
  ['8 / (2) * 10^3', '8 / ( 2 ) * 10 ^ { 3 }'],
  ['8 / x * 10^3', '8 / x * 10 ^ { 3 }'],
  ['(√2)^2', '( \\sqrt { 2 } ) ^ { 2 }'],
  ['(√(2) + 1)^2', '( \\sqrt { ( 2 ) } + 1 ) ^ { 2 }'],
  ['√2 + x^2', '\\sqrt { 2 } + x ^ { 2 }'],
  ['7% n', '7 \\% n'],
  ['7%n', '7 \\% n'],
  ['7 %n', '7 \\% n'],
  ['7 %x + y', '7 \\% x + y'],
  ['7 % ', '7 \\%'],
  ['1,200 + max(1, 200)', '1200 + \\max ( 1 , 200 )'],
  ['2.', '2 .'],
  ['2.  ', '2 .'],
])('one thing alone can be meant by %s', (source, tokens) => expect(spelled(source)).toBe(`${tokens} end`))
