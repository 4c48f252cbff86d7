import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildGlossary } from '../../src/latex/glossary.js'
import { lower } from '../../src/latex/lower.js'
import { parseChains } from '../../src/latex/parser.js'
import { proveIdentity } from '../../src/proof/tactics.js'
import { toLatex, toPlain } from '../../src/term/print.js'
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
} from '../../src/term/term.js'
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
  ]
  for (const [term, print] of examples) test(print, () => expect(toPlain(term)).toBe(print))

  test('of what would be endless ends', () => {
    const shared = Array.from({ length: 300 }).reduce<Term>(term => add(term, term), symbol('x'))
    expect(toPlain(shared).length).toBeLessThan(20_000)
    expect(toLatex(shared).length).toBeLessThan(60_000)
    expect(toPlain(shared)).toContain('…')
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
  ]
  for (const [term, print] of examples) test(print, () => expect(toLatex(term)).toBe(print))
})
