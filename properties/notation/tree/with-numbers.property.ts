import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { lower } from '../../../src/notation/lower/lower.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { symbolsOf } from '../../../src/notation/tree/symbols-of.js'
import { withNumbers } from '../../../src/notation/tree/with-numbers.js'

const nodeOf = (latex: string): Node => parseChains(latex)[0]!.terms[0]!
const glossary = buildGlossary([])
const nothing = { symbols: new Map(), groups: new Map() }
const fraction = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 5 }))
  .map(([above, below]) => Rational.of(above).div(below))

describe('numbers for symbols', () => {
  /** Put into the tree, and put in where the term is evaluated. */
  test('give the value that the term has there', () => {
    const latex = fc.constantFrom('x^2 - 3xy', '-x(y - x)', '\\frac{x + 1}{y^2 + 1}', '2x - |y|', 'x - (-y)')
    fc.assert(
      fc.property(latex, fraction, fraction, (text, x, y) => {
        const values = new Map([
          ['x', x],
          ['y', y],
        ])
        const put = evaluate(lower(withNumbers(nodeOf(text), values), glossary), nothing, Rational)
        const there = evaluate(lower(nodeOf(text), glossary), { ...nothing, symbols: values }, Rational)
        expect(put.eq(there)).toBe(true)
      }),
    )
  })

  test.each([
    ['\\sum_{k=1}^{n} k^n', 'k n', '\\sum_{k=1}^{3} k^{3}'],
    ['k + \\sum_{k=1}^{n} k', 'k n', '3 + \\sum_{k=1}^{3} k'],
    ['\\int_0^x x t \\, dx', 'x t', '\\int_0^{3} x 3 \\, dx'],
    ['\\lim_{x \\to a} (x + a)', 'x a', '\\lim_{x \\to 3} (x + 3)'],
    ['\\int \\frac{1}{t}', 't', '\\int \\frac{1}{3}'],
  ])('%s keeps what it binds', (latex, names, expected) => {
    const values = new Map(names.split(' ').map(name => [name, Rational.of(3)] as const))
    expect(shapeOf(withNumbers(nodeOf(latex), values))).toEqual(shapeOf(nodeOf(expected)))
  })

  test('leave no symbol free that has one', () => {
    const free = symbolsOf(withNumbers(nodeOf('\\sum_{k=1}^{n} a k'), new Map([['n', Rational.ONE]])))
    expect([...free]).toEqual(['a'])
  })
})

const shapeOf = ({ head, text, args }: Node): unknown => [head, text, args.map(shapeOf)]
