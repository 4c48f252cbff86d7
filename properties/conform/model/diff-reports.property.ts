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

  test('takes an error that grew for worse from one ulp on, and a known failure as any other', () => {
    const [sample] = fc.sample(
      conformReport().filter(({ results }) => results.length > 0),
      { numRuns: 1, seed: 15 },
    )
    const of = (ulps: string): ConformReport => ({ ...sample!, results: [{ ...sample!.results[0]!, ulps }] })
    expect(diffReports(of('0.5'), of('0.6'))).toMatchObject({
      isWorse: false,
      grown: [{ before: '0.5', after: '0.6' }],
    })
    expect(diffReports(of('0.5'), of('1.01'))).toMatchObject({ isWorse: true })
    expect(diffReports(of('3'), of('2.9'))).toMatchObject({
      isWorse: false,
      fallen: [{ before: '3', after: '2.9' }],
    })
  })

  test('compares the greatest errors of the cases that have one in both runs', () => {
    const [sample] = fc.sample(
      conformReport().filter(({ results }) => results.length > 0),
      { numRuns: 1, seed: 15 },
    )
    const of = (...all: (string | null)[]): ConformReport => ({
      ...sample!,
      results: all.map((ulps, i) => ({ ...sample!.results[0]!, id: `a/${i}`, ulps })),
    })
    expect(diffReports(of('9', '2'), of(null, '3')).grown).toMatchObject([{ before: '2', after: '3' }])
    expect(diffReports(of('1', '2'), of('1', '2', '9')).grown).toEqual([])
    expect(diffReports(of(null), of('3')).grown).toEqual([])
  })

  test('says when the runs were asked otherwise', () => {
    const [sample] = fc.sample(conformReport(), { numRuns: 1, seed: 15 })
    const changed = (header: Partial<ConformReport['header']>) => {
      return diffReports(sample!, { ...sample!, header: { ...sample!.header, ...header } }).remarks
    }
    expect(changed({ seed: sample!.header.seed + 1 })).toEqual([
      expect.stringMatching(/^the seeds differ: \d+ and \d+$/),
    ])
    expect(changed({ fixtures: { format: 1, sha256: 'x' } })).toEqual([
      expect.stringMatching(/^the fixtures differ: ".+" and "x"$/),
    ])
    expect(changed({ points: 999 })).toEqual([expect.stringMatching(/fresh cases differ/)])
  })
})
