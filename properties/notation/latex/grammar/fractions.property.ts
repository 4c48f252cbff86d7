import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { refusal } from './refusal.js'
import { chainText } from './tree-text.js'

describe('fractions, roots and binomial coefficients', () => {
  test.each([
    ['\\frac{a}{b}', '(div a b)'],
    ['\\sqrt{a}', '(sqrt a)'],
    ['\\sqrt[3]{a}', '(sqrt a 3)'],
    ['\\sqrt[n + 1]a b', '(mul (sqrt a (add n 1)) b)'],
    ['|\\sqrt[3]{a}|', '(abs (sqrt a 3))'],
    ['\\binom{n}{k}', '(binomial n k)'],
  ])('%s is %s', (source, tree) => expect(parseChains(source).map(chainText).join('; ')).toBe(tree))

  test('a bar in the degree of a root parts what it parts in any bracket', () => {
    expect(refusal('\\sqrt[n|x|]{a}').message).toBe('parseChains: expected ], got |')
    expect(refusal('(n|x|)').message).toMatch(/^parseChains: expected/)
  })
})
