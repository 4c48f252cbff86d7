import { describe, expect, test } from 'vitest'
import { closedValueOf } from '../../../src/math/engines/value.js'

import { exp, multiply, symbol, type Term } from '../../../src/math/term/term.js'
import { workedIntegrals } from '../../../src/notation/lower/integrals.js'
import { lowered } from '../../../src/notation/lower/try-lower.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { nodeOf } from '../../page/read-here.js'

const lower = (node: Node) => lowered(node, buildGlossary([]))
const worked = (latex: string) => [...workedIntegrals(nodeOf(latex), lower)]

/** The value of a term without symbols. */
const numberOf = (term: Term) => {
  const [numerator, denominator = '1'] = `${closedValueOf(term, 20).lower}`.split('/')
  return Number(numerator) / Number(denominator)
}

/** The value of the only integral or bracket. */
function value(latex: string): number {
  const found = worked(latex)
  expect(found).toHaveLength(1)
  return numberOf(found[0]![1])
}

describe('a definite integral is worked out', () => {
  test.each([
    ['\\int_0^2 x^2 dx', 8 / 3],
    ['\\int_1^2 x^2 dx', 7 / 3],
    ['\\int_2^1 x^2 dx', -7 / 3],
    ['\\int_0^2 x dx', 2],
    ['\\int_1^3 dx', 2],
    ['\\int_0^2 3 x dx', 6],
    ['\\int_0^2 3 x^2 dx', 8],
    ['\\int_0^1 (2 x + 1) dx', 2],
    ['\\int_0^1 (x + 1)^0 dx', 1],
    ['\\int_1^2 \\frac{1}{x} dx', Math.LN2],
    ['\\int_1^2 \\frac{1}{3 - x} dx', Math.LN2],
    ['\\int_1^2 x^{-1/2} dx', 2 * Math.SQRT2 - 2],
    ['\\int_0^1 e^{2 x} dx', (Math.E ** 2 - 1) / 2],
    ['\\int_0^\\pi \\sin x dx', 2],
    ['\\int_\\pi^4 \\frac{1}{x} dx', Math.log(4) - Math.log(Math.PI)],
  ])('%s', (latex, expected) => expect(value(latex)).toBeCloseTo(expected, 10))

  test.each([
    '\\int x dx',
    '\\int_0^2 x',
    '\\int_0^1 e^{x^2} dx',
    '\\int_0^{\\{1, 2\\}} x dx',
    '\\int_{\\{1, 2\\}}^2 x dx',
    '\\int_0^1 \\{1, 2\\} dx',

    // The function has a pole between the limits, or at one, or may have.
    '\\int_0^1 \\frac{1}{x} dx',
    '\\int_{-1}^2 \\frac{1}{x} dx',
    '\\int_{2}^{-1} \\frac{1}{x} dx',
    '\\int_1^3 \\frac{1}{3 - x} dx',
    '\\int_1^4 \\frac{1}{3 - x} dx',
    '\\int_4^1 \\frac{1}{3 - x} dx',
    '\\int_1^a \\frac{1}{x} dx',
    '\\int_1^2 (a x + b)^{-1} dx',

    // By its form it has an antiderivative, which no derivative proves.
    '\\int_0^1 (x - x + 2)^2 dx',
    '\\int_0^1 e^{x - x} dx',
  ])('%s is not', latex => expect(worked(latex)).toEqual([]))

  test('is not where its antiderivative has more levels than a term may have', () => {
    const deep = (levels: number): Term => (levels === 1 ? symbol('a') : exp(deep(levels - 1)))
    const of = (levels: number) => exp(multiply(deep(levels), 'x'))
    const latex = '\\int_0^1 e^{k x} dx'
    const found = (levels: number) =>
      workedIntegrals(nodeOf(latex), node => (node.head === 'number' ? lower(node) : of(levels)))
    expect(found(10).size).toBe(1)
    expect(found(398).size).toBe(0)
  })
})

describe('what is taken between two ends, of which one is infinite, is worked out by its limit', () => {
  test.each([
    ['[-e^{-x}]_0^\\infty', 1],
    ['-\\frac{1}{x}\\Big|_1^\\infty', 1],
    ['[\\arctan x]_{-\\infty}^0', Math.PI / 2],
  ])('%s', (latex, expected) => expect(value(latex)).toBeCloseTo(expected, 10))

  test.each(['[x^3]_0^\\infty', '[x_1]_0^\\infty', '[x^3]_0^2'])('%s is not', latex =>
    expect(worked(latex)).toEqual([]),
  )
})

describe('of a tree', () => {
  const parts = (latex: string) => worked(latex).map(([{ start, end }]) => latex.slice(start, end))

  test('everything that can be worked out', () => {
    expect(parts('1 + 2 \\int_0^2 x dx')).toEqual(['\\int_0^2 x dx'])
    expect(parts('\\int_0^a x^2 dx + [e^{-x}]_0^\\infty')).toEqual(['\\int_0^a x^2 dx', '[e^{-x}]_0^\\infty'])
    expect(parts('x + 1')).toEqual([])
  })

  test('what is within another only where that is not', () => {
    expect(parts('[\\int_0^1 x dx]_0^2')).toEqual(['[\\int_0^1 x dx]'])
    expect(parts('\\int_0^{\\int_0^1 t dt} e^{x^2} dx')).toEqual(['\\int_0^1 t dt'])
    expect(parts('\\int_0^{[t]_0^1} x dx')).toHaveLength(1)
  })
})
