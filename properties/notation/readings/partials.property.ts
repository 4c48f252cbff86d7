import { expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { withPartialDerivatives } from '../../../src/notation/readings/partials.js'
import { chainText } from '../latex/grammar/tree-text.js'

/** With f(x, y) known. */
const read = (latex: string): string => {
  const [chain] = parseChains(latex)
  const terms = chain!.terms.map(term =>
    withPartialDerivatives(
      term,
      ({ text }, variables) => text === 'f' && variables.every(({ text }) => text === 'x' || text === 'y'),
    ),
  )
  return chainText({ ...chain!, terms })
}

test.each([
  ['f_x', '\\partial_x f'],
  ['f_{xy}', '\\partial_y \\partial_x f'],
  ['2 f_{yy} + x', '2 \\partial_y \\partial_y f + x'],
  ['f_x', '\\frac{\\partial}{\\partial x} f'],
  ['f_{yx}', '\\frac{\\partial^2 f}{\\partial x \\partial y}'],
])('%s is %s', (indexed, written) => expect(read(indexed)).toBe(read(written)))

test.each(['g_x', 'f_n', 'f_{xn}', 'f_1', 'x_y'])('the index of %s is none', latex => {
  expect(read(latex)).not.toContain('gradient')
})
