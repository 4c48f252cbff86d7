import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseResult, ConformReport, Level } from '../../../src/conform/model/report.js'
import { diffReports } from '../../../src/conform/results/diff-reports.js'
import { BY_SEVERITY } from '../../../src/conform/results/severity.js'
import { conformReport } from './reports.js'

const key = ({ id, dtype }: CaseResult) => `${dtype} ${id}`
const at = (report: ConformReport, i: number, change: Partial<CaseResult>): ConformReport => {
  const results = report.results.map((result, place) => (place === i ? { ...result, ...change } : result))
  return { ...report, results }
}

describe('the difference of two runs', () => {
  test('of a run with itself is empty', () =>
    fc.assert(
      fc.property(conformReport(), report => {
        expect(diffReports(report, report)).toMatchObject({
          remarks: [],
          worse: [],
          better: [],
          grown: [],
          fallen: [],
          appeared: [],
          vanished: [],
          common: report.results.length,
          isWorse: false,
        })
      }),
    ))

  test('is the opposite when the runs are swapped', () =>
    fc.assert(
      fc.property(conformReport(), conformReport(), (before, after) => {
        const [there, back] = [diffReports(before, after), diffReports(after, before)]
        const sorted = (all: readonly object[]) => all.map(one => JSON.stringify(one)).sort()
        const swapped = (all: readonly { before: string; after: string }[]) =>
          all.map(one => ({ ...one, before: one.after, after: one.before }))
        expect(sorted(there.worse)).toEqual(sorted(swapped(back.better) as object[]))
        expect(sorted(there.grown)).toEqual(sorted(swapped(back.fallen) as object[]))
        expect(there.appeared).toEqual(back.vanished)
        expect(there.remarks.length).toBe(back.remarks.length)
      }),
    ))

  test('has every case of both: in common, new or vanished', () =>
    fc.assert(
      fc.property(conformReport(), conformReport(), (before, after) => {
        const { common, appeared, vanished } = diffReports(before, after)
        expect(common + appeared.length).toBe(after.results.length)
        expect(common + vanished.length).toBe(before.results.length)
        const old = new Set(before.results.map(key))
        expect(appeared.map(one => key(one as CaseResult))).toEqual(
          after.results.map(key).filter(one => !old.has(one)),
        )
      }),
    ))

  test('names the one case whose level changed, as worse or as better', () =>
    fc.assert(
      fc.property(
        conformReport().filter(({ results }) => results.length > 0),
        fc.nat(),
        fc.constantFrom<Level>(...BY_SEVERITY),
        (before, n, level) => {
          const i = n % before.results.length
          const { id, op, dtype, level: old } = before.results[i]!
          const { worse, better, isWorse, grown } = diffReports(before, at(before, i, { level }))
          const change = [{ id, op, dtype, before: old, after: level }]
          const sign = Math.sign(BY_SEVERITY.indexOf(level) - BY_SEVERITY.indexOf(old))
          expect({ worse, better }).toEqual({ worse: sign > 0 ? change : [], better: sign < 0 ? change : [] })
          expect({ isWorse, grown }).toEqual({ isWorse: sign > 0, grown: [] })
        },
      ),
    ))
})
