import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConformReport } from '../../../src/conform/model/report.js'
import { combine, labelOf } from '../../../src/conform/results/combine.js'
import { IncomparableError } from '../../../src/conform/results/incomparable-error.js'
import { conformReport, named } from './reports.js'

/** Runs of implementations of different names that were asked the same. */
const runs = fc.array(conformReport(undefined, undefined, 12), { minLength: 1, maxLength: 4 }).map(all =>
  all.map((report, i): ConformReport => {
    const implementation = { ...report.header.implementation, name: `implementation ${i}` }
    const { fixtures, seed, points } = all[0]!.header
    return { ...report, header: { ...report.header, implementation, fixtures, seed, points } }
  }),
)

const errorOf = (...reports: readonly ConformReport[]): string => {
  try {
    combine(named(...reports))
    return ''
  } catch (error) {
    expect(error).toBeInstanceOf(IncomparableError)
    expect((error as Error).message).not.toContain('\n')
    return (error as Error).message
  }
}

describe('several implementations', () => {
  test('stand side by side: each cell is the measure of its own report, and no result is left out', () =>
    fc.assert(
      fc.property(runs, all => {
        const { implementations, rows } = combine(named(...all))
        expect(implementations.map(({ label }) => label)).toEqual(
          all.map(({ header }) => labelOf(header.implementation)),
        )
        all.forEach(({ footer, results }, i) => {
          const cells = rows.flatMap(({ op, dtype, cells: of }) => (of[i] ? [{ op, dtype, ...of[i] }] : []))
          expect(
            cells.map(({ op, dtype, cases, levels, maxUlps }) => ({ op, dtype, cases, levels, maxUlps })),
          ).toEqual(footer.measures)
          expect(cells.reduce((sum, one) => sum + one.failures, 0)).toBe(footer.failures)
          expect(cells.reduce((sum, one) => sum + one.knownFailures, 0)).toBe(footer.knownFailures)
          expect(implementations[i]!.cases).toBe(results.length)
          expect(implementations[i]!.failing.length).toBe(footer.failures + footer.knownFailures)
        })
        for (const { cells } of rows) {
          expect(cells.length).toBe(all.length)
          expect(cells.some(cell => cell !== null)).toBe(true)
        }
      }),
    ))

  const sample = fc.sample(
    runs.filter(all => all.length > 1),
    { numRuns: 1, seed: 15 },
  )[0]!
  const [first, second] = sample as [ConformReport, ConformReport]
  const changed = (header: Partial<ConformReport['header']>): ConformReport => {
    return { ...second, header: { ...second.header, ...header } }
  }

  test.each<[string, ConformReport[], RegExp]>([
    ['nothing', [], /expected at least one report, got none/],
    [
      'other fixtures',
      [first, changed({ fixtures: { format: 1, sha256: 'x' } })],
      /same fixtures, got ".+" in 1\.jsonl and "x" in 2\.jsonl/,
    ],
    ['another seed', [first, changed({ seed: first.header.seed + 1 })], /same seed, got \d+ in/],
    [
      'other fresh cases',
      [first, changed({ points: first.header.points + 1 })],
      /same number of fresh cases/,
    ],
    [
      'a shard',
      [first, changed({ shard: '1/2' })],
      /expected whole runs, got shard "1\/2" in 2\.jsonl: merge/,
    ],
    [
      'the same again',
      [first, first],
      /expected different implementations or versions, got ".+" in 1\.jsonl and 2\.jsonl/,
    ],
  ])('are refused with %s', (_, reports, message) => expect(errorOf(...reports)).toMatch(message))
})
