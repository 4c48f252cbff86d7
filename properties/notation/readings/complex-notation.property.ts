import { expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { inComplexNotation } from '../../../src/notation/readings/complex-notation.js'
import type { Node } from '../../../src/notation/tree/node.js'

const treeOf = (latex: string): Node => parseChains(latex)[0]!.terms[0]!

function shown({ head, text, args }: Node): string {
  const name = text === '' ? head : `${head} ${text}`
  return args.length === 0 ? name : `${name}(${args.map(shown).join(', ')})`
}

/** What is written, and the same in a notation without two meanings. */
test.each([
  ['\\overline{3+4a}', 'call conj(symbol conj, add(number 3, mul(number 4, symbol a)))'],
  ['\\overline{z w}', 'call conj(symbol conj, mul(symbol z, symbol w))'],
  ['\\bar z', 'bar(symbol z)'],
  ['\\overline{z_1}', 'bar(sub(symbol z, number 1))'],
  ['\\overline{3}', 'bar(number 3)'],
  ['3\\mathrm i', 'mul(number 3, symbol i)'],
  ['3\\text{ cm}', 'mul(number 3, text cm)'],
  ['\\operatorname{Re} z', 'mul(call Re(symbol Re, symbol z))'],
  ['2\\operatorname{Im} z', 'mul(number 2, call Im(symbol Im, symbol z))'],
  ['\\operatorname{Re}(z)', 'call Re(symbol Re, symbol z)'],
  ['2\\operatorname{Re}', 'mul(number 2, text Re)'],
  ['\\Re z', 'call Re(symbol Re, symbol z)'],
  ['\\Im(z)', 'call Im(symbol Im, symbol z)'],
  ['\\arg z', 'call arg(symbol arg, symbol z)'],
  ['\\arg(1+z)', 'call arg(symbol arg, add(number 1, symbol z))'],
  ['\\hat\\imath', 'hat(symbol i)'],
])('%s', (latex, tree) => expect(shown(inComplexNotation(treeOf(latex), 'i'))).toBe(tree))

test('\\arg\\max stays an optimum', () =>
  expect(shown(inComplexNotation(treeOf('\\arg\\max_x f'), 'i'))).toContain('optimum argmax'))
