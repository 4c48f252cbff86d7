import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import { toLatex, toPlain } from '../../../src/math/term/print.js'
import {
  add,
  apply,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  negate,
  number,
  power,
  squareRoot,
  subtract,
  sum,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { lower } from '../../../src/notation/lower/lower.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import { exactAt } from './exact.js'
import { valueOfPrint } from './plain-reader.js'
import { elementaryTerms, points, rationalTerms, summedTerms } from './terms.js'

describe('plain print', () => {
  for (const [kind, terms] of [
    ['rational functions', rationalTerms],
    ['sums over groups', summedTerms],
  ] as const)
    test(`says what the term is, to a reader who only knows the usual order of operations: ${kind}`, () =>
      fc.assert(
        fc.property(terms, points, (term, point) => {
          const value = exactAt(point, term)
          fc.pre(value !== undefined)
          expect(valueOfPrint(toPlain(term), point).toString()).toBe(value!.toString())
        }),
        { numRuns: 300 },
      ))

  const examples: readonly (readonly [Term, string])[] = [
    [multiply('A', power('N', negate('alpha'))), 'A·N^(-alpha)'],
    [subtract(multiply(-2, 'x'), 3), '-2·x - 3'],
    [divide(multiply('a', 'b'), multiply('c', 'd')), 'a·b/(c·d)'],
    [squareRoot(divide(subtract(1, 'p'), 'p')), 'sqrt((1 - p)/p)'],
    [power('x', '-1/2'), '1/sqrt(x)'],
    [power(power('x', 2), 3), '(x^2)^3'],
    [multiply('3/4', 'x'), '(3/4)·x'],
    [number('2e18', '2.0e18'), '2.0e18'],
    [apply('pi', apply('|', 'y', 'x')), 'pi(y|x)'],
    [sum('i', multiply(indexed('r', 'i'), ln('x'))), 'Σ_i(r_i·ln(x))'],
    [exp(negate('x')), 'exp(-x)'],
    [add(), '0'],
    [multiply(), '1'],
    [add('x'), 'x'],
    [multiply('x'), 'x'],
    [multiply(add('x'), 'y'), 'x·y'],
    [power(0, 2), '0^2'],
    [multiply('x', -2), 'x·(-2)'],
    [multiply('x', negate('y')), 'x·(-y)'],
    [multiply(add('y', 1), 2), '(y + 1)·2'],
    [multiply('x', divide(1, 'y'), divide(1, 'z')), 'x·(1/y)·(1/z)'],
    [multiply('x', power('y', -1), power('z', -2)), 'x/(y·z^2)'],
    [subtract('x', add('y', 1)), 'x - (y + 1)'],
    [subtract('x', -2), 'x - (-2)'],
    [add('x', -2), 'x - 2'],
    [add(-2, 'x'), '-2 + x'],
    [add('x', multiply(-3, 'y', 'z')), 'x - 3·y·z'],
    [add(negate('x'), 'y'), '-x + y'],
    [add('x', subtract('y', 'z')), 'x + (y - z)'],
    [multiply(-1), '-1'],
    [negate(add('x', 1)), '-(x + 1)'],
    [negate(negate('x')), '-(-x)'],
    [power('x', power('y', 2)), 'x^(y^2)'],
    [power(-2, 2), '(-2)^2'],
    [power('2/3', 2), '(2/3)^2'],
    [power('x', '1/3'), 'x^(1/3)'],
    [power('x', '-3/2'), '1/x^(3/2)'],
    [power(number('2e18', '2.0e18'), 2), '(2.0e18)^2'],
    [power(number('2.5', '2.50'), 2), '2.50^2'],
    [power(squareRoot('x'), 2), 'sqrt(x)^2'],
    [apply('succ', 'a', 'b'), 'a ≻ b'],
    [power(apply('prec', 'a', 'b'), 2), '(a ≺ b)^2'],
    [multiply(2, apply('|', 'y', 'x')), '2·(y|x)'],
    [apply('f', add('x', 1), 'y'), 'f(x + 1, y)'],
    [apply('f'), 'f()'],
  ]
  for (const [term, print] of examples) test(print, () => expect(toPlain(term)).toBe(print))

  test('of what would be endless ends', () => {
    const shared = Array.from({ length: 300 }).reduce<Term>(term => add(term, term), symbol('x'))
    expect(toPlain(shared).length).toBeLessThan(20_000)
    expect(toLatex(shared).length).toBeLessThan(60_000)
    expect(toPlain(shared)).toContain('…')
  })

  test('of a long sum, product or list is cut where two thousand parts are shown', () => {
    const many = (count: number) => Array.from({ length: count }, () => 'x')
    const shown = (term: Term) =>
      toPlain(term)
        .split(/[^x…]+/)
        .filter(part => part !== '' && part !== 'f')
    for (const of of [add, multiply, (...args: string[]) => apply('f', ...args)]) {
      expect(shown(of(...many(1_999)))).toEqual(many(1_999))
      expect(shown(of(...many(2_000)))).toEqual([...many(1_999), '…'])
      expect(shown(of(...many(9_000)))).toEqual([...many(1_999), '…'])
    }
  })
})

/** A section in which r and q are seen to be groups of n members. */
const groups = parseChains('\\sum_{i=1}^{n} r_{i} q_{i} + \\sum_{j=1}^{n} r_{j} q_{j} = 1')

describe('LaTeX', () => {
  for (const [kind, terms] of [
    ['rational functions', rationalTerms],
    ['elementary functions', elementaryTerms],
    ['sums over groups', summedTerms],
  ] as const)
    test(`is read back as the same function: ${kind}`, () =>
      fc.assert(
        fc.property(terms, term => {
          const chains = parseChains(toLatex(term))
          const again = lower(chains[0]!.terms[0]!, buildGlossary([...groups, ...chains]))
          const proof = proveIdentity(term, again)
          if (!proof.reason?.startsWith('undefined')) expect(proof).toMatchObject({ proved: true })
        }),
        { numRuns: 100 },
      ))

  const examples: readonly (readonly [Term, string])[] = [
    [divide(multiply('alpha', 'A'), power('N', add('alpha', 1))), '\\frac{\\alpha A}{N^{\\alpha + 1}}'],
    [power(add('x', 1), 2), '\\left(x + 1\\right)^{2}'],
    [multiply(2, 3), '2 \\cdot 3'],
    [symbol('r_w'), 'r_{w}'],
    [symbol('ref'), '\\mathrm{ref}'],
    [sum('i', indexed('r', 'i'), 'G'), '\\sum_{i=1}^{G} r_{i}'],
    [squareRoot('x'), '\\sqrt{x}'],
    [apply('abs', 'x'), '\\left|x\\right|'],
    [exp('x'), 'e^{x}'],
    [exp(add('x', 1)), 'e^{x + 1}'],
    [number('-2/3'), '-\\frac{2}{3}'],
    [number(-2), '-2'],
    [number('2e18', '2.0e18'), '2.0e18'],
    [multiply(2, 'x'), '2 x'],
    [multiply('x', 2), 'x \\cdot 2'],
    [multiply('x', -2), 'x \\left(-2\\right)'],
    [multiply(number('0.5', '0.5'), 'x'), '0.5 x'],
    [multiply('x', add('y', 1)), 'x \\left(y + 1\\right)'],
    [multiply('x', divide('y', 2)), 'x \\frac{y}{2}'],
    [power(exp('x'), 2), '\\left(e^{x}\\right)^{2}'],
    [power('pi*', 2), '\\left(\\pi^{*}\\right)^{2}'],
    [power(power('x', 2), 3), '\\left(x^{2}\\right)^{3}'],
    [power('x', power('y', 2)), 'x^{y^{2}}'],
    [power('2/3', 2), '\\left(\\frac{2}{3}\\right)^{2}'],
    [power(squareRoot('x'), 2), '\\left(\\sqrt{x}\\right)^{2}'],
    [power(apply('abs', 'x'), 2), '\\left|x\\right|^{2}'],
    [power(ln('x'), 2), '\\ln\\left(x\\right)^{2}'],
    [sum('i', indexed('r', 'i')), '\\sum_{i} r_{i}'],
    [sum('i', add(indexed('r', 'i'), 1), 'n'), '\\sum_{i=1}^{n} \\left(r_{i} + 1\\right)'],
    [sum('i', multiply(2, indexed('r', 'i')), 'G_1'), '\\sum_{i=1}^{G_{1}} 2 r_{i}'],
    [multiply(2, sum('i', indexed('r', 'i'), 'n')), '2 \\left(\\sum_{i=1}^{n} r_{i}\\right)'],
    [apply('max', 'x', 'y'), '\\max\\left(x, y\\right)'],
    [apply('min', 'x', 'y'), '\\min\\left(x, y\\right)'],
    [apply('f', 'x', 'y'), 'f\\left(x, y\\right)'],
    [apply('pi', apply('|', 'y', 'x')), '\\pi\\left(y \\mid x\\right)'],
    [power(apply('succ', 'a', 'b'), 2), '\\left(a \\succ b\\right)^{2}'],
    [apply('prec', 'a', 'b'), 'a \\prec b'],
  ]
  for (const [term, print] of examples) test(print, () => expect(toLatex(term)).toBe(print))
})
