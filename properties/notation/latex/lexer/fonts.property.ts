import { expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { chainText } from '../grammar/tree-text.js'

const read = (source: string): string => parseChains(source).map(chainText).join('; ')

test.each('mathbf boldsymbol bm pmb mathit mathnormal boxed fbox vec ensuremath'.split(' '))(
  '\\%s only says how its argument looks',
  name => {
    expect(read(`\\${name}{x + y} z`)).toBe('(mul (add x y) z)')
    expect(read(`\\${name} x z`)).toBe('(mul x z)')
  },
)

test.each([
  ['hat', 'hat'],
  ['widehat', 'hat'],
  ['bar', 'bar'],
  ['overline', 'bar'],
  ['tilde', 'tilde'],
  ['widetilde', 'tilde'],
])('\\%s is the accent %s', (name, head) => {
  expect(read(`\\${name}{x} y`)).toBe(`(mul (${head} x) y)`)
  expect(read(`\\${name} x_i`)).toBe(`(sub (${head} x) i)`)
})

test.each(['underbrace', 'overbrace'])('what stands at the brace of \\%s is a remark', name => {
  for (const label of ['', '_{\\text{both}}', '^{\\text{both}}', '_n', '^2', '_{\\max}', '^{x | y}']) {
    expect(read(`\\${name}{a + b}${label} c`)).toBe('(mul (add a b) c)')
  }
})

test('the sign of a currency is a word', () => {
  expect(read('\\$ 4')).toBe('(mul "$" 4)')
})
