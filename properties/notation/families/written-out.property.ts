import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closedValueOf } from '../../../src/math/engines/value.js'
import { substitute } from '../../../src/math/term/substitute.js'
import { number } from '../../../src/math/term/term.js'
import {
  type FamilyFormula,
  type Form,
  formOf,
  formulaIn,
  proportionalIn,
} from '../../../src/notation/families/formula.js'
import { WritingOut } from '../../../src/notation/families/written-out.js'
import { withSlopes } from '../../../src/notation/lower/slopes.js'
import { nodeOf, readingOf } from '../../page/read-here.js'

const { glossary } = readingOf('So it is.')

/** The formulas of a page, each by its two sides. */
const formulasOf = (...said: readonly (readonly [string, string])[]) =>
  said.map(([left, right]) => formulaIn(nodeOf(left), nodeOf(right))!)

/** The number that an expression is for logits z, with i and j at some places, worked out by the terms of the project. */
function worth(
  latex: string,
  z: readonly number[],
  at: Record<string, number>,
  formulas: readonly FamilyFormula[],
) {
  const formulaOf = (name: string, form: Form) =>
    formulas.find(one => one.name === name && formOf(one) === form) ?? null
  const families = { count: z.length, names: new Set(['z']), formulaOf }
  const written = new WritingOut(families, new Map(Object.entries(at))).number(nodeOf(latex))!
  const values = new Map(z.map((value, k) => [`z_${k + 1}`, number(`${value}`)]))
  const { lower } = closedValueOf(substitute(withSlopes(written, glossary)!, values), 30)
  return Number(lower.numerator) / Number(lower.denominator)
}

const softmax = (z: readonly number[]) => {
  const sum = z.reduce((total, one) => total + Math.exp(one), 0)
  return z.map(one => Math.exp(one) / sum)
}

/** The central difference of a function by one of its arguments: good to about h² = 1e-10. */
function slopeOf(f: (z: readonly number[]) => number, z: readonly number[], at: number): number {
  const step = 1e-5
  const moved = (by: number) => z.map((one, k) => (k === at ? one + by : one))
  return (f(moved(step)) - f(moved(-step))) / (2 * step)
}

const logits = fc.array(
  fc.integer({ min: -20, max: 20 }).map(one => one / 10),
  { minLength: 2, maxLength: 4 },
)
const point = logits.chain(z =>
  fc.record({
    z: fc.constant(z),
    i: fc.integer({ min: 1, max: z.length }),
    j: fc.integer({ min: 1, max: z.length }),
  }),
)

const CHANCES = formulasOf(['p_i', '\\frac{e^{z_i}}{\\sum_k e^{z_k}}'])
const VECTOR = formulasOf(['p', '\\operatorname{softmax}(z)'])
const WEIGHED = [proportionalIn(nodeOf('p_i'), nodeOf('e^{z_i}'))!]
const FUNCTION = formulasOf(['\\operatorname{lse}(x)', '\\ln \\sum_i e^{x_i}'])

describe('what is written out', () => {
  test('is what central differences of a softmax say, however the page gives it', () =>
    fc.assert(
      fc.property(point, fc.constantFrom(CHANCES, VECTOR, WEIGHED), ({ z, i, j }, formulas) => {
        const found = worth('\\frac{\\partial p_i}{\\partial z_j}', z, { i, j }, formulas)
        expect(found).toBeCloseTo(
          slopeOf(x => softmax(x)[i - 1]!, z, j - 1),
          8,
        )
      }),
      { numRuns: 30 },
    ))

  test.each<[string, (p: readonly number[], z: readonly number[], i: number, j: number) => number]>([
    ['\\sum_{k \\ne i} z_k', (_, z, i) => z.reduce((sum, one) => sum + one, 0) - z[i - 1]!],
    [
      '\\sum_{k < l} z_k z_l',
      (_, z) => (z.reduce((s, x) => s + x, 0) ** 2 - z.reduce((s, x) => s + x * x, 0)) / 2,
    ],
    ['\\sum_{k=1}^n z_k \\delta_{ik}', (_, z, i) => z[i - 1]!],
    ['\\bar z', (_, z) => z.reduce((sum, one) => sum + one, 0) / z.length],
    ['\\bar z_{-i}', (_, z, i) => (z.reduce((sum, one) => sum + one, 0) - z[i - 1]!) / (z.length - 1)],
    ['\\mathbb{E}_p[z]', (p, z) => p.reduce((sum, one, k) => sum + one * z[k]!, 0)],
    ['\\mathbb{E}_{k \\sim p}[z_k]', (p, z) => p.reduce((sum, one, k) => sum + one * z[k]!, 0)],
    ['p^\\top z', (p, z) => p.reduce((sum, one, k) => sum + one * z[k]!, 0)],
    [
      '\\operatorname{Var}_p(z)',
      (p, z) => {
        const mean = p.reduce((sum, one, k) => sum + one * z[k]!, 0)
        return p.reduce((sum, one, k) => sum + one * (z[k]! - mean) ** 2, 0)
      },
    ],
    ['\\mathbf 1[i = j] + \\mathbf 1\\{i \\ne j\\} p_i', (p, _, i, j) => (i === j ? 1 : p[i - 1]!)],
  ])('%s', (latex, direct) =>
    fc.assert(
      fc.property(point, ({ z, i, j }) => {
        expect(worth(latex, z, { i, j }, CHANCES)).toBeCloseTo(direct(softmax(z), z, i, j), 9)
      }),
      { numRuns: 10 },
    ),
  )

  test('is a function at what it is applied to: lse(2z + c) has the slopes 2 softmax(2z)', () =>
    fc.assert(
      fc.property(point, ({ z, i }) => {
        const found = worth(
          '\\frac{\\partial \\operatorname{lse}(2z + 3)}{\\partial z_i}',
          z,
          { i },
          FUNCTION,
        )
        expect(found).toBeCloseTo(2 * softmax(z.map(one => 2 * one))[i - 1]!, 9)
      }),
      { numRuns: 10 },
    ))

  test.each([
    // A vector is no number, an index no value, and a sum between other ends has other members.
    'z',
    'i + z_i',
    '\\sum_{k=0}^n z_k',
    'z_{i+1}',
    '\\operatorname{softmax}(z)',
    '\\frac{\\partial z_i}{\\partial p_j}',
    'f(z)',
    'z_1',
  ])('is nothing that is not understood: %s', latex => {
    const families = {
      count: 2,
      names: new Set(['z']),
      formulaOf: (name: string, form: Form) => (name === 'p' && form === 1 ? CHANCES[0]! : null),
    }
    expect(
      new WritingOut(
        families,
        new Map([
          ['i', 1],
          ['j', 2],
        ]),
      ).number(nodeOf(latex)),
    ).toBeNull()
  })

  test('ends where formulas lead to each other', () => {
    const formulas = formulasOf(['a_i', 'b_i + 1'], ['b_i', 'a_i - 1'])
    const formulaOf = (name: string, form: Form) =>
      formulas.find(one => one.name === name && formOf(one) === form) ?? null
    const writing = new WritingOut({ count: 2, names: new Set(['a']), formulaOf }, new Map([['i', 1]]))
    expect(writing.number(nodeOf('a_i'))).toBeNull()
  })

  test('notes the letters that nobody placed', () => {
    const writing = new WritingOut({ count: 2, names: new Set(['z']), formulaOf: () => null }, new Map())
    writing.number(nodeOf('z_i + \\delta_{jk} + \\sum_m z_m'))
    expect([...writing.missing].sort()).toEqual(['i', 'j', 'k'])
  })
})
