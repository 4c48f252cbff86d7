import { expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { withOhms } from '../../../src/notation/readings/ohms.js'
import { chainText } from '../latex/grammar/tree-text.js'

const read = (latex: string): string => {
  const [chain] = parseChains(latex)
  return chainText({ ...chain!, terms: chain!.terms.map(withOhms) })
}

test.each([
  ['220\\ \\Omega', '220\\ \\text{Ω}'],
  ['2\\,k\\Omega', '2\\,\\text{kΩ}'],
  ['2\\,\\mathrm{k}\\Omega + 3\\mu\\Omega', '2\\,\\text{kΩ} + 3\\,\\text{µΩ}'],
  ['\\frac{12}{3\\,\\Omega}', '\\frac{12}{3\\,\\text{Ω}}'],
])('%s is %s', (letter, unit) => expect(read(letter)).toBe(read(unit)))

test.each(['\\Omega', 'x\\Omega', '2\\Omega_0', '2 r \\Omega', '|\\Omega|', '\\Omega(n)'])(
  '%s has no unit',
  latex => expect(read(latex)).not.toContain('Ω'),
)
