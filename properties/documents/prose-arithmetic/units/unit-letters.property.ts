import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

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

  test('in sums of what measures the same, brackets, powers and behind functions', () =>
    fc.assert(
      fc.property(product, count, count, ([a, b, ab], m, n) => {
        for (const [error, verdict] of [
          [0, 'holds'],
          [100, 'refuted'],
        ] as const)
          for (const [text, value, unit] of [
            [`${m + n} ${a} - ${m} ${a}`, n, a],
            [`-${m} ${a} + ${m + n} ${a}`, n, a],
            [`(${m} ${a} + ${n} ${a}) x ${n} ${b}`, (m + n) * n, ab],
            [`${m} ${a} * ${n} ${b} + 3 ${ab}`, m * n + 3, ab],
            [`sqrt(4) * ${m} ${a} * ${n} ${b}`, 2 * m * n, ab],
            [`cos(2 * π) * ${m} ${a} * ${n} ${b}`, m * n, ab],
          ] as const) {
            fc.pre(value % 10 !== 0)
            expect(verdicts(`It is ${text} = ${value + error} ${unit}.`), text).toEqual([verdict])
          }
        expect(verdicts(`It is (${m} A)^2 * ${n} Ω = ${m * m * n} W.`)).toEqual(['holds'])
        expect(verdicts(`It is (${m} A)² * ${n} Ω = ${m * m * n} W.`)).toEqual(['holds'])
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
          `(${m} ${a} + ${n} ${b}) * 2 = ${m} ${ab}`,
          `(${m} ${a})^${n} = ${m} ${a}`,
          `exp(${m} ${a}) * ${n} ${b} = ${m} ${b}`,
          `${m} ${a} / (${n}) ${b} = ${m} ${ab}`,
          `${Array(50).fill(`${m} ${a}`).join(' + ')} = ${m} ${a}`,
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
