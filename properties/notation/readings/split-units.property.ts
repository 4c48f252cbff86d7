import { expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { withSplitUnits } from '../../../src/notation/readings/split-units.js'
import { chainText } from '../latex/grammar/tree-text.js'

const read = (latex: string): string => {
  const [chain] = parseChains(latex)
  return chainText({ ...chain!, terms: chain!.terms.map(term => withSplitUnits(term, { isOhm: true })) })
}

test.each([
  ['220\\ \\Omega', '220\\ \\text{Ω}'],
  ['2\\,k\\Omega', '2\\,\\text{kΩ}'],
  ['2\\,\\mathrm{k}\\Omega + 3\\mu\\Omega', '2\\,\\text{kΩ} + 3\\,\\text{µΩ}'],
  ['\\frac{12}{3\\,\\Omega}', '\\frac{12}{3\\,\\text{Ω}}'],
  ['220\\ \\mu\\mathrm{s}', '220\\ \\text{µs}'],
  ['3\\,\\mu\\text{m} + 5\\,\\mathrm{\\mu F}', '3\\,\\text{µm} + 5\\,\\text{µF}'],
])('%s is %s', (letter, unit) => expect(read(letter)).toBe(read(unit)))

test.each(['\\Omega', 'x\\Omega', '2\\Omega_0', '2 r \\Omega', '|\\Omega|', '\\Omega(n)'])(
  '%s has no unit',
  latex => expect(read(latex)).not.toContain('Ω'),
)

test.each(['\\mu\\mathrm{s}', '3\\mu s', '2\\mu\\mathrm{x}', 'k\\mu\\text{m}'])(
  '%s has no millionth',
  latex => expect(read(latex)).not.toContain('µ'),
)

test('where a page has a name Ω, it is no ohm', () => {
  const [chain] = parseChains('2\\,k\\Omega')
  expect(chain!.terms.map(term => withSplitUnits(term, { isOhm: false }))).toEqual(chain!.terms)
})
