import { expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { withCompositions } from '../../../src/notation/readings/compositions.js'
import { chainText } from '../latex/grammar/tree-text.js'

const FUNCTIONS = new Set(['f', 'g', 'h'])
const read = (latex: string): string => {
  const [chain] = parseChains(latex)
  const terms = chain!.terms.map(term => withCompositions(term, ({ text }) => FUNCTIONS.has(text), latex))
  return chainText({ ...chain!, terms })
}

test.each([
  ['(f \\circ g)(x)', 'f(g(x))'],
  ['(f\\circ g\\circ h)(x + 1)', 'f(g(h(x + 1)))'],
  ['2 (f \\circ g)(x)', null],
])('of functions %s is %s', (latex, nested) => {
  const same = nested && read(nested.replace('x + 1', '{x+1}'))
  if (nested === null) expect(read(latex)).not.toContain('call')
  else if (!nested.includes('+')) expect(read(latex)).toBe(same)
  else expect(read(latex)).toBe('(call f (call g (call h (add x 1))))')
})

test.each([
  ['(f + g)(x)', 'f(x) + g(x)'],
  ['(f - g)(x)', 'f(x) - g(x)'],
  ['\\left(\\frac{f}{g}\\right)(x)', '\\frac{f(x)}{g(x)}'],
  ['(f g)(x)', 'f(x) g(x)'],
  ['(f \\circ g + h)(x)', 'f(g(x)) + h(x)'],
])('of values %s is %s', (latex, values) => expect(read(latex)).toBe(read(values)))

test.each(['(f \\circ k)(x)', '(f \\circ g) x', '(f + k)(x)', '(f + 1)(x)', 'f g(x)'])(
  '%s stays a product',
  latex => {
    expect(read(latex)).not.toContain('(call f')
  },
)
