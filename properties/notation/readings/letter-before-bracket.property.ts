import { expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { mayCall } from '../../../src/notation/readings/letter-before-bracket.js'

test.each([
  ['v(0)', true],
  ["y'(0)", true],
  ['2 v(3) + 1', true],
  ['v \\left( 3 \\right)', true],
  ['\\pi(3)', false],
  ['v \\cdot (3)', false],
  ['2(3)', false],
  ['v(x)', false],
  ['3 v', false],
])('%s: %s', (latex, expected) => {
  const [chain] = parseChains(latex)
  expect(mayCall(chain!.terms[0]!, latex)).toBe(expected)
})
