import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { refusal } from './refusal.js'
import { chainText } from './tree-text.js'

describe('a name and a bracket behind it:', () => {
  test.each([
    ['\\sigma\\{a+b\\}', '(call sigma (add a b))'],
    ['\\sigma(a+b)', '(call sigma (add a b))'],
    ['\\sigma[a+b]', '(call sigma (add a b))'],
    ['x\\{a+b\\}', '(mul x (add a b))'],
    ['x\\{a\\}', '(mul x a)'],
    ['\\sigma^2(p)', '(pow (call sigma p) 2)'],
    ['\\sigma^{-2}(p)', '(pow (call sigma p) (neg 2))'],
    ['x^2(p)', '(mul (pow x 2) p)'],
    ['x^{-1}(p)', '(mul (pow x (neg 1)) p)'],
    ['f(x)', '(call f x)'],
    ['f(2, 3)', '(call f 2 3)'],
    ['f(2)', '(mul f 2)'],
    ['f((a, b))', '(call f (sequence a b))'],
    ['f(g(2, 3))', '(call f (call g 2 3))'],
    ['f(y \\mid x)', '(call f (given y x))'],
    ['f(p \\| q)', '(call f (divergence p q))'],
    ['f(x = 1)', '(call f (relation:= x 1))'],
    ['f(?e)', '(call f ?e)'],
    ['f(?e x)', '(mul f (mul ?e x))'],
  ])('%s is %s', (source, tree) => {
    expect(parseChains(source, { holes: true }).map(chainText).join('; ')).toBe(tree)
  })

  test.each(['\\sigma^{-1}(p)', '\\mathrm{std}^{-1}(p)'])('%s is of two meanings', source => {
    const { message, reason } = refusal(source)
    expect(reason).toBe('ambiguous')
    expect(message).toMatch(
      /^parseChains: expected a reciprocal or an inverse function, written so .+ got \($/,
    )
  })
})
