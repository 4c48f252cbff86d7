import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConformReport } from '../../../src/conform/model/report.js'
import { combine, labelOf } from '../../../src/conform/results/combine.js'
import { conformReport, named } from './reports.js'

/** Runs of implementations of different names that were asked the same. */
const runs = fc.array(conformReport(undefined, undefined, 12), { minLength: 1, maxLength: 4 }).map(all =>
  all.map((report, i): ConformReport => {
    const implementation = { ...report.header.implementation, name: `implementation ${i}` }
    const { fixtures, seed, points } = all[0]!.header
    return { ...report, header: { ...report.header, implementation, fixtures, seed, points } }
  }),
)

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
})
