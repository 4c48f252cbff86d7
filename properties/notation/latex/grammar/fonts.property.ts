import { expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { chainText } from './tree-text.js'

const read = (source: string): string => parseChains(source).map(chainText).join('; ')

test.each(['underbrace', 'overbrace'])('what stands at the brace of \\%s is a remark', name => {
  for (const label of ['', '_{\\text{both}}', '^{\\text{both}}', '_n', '^2', '_{\\max}', '^{x | y}']) {
    expect(read(`\\${name}{a + b}${label} c`)).toBe('(mul (add a b) c)')
  }
})

test('the sign of a currency is a word', () => {
  expect(read('\\$ 4')).toBe('(mul "$" 4)')
})
