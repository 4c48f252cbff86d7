import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { refusal } from './refusal.js'
import { chainText } from './tree-text.js'

describe('a name and a bracket behind it:', () => {
  test.each([
    ['\\sigma\\{a+b\\}', '(call sigma (add a b))'],
    ['\\sigma^2(p)', '(pow (call sigma p) 2)'],
    ['\\sigma^{-2}(p)', '(pow (call sigma p) (neg 2))'],
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
