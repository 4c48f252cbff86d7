import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const judged = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings.filter(
    ({ rule }) => rule === 'arithmetic',
  )
const verdicts = (text: string) => judged(text).map(({ verdict }) => verdict)
const ACCUSED = /^(?:refuted|misrounded)$/
const RUNS = { numRuns: 40 }

/** Kelvins with one decimal, which end in no zero, and a factor. */
const values = fc.tuple(
  fc.integer({ min: 2011, max: 4999 }).filter(tenths => tenths % 10 !== 0),
  fc.integer({ min: 3, max: 9 }),
)
const tenth = (tenths: number): string => (tenths / 10).toFixed(1)
const given = fc.constantFrom(
  (value: string) => `Let $T = ${value}\\ \\text{K}$.`,
  (value: string) => `Let $T = ${value}$ K.`,
  (value: string) => `Let $T = ${value}~\\mathrm{K}$.`,
)

describe('a letter behind a value that is put in', () => {
  test('is the unit or the scale that the one behind the result is', () =>
    fc.assert(
      fc.property(given, values, (says, [tenths, factor]) => {
        const page = (value: number) =>
          `${says(tenth(tenths))} So $${factor}T = ${factor}(${tenth(tenths)}\\ \\text{K}) = ${tenth(value)}\\ \\text{K}$.`
        expect(verdicts(page(tenths * factor))).toEqual(['holds', 'holds'])
        expect(verdicts(page(tenths * factor + 1))[1]).toMatch(ACCUSED)
      }),
      RUNS,
    ))

  test('is a unit beside a constant of another one, and a wrong digit is corrected in it', () =>
    fc.assert(
      fc.property(given, values, (says, [tenths, factor]) => {
        const page = (value: number) =>
          `${says(tenth(tenths))} Let $k = ${factor}\\times10^{-23}\\ \\text{J/K}$. ` +
          `So $kT = (${factor}\\times10^{-23}\\ \\text{J/K})(${tenth(tenths)}\\ \\text{K}) = ${tenth(value)}\\times10^{-23}\\ \\text{J}$.`
        expect(verdicts(page(tenths * factor))).toEqual(['holds', 'holds'])
        expect(verdicts(page(tenths * factor + 1))[1]).toMatch(ACCUSED)
      }),
      RUNS,
    ))

  test('is a scale where only that fits', () =>
    fc.assert(
      fc.property(fc.integer({ min: 101, max: 999 }), n => {
        const page = (value: string) => `Let $N = ${tenth(n)}\\ \\text{B}$. So $2N = ${value}$.`
        fc.pre((2 * n) % 10 !== 0)
        expect(verdicts(page(`${2 * n * 10 ** 8}`))).toEqual(['holds'])
        expect(verdicts(page(`${(2 * n + 10) * 10 ** 8}`))[0]).toMatch(ACCUSED)
        expect(verdicts(page(`${2 * n * 10 ** 5}`))[0]).toMatch(ACCUSED)
      }),
      RUNS,
    ))

  test('is decided alike in a formula, in what was computed from it, and in prose', () => {
    const setUp = 'Let $k = 2\\times10^{-23}\\ \\text{J/K}$ and $T = 300\\ \\text{K}$.'
    expect(verdicts(`${setUp} So $E = kT$. Hence $3E = 1.8\\times10^{-20}$ J.`)).toEqual(['holds'])
    expect(verdicts(`${setUp} So $3kT = 1.6\\times10^{-20}$ J.`)[0]).toMatch(ACCUSED)
    const named = (value: string) =>
      auditDocument(
        readDocument(`The mean is $2T + 50$; for $T = 300\\ \\text{K}$ it is ${value}.`, 'a.md'),
        {
          book: [],
          effort: { seed: 1, points: 100 },
        },
      ).findings.find(({ rule }) => rule === 'arithmetic/prose')!.verdict
    expect([named('650'), named('600050')]).toEqual(['holds', 'holds'])
    expect(named('652')).not.toBe('holds')
  })
})
