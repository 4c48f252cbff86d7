import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const findings = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.filter(
    ({ rule }) => rule === 'arithmetic',
  )
const verdicts = (text: string) => findings(text).map(({ verdict }) => verdict)
const RUNS = { numRuns: 30 }

/** Units of which the third measures the product of the first two. */
const PRODUCTS = [
  ['V', 'A', 'W'],
  ['A', 's', 'C'],
  ['N', 'm', 'J'],
  ['W', 's', 'J'],
  ['A', 'Ω', 'V'],
] as const
const product = fc.constantFrom(...PRODUCTS)
/** Odd, so that the product of two ends in no zero. */
const count = fc
  .integer({ min: 1, max: 30 })
  .map(n => 2 * n + 1)
  .filter(n => n % 5 !== 0)

describe('letters behind figures are units where all sides measure the same', () => {
  test('in products, quotients and with prefixes', () =>
    fc.assert(
      fc.property(product, count, count, ([a, b, ab], m, n) => {
        for (const [error, verdict] of [
          [0, 'holds'],
          [100, 'refuted'],
        ] as const) {
          const all = m * n + error
          expect(verdicts(`It is ${m} ${a} · ${n} ${b} = ${all} ${ab}.`)).toEqual([verdict])
          expect(verdicts(`It is ${all} ${ab} / ${m} ${a} = ${n} ${b}.`)).toEqual([verdict])
        }
      }),
      RUNS,
    ))

  test('and not where they do not', () =>
    fc.assert(
      fc.property(product, count, count, ([a, b, ab], m, n) => {
        for (const text of [
          `${m} ${a} = ${n} ${b}`,
          `${m} ${a} + ${n} ${b} = ${m + n} ${ab}`,
          `${m} ${a} · ${n} ${a} = ${m} ${ab}`,
        ])
          expect(verdicts(`It is ${text}.`), text).not.toContain('refuted')
      }),
      RUNS,
    ))
})

test('a figure in groups of three is one figure behind a sign, and its correction is written so', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 100, max: 998 }), (thousands, rest) => {
      const written = `${thousands} ${rest}`
      const value = thousands * 1000 + rest
      expect(verdicts(`So 0 + ${value} = ${written}.`)).toEqual(['holds'])
      expect(verdicts(`So ${2 * value} m / 2 s = ${written} m/s.`)).toEqual(['holds'])
      const [finding] = findings(`So 1 + ${value} = ${written}.`)
      // Nothing says that the sum is rounded.
      expect(finding).toMatchObject({ verdict: value % 10 === 0 ? 'undecided' : 'refuted' })
      if (finding!.verdict === 'refuted') expect(finding!.expected).toBe(`${thousands} ${rest + 1}`)
      // Before the first sign the first group may number something.
      expect(verdicts(`Table ${written} × 3 = ${3 * value}.`)).not.toContain('holds')
    }),
    RUNS,
  ))
