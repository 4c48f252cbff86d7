import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { refusal } from '../grammar/refusal.js'
import { chainText } from '../grammar/tree-text.js'

describe('a numeral takes the power of ten that multiplies it, and no other factor:', () => {
  test.each([
    ['5 \\times 10^3', '5e3'],
    ['5 \\cdot 10^3', '5e3'],
    ['5*10^3', '5e3'],
    ['5 \\times 10^{3}', '5e3'],
    ['5 \\times 10^{-3}', '5e-3'],
    ['5 \\times 10^-3', '5e-3'],
    ['5 \\times 10^{+3}', '5e3'],
    ['5 \\times 10^+3 x', '(mul 5e3 x)'],
    ['5 \\times 10^{123456789}', '5e123456789'],
    ['5 \\times 10^{1234567890}', '(mul 5 (pow 10 1234567890))'],
    ['5e2 \\times 10^3', '(mul 5e2 (pow 10 3))'],
    ['5 \\times 2^{3}', '(mul 5 (pow 2 3))'],
    ['5 \\times 10', '(mul 5 10)'],
    ['5 \\times 10x', '(mul 5 10 x)'],
    ['5 / 10^3', '(div 5 (pow 10 3))'],
    ['5 \\times \\text{10}^3', '(mul 5 (pow 10 3))'],
    ['5 \\times 10^{\\text{3}}', '(mul 5 (pow 10 3))'],
    ['5 \\times 10^{3x}', '(mul 5 (pow 10 (mul 3 x)))'],
    ['5 \\times 10^{-3x}', '(mul 5 (pow 10 (neg (mul 3 x))))'],
    ['5 \\times 10^{n}', '(mul 5 (pow 10 n))'],
    ['5 \\times 10^3x', '(mul 5e3 x)'],
  ])('%s is %s', (source, tree) => expect(parseChains(source).map(chainText).join('; ')).toBe(tree))

  test('several digits need braces', () => {
    const { message, reason } = refusal('5 \\times 10^23')
    expect([message, reason]).toEqual([
      'parseChains: expected braces around an exponent of several digits, got 23',
      'ambiguous',
    ])
  })
})
