import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { withMembers } from '../../../src/notation/lower/left-out.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'

const RUNS = { numRuns: 15 }
/** The verdicts on the one relation of a page; none where it is not read. */
const verdicts = (relation: string) =>
  auditDocument(readDocument(`So $${relation}$ for all $n$.`, 'a.md'), {
    book: [],
    effort: { seed: 1, points: 50 },
  })
    .findings.map(({ verdict }) => verdict)
    .filter(verdict => verdict !== 'unread')

const dots = fc.constantFrom('\\dots', '\\cdots', '\\ldots')
const isRounded = (value: number) => value % 10 === 0

describe('a sum that leaves members out', () => {
  test('of equal steps is the mean of its ends, as often as it has members', () =>
    fc.assert(
      fc.property(
        fc.record({
          first: fc.integer({ min: 1, max: 30 }),
          step: fc.integer({ min: 1, max: 12 }),
          count: fc.integer({ min: 5, max: 60 }),
          sign: dots,
        }),
        ({ first, step, count, sign }) => {
          const at = (i: number) => first + i * step
          const value = (count * (first + at(count - 1))) / 2
          const sum = `${at(0)} + ${at(1)} + ${at(2)} + ${sign} + ${at(count - 1)}`
          expect(verdicts(`${sum} = ${value}`)).toEqual(['holds'])
          fc.pre(!isRounded(value + 1))
          expect(verdicts(`${sum} = ${value + 1}`)).toEqual(['refuted'])
          // A last member that is none of them.
          if (step > 1) expect(verdicts(`${sum.replace(/\d+$/, `${at(count) - 1}`)} = 1`)).toEqual([])
        },
      ),
      RUNS,
    ))

  test('of equal factors is what the last makes more than the first, over the factor less 1', () =>
    fc.assert(
      fc.property(
        fc.record({
          first: fc.integer({ min: 1, max: 9 }),
          factor: fc.integer({ min: 2, max: 6 }),
          count: fc.integer({ min: 4, max: 9 }),
          sign: dots,
        }),
        ({ first, factor, count, sign }) => {
          const at = (i: number) => first * factor ** i
          const value = (factor * at(count - 1) - first) / (factor - 1)
          const sum = `${at(0)} + ${at(1)} + ${at(2)} + ${sign} + ${at(count - 1)}`
          expect(verdicts(`${sum} = ${value}`)).toEqual(['holds'])
          fc.pre(!isRounded(value + 1))
          expect(verdicts(`${sum} = ${value + 1}`)).toEqual(['refuted'])
          const endless = [0, 1, 2].map(i => `\\frac{${first}}{${factor ** i}}`).join(' + ')
          const limit = `\\frac{${first * factor}}{${factor - 1}}`
          expect(verdicts(`${endless} + ${sign} = ${limit}`)).toEqual(['holds'])
          expect(verdicts(`${endless} + ${sign} = ${limit} + 1`)).toEqual(['refuted'])
        },
      ),
      RUNS,
    ))

  test.each([
    ['1 + 2 + \\dots + n', '\\frac{n(n+1)}{2}'],
    ['1 + 3 + 5 + \\dots + (2n-1)', 'n^2'],
    ['1 + 4 + 9 + \\dots + n^2', '\\frac{n(n+1)(2n+1)}{6}'],
    ['1 + 2 + 4 + \\dots + 2^n', '2^{n+1} - 1'],
    ['1 + x + x^2 + \\dots + x^n', '\\frac{x^{n+1} - 1}{x - 1}'],
    ['a + ar + \\dots + ar^{n-1}', 'a\\frac{1 - r^n}{1 - r}'],
    ['\\frac{1}{1 \\cdot 2} + \\frac{1}{2 \\cdot 3} + \\dots + \\frac{1}{n(n+1)}', '\\frac{n}{n+1}'],
    ['\\frac{1 + 2 + \\dots + n}{n}', '\\frac{n+1}{2}'],
  ])('up to a symbol has its formula, %s', (sum, formula) => {
    expect(verdicts(`${sum} = ${formula}`)).toEqual(['holds'])
    expect(verdicts(`${sum} = ${formula} + 1`)).toEqual(['refuted'])
  })

  test('may alternate, and its members may be fractions and products', () => {
    expect(verdicts('1 - \\frac12 + \\frac13 - \\frac14 + \\dots = \\ln 2')).toEqual(['holds'])
    expect(verdicts('1 + \\frac12 + \\frac13 + \\dots + \\frac16 = 2.45')).toEqual(['holds'])
    expect(verdicts('1 \\cdot 2 + 2 \\cdot 3 + 3 \\cdot 4 + \\dots + 9 \\cdot 10 = 330')).toEqual(['holds'])
    expect(verdicts('1 \\cdot 2 + 2 \\cdot 3 + 3 \\cdot 4 + \\dots + 9 \\cdot 10 = 331')).toEqual(['refuted'])
    expect(verdicts('\\frac12 + \\frac24 + \\frac38 + \\dots + \\frac{5}{32} = \\frac{57}{32}')).toEqual([
      'holds',
    ])
  })

  test.each([
    // In two ways, in none, and in one that nothing shows.
    '1 + 2 + \\dots + 64 = 7',
    '1 + 3 + \\dots + 27 = 7',
    '2 + 3 + 5 + 7 + \\dots + 97 = 7',
    '1 + 1 + 2 + 3 + 5 + \\dots + 89 = 7',
    '1 + \\frac12 + \\dots = 7',
    '1 + \\dots + 64 = 7',
    '1 - 2 - 3 - \\dots - 64 = 7',
    '1 + 2 + \\dots + 10 + \\dots = 7',
    'x + y + \\dots + z = 7',
    'a_1 + a_2 + \\dots + a_n = 7',
    // A number of steps that is not known, and members that only their value tells.
    'n + (n-1) + \\dots + 1 = 7',
    '\\frac{1}{\\sqrt1 + \\sqrt2} + \\frac{1}{\\sqrt2 + \\sqrt3} + \\dots + \\frac{1}{\\sqrt{99} + \\sqrt{100}} = 7',
  ])('is not judged where it may be meant otherwise: %s', relation => expect(verdicts(relation)).toEqual([]))
})

test('a product that leaves factors out is a factorial, and no sum', () =>
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 9 }), last => {
      let value = 1
      for (let i = 2; i <= last; i++) value *= i
      expect(verdicts(`1 \\cdot 2 \\cdot 3 \\cdots ${last} = ${value}`)).toEqual(['holds'])
      expect(verdicts(`1 \\cdot 2 \\cdot 3 \\cdots ${last} = ${value + 1}`)).toEqual(['refuted'])
    }),
    RUNS,
  ))

test('a tree that leaves nothing out is the same tree', () => {
  for (const latex of ['1 + 2 + 3', 'a_1, \\dots, a_n', '0.333\\dots + 1', '\\dots + 1 + 2', 'x^2 y']) {
    const tree = parseChains(latex)[0]!.terms[0]!
    expect(withMembers(tree, buildGlossary([], {}))).toBe(tree)
  }
})
