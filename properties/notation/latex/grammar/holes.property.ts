import { expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { chainText } from './tree-text.js'

test.each([
  ['?e', '?e'],
  ['?e(a)', '(?e a)'],
  ['?e(a, b)', '(?e a b)'],
  ['?e()', '(?e ∅)'],
  ['?e (a)', '(mul ?e a)'],
  ['?e(a) + ?f', '(add (?e a) ?f)'],
  ['2?e x', '(mul 2 ?e x)'],
])('the hole %s is %s', (source, tree) => {
  expect(parseChains(source, { holes: true }).map(chainText).join('; ')).toBe(tree)
})
