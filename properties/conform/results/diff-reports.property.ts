import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseResult, ConformReport, Level } from '../../../src/conform/model/report.js'
import { diffReports } from '../../../src/conform/results/diff-reports.js'
import { BY_SEVERITY } from '../../../src/conform/results/severity.js'
import { result } from '../known-failures/listings.js'
import { reportOf } from './one-report.js'
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

const NEWER = { implementation: { name: 'torch', version: '2.7' } }

describe('between two runs', () => {
  const before = reportOf([
    result('a/x/1', 'float32', 'wrong', { ulps: '9' }),
    result('a/x/2', 'float32', 'faithful', { ulps: '0.5' }),
    result('b/x/1', 'float32', 'accurate', { ulps: '2' }),
    result('b/x/2', 'float32', 'crash'),
    result('c/x/1', 'float32', 'wrong', { ulps: '7' }),
  ])
  const after = reportOf(
    [
      result('c/x/1', 'float32', 'wrong', { ulps: '7.0' }),
      result('a/x/2', 'float32', 'unstable', { ulps: '30' }),
      result('a/x/1', 'float32', 'accurate', { ulps: '3' }),
      result('a/x/1', 'float64', 'timeout'),
      result('b/x/1', 'float32', 'accurate', { ulps: '1.5' }),
    ],
    NEWER,
  )

  test('levels got worse and better, errors grew and fell, cases came and went', () => {
    expect(diffReports(before, after)).toEqual({
      before: 'torch 2.6',
      after: 'torch 2.7',
      remarks: [],
      worse: [{ id: 'a/x/2', op: 'a', dtype: 'float32', before: 'faithful', after: 'unstable' }],
      better: [{ id: 'a/x/1', op: 'a', dtype: 'float32', before: 'wrong', after: 'accurate' }],
      grown: [{ op: 'a', dtype: 'float32', before: '9', after: '30' }],
      fallen: [{ op: 'b', dtype: 'float32', before: '2', after: '1.5' }],
      appeared: [{ id: 'a/x/1', dtype: 'float64', level: 'timeout' }],
      vanished: [{ id: 'b/x/2', dtype: 'float32', level: 'crash' }],
      common: 4,
      isWorse: true,
    })
  })

  test('the same happened the other way round', () => {
    expect(diffReports(after, before)).toEqual({
      before: 'torch 2.7',
      after: 'torch 2.6',
      remarks: [],
      worse: [{ id: 'a/x/1', op: 'a', dtype: 'float32', before: 'accurate', after: 'wrong' }],
      better: [{ id: 'a/x/2', op: 'a', dtype: 'float32', before: 'unstable', after: 'faithful' }],
      grown: [{ op: 'b', dtype: 'float32', before: '1.5', after: '2' }],
      fallen: [{ op: 'a', dtype: 'float32', before: '30', after: '9' }],
      appeared: [{ id: 'b/x/2', dtype: 'float32', level: 'crash' }],
      vanished: [{ id: 'a/x/1', dtype: 'float64', level: 'timeout' }],
      common: 4,
      isWorse: true,
    })
  })
})

describe('a run is worse than another', () => {
  const of = (...ulps: (string | null)[]): ConformReport =>
    reportOf(ulps.map((one, i) => result(`a/x/${i}`, 'float32', 'accurate', { ulps: one })))

  test.each<[string, string, boolean]>([
    ['0.4', '0.9', false],
    ['0.4', '1', false],
    ['0.4', '1.001', true],
    ['2', '3', true],
    ['3', '2', false],
    ['2', '2', false],
  ])('with a greatest error of %s, then %s: %s', (before, after, isWorse) => {
    expect(diffReports(of(before), of(after)).isWorse).toBe(isWorse)
    // The greatest one counts.
    expect(diffReports(of('0.1', before), of('0.2', after)).isWorse).toBe(isWorse)
  })

  test('where any of the greatest errors grew beyond an ulp', () => {
    const both = (...ulps: [string, string]) =>
      reportOf(ulps.map((one, i) => result(`${'ab'[i]}/x/1`, 'float32', 'accurate', { ulps: one })))
    expect(diffReports(both('0.1', '2'), both('0.2', '3')).isWorse).toBe(true)
    expect(diffReports(both('0.1', '2'), both('0.2', '2')).isWorse).toBe(false)
  })

  test('not by a case that has no error in one of them', () => {
    expect(diffReports(of('1', null), of('1', '9'))).toMatchObject({ grown: [], fallen: [], isWorse: false })
    expect(diffReports(of('1', '9'), of('1', null))).toMatchObject({ grown: [], fallen: [], isWorse: false })
    expect(diffReports(of(null), of(null))).toMatchObject({ grown: [], fallen: [] })
  })
})

describe('two runs differ', () => {
  const remarks = (header: Partial<ConformReport['header']>, footer = {}): readonly string[] =>
    diffReports(reportOf([]), reportOf([], header, footer)).remarks

  test.each<[Partial<ConformReport['header']>, string]>([
    [{ implementation: { name: 'jax' } }, 'the implementations differ: "torch" and "jax"'],
    [{ fixtures: { format: 1, sha256: 'cd' } }, 'the fixtures differ: "ab12" and "cd"'],
    [{ seed: 16 }, 'the seeds differ: 15 and 16'],
    [{ points: 0 }, 'the numbers of fresh cases differ: 7 and 0'],
    [{ errata: '0.2.0' }, 'the versions of errata differ: "0.1.0" and "0.2.0"'],
    [{ require: 'accurate' }, 'the requirements differ: "formula" and "accurate"'],
    [{ shard: '1/2' }, 'the shards differ: "a whole run" and "1/2"'],
  ])('in %j', (header, remark) => {
    expect(remarks(header)).toEqual([remark])
    const [a, b] = / differ: (.*) and (.*)$/.exec(remark)!.slice(1)
    expect(diffReports(reportOf([], header), reportOf([])).remarks).toEqual([
      remark.replace(/: .*/, `: ${b} and ${a}`),
    ])
  })

  test('in where they ended', () => {
    const aborted = { aborted: 'gave up' }
    expect(remarks({}, aborted)).toEqual(['the ends differ: "a whole run" and "gave up"'])
    expect(diffReports(reportOf([], {}, aborted), reportOf([], {}, aborted)).remarks).toEqual([])
  })

  test('not in version, subject and platform, which are what is compared', () => {
    const implementation = { name: 'torch', version: '3', platform: 'a' }
    expect(remarks({ implementation, subject: 'another' })).toEqual([])
  })
})
