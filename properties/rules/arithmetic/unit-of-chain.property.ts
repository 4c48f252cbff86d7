import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } })
    .findings.filter(({ rule }) => rule === 'arithmetic')
    .map(({ verdict }) => verdict)
const REFUTED = 'refuted'
const RUNS = { numRuns: 40 }

/** A unit, one that it consists of, and two factors that convert it. */
const conversions = fc.constantFrom(
  ...([
    ['cups', 'teaspoons', 16, 3],
    ['days', 'minutes', 24, 60],
    ['km', 'cm', 1000, 100],
    ['weeks', 'hours', 7, 24],
    ['GB', 'kB', 1000, 1000],
  ] as const),
)

describe('a term without a unit in the middle of a chain', () => {
  test('may be in the unit behind it, and a wrong factor is refuted in either', () =>
    fc.assert(
      fc.property(conversions, fc.integer({ min: 2, max: 9 }), ([unit, part, a, b], n) => {
        const line = (factor: number, value: number) =>
          verdicts(`So $${n}$ ${unit} $= ${n} \\times ${factor} \\times ${b} = ${value}$ ${part}.`)
        expect(line(a, n * a * b)).toEqual(['holds', 'holds'])
        expect(line(a + 1, n * (a + 1) * b)).toEqual([REFUTED, 'holds'])
        expect(verdicts(`So $${n}$ ${unit} $= ${n} \\times ${a} \\times ${b} = ${n * a * b}$.`)[0]).toBe(
          REFUTED,
        )
      }),
      RUNS,
    ))

  test('may stand before another middle, and repeat the numbers of the left', () => {
    expect(verdicts('So $2$ cups $= 32 \\cdot 3 = 16 \\cdot 6 = 96$ teaspoons.')).toEqual([
      'holds',
      'holds',
      'holds',
    ])
    expect(verdicts('So $3 \\text{ m} \\cdot 4 \\text{ m} = 3 \\cdot 4 = 12 \\text{ m}^2$.')).toEqual([
      'holds',
      'holds',
    ])
    expect(verdicts('So $3 \\text{ m} \\cdot 4 \\text{ m} = 3 \\cdot 5 = 15 \\text{ m}^2$.')[0]).toBe(REFUTED)
  })

  test('is left open where the unit behind it measures something else, in which no worth is stated', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 90 }), fc.integer({ min: 2, max: 9 }), (n, k) => {
        expect(verdicts(`So $${n}$ ns $= ${n} \\cdot ${k} = ${n * k}$ cycles.`)).toEqual([
          'undecided',
          'holds',
        ])
        expect(verdicts(`So $${n}$ boxes $= ${n} \\cdot ${k} = ${n * k}$ eggs.`)).toEqual([
          'undecided',
          'holds',
        ])
        expect(verdicts(`So $${n}$ ns $= ${n} \\cdot ${k} = ${n * k + 1}$ cycles.`)[1]).toBe(REFUTED)
      }),
      RUNS,
    ))
})
