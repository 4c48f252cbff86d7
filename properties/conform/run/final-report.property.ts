import { describe, expect, test } from 'vitest'
import { type CaseResult, type ConformHeader, LEVELS, type Level } from '../../../src/conform/model/report.js'
import {
  CONFORM_EXIT,
  finalReport,
  isFailingLevel,
  type Requirements,
} from '../../../src/conform/run/final-report.js'
import type { Run } from '../../../src/conform/run/run.js'
import { known, result } from '../known-failures/listings.js'

const HEADER: Omit<ConformHeader, 'implementation'> = {
  errata: '0',
  protocol: 1,
  subject: 's',
  fixtures: { format: 1, sha256: 'f' },
  seed: 1,
  points: 0,
  require: 'formula',
  shard: null,
}
const IMPLEMENTATION = { name: 'x', version: '2.6' }
const REQUIREMENTS: Requirements = { require: 'formula', known: null, bounds: null, isFiltered: false }

/** The report of a run with these verdicts, of questions and of laws. */
function finished(
  judged: CaseResult[],
  rest: Partial<Requirements> = {},
  laws: CaseResult[] = [],
  aborted: string | null = null,
) {
  const run = {
    started: { version: 1, implementation: IMPLEMENTATION, ops: {} },
    judged: judged.map(verdict => ({ verdict })),
    laws,
    counterexamples: [],
    identified: [],
    undrawn: [],
    aborted,
  } as unknown as Run
  return finalReport(run, HEADER, { ...REQUIREMENTS, ...rest })
}

const one = (level: Level, ulps: string | null = null) => result('a/x/1', 'float32', level, { ulps })

describe('a level', () => {
  test.each<[ConformHeader['require'], Level[]]>([
    ['formula', ['faithful', 'accurate', 'unstable', 'unsupported']],
    ['accurate', ['faithful', 'accurate', 'unsupported']],
  ])('passes where the %s is required: %j', (require, passing) => {
    for (const level of LEVELS) {
      expect(isFailingLevel(level, require)).toBe(!passing.includes(level))
      const { report } = finished([one(level)], { require })
      expect(report.results).toEqual([{ ...one(level), isFailure: !passing.includes(level) }])
      expect(report.footer.failures).toBe(passing.includes(level) ? 0 : 1)
    }
  })
})

describe('the report of a run', () => {
  test('has its results by id, then by format, those of laws too', () => {
    const all = [
      result('b', 'float16', 'faithful'),
      result('a', 'float64', 'faithful'),
      result('a', 'float16', 'faithful'),
    ]
    const { report } = finished(all, {}, [result('a#law', 'float16', 'faithful', { source: 'law' })])
    expect(report.results.map(({ id, dtype }) => `${id} ${dtype}`)).toEqual([
      'a float16',
      'a float64',
      'a#law float16',
      'b float16',
    ])
    expect(report.header).toEqual({ ...HEADER, implementation: IMPLEMENTATION })
    expect(report.footer).toMatchObject({
      counts: { faithful: 4 },
      identified: [],
      complaints: [],
      aborted: null,
    })
  })

  test('ends with what came of it', () => {
    const codeOf = (...of: Parameters<typeof finished>) => finished(...of).report.footer.exitCode
    expect(CONFORM_EXIT).toEqual({ clean: 0, failures: 1, adapter: 3, fault: 4 })
    expect(codeOf([])).toBe(0)
    expect(codeOf([one('unstable')])).toBe(0)
    expect(codeOf([one('faithful'), one('wrong')])).toBe(1)
    expect(codeOf([one('wrong'), one('indeterminate')])).toBe(4)
    expect(codeOf([one('indeterminate')], {}, [], 'given up')).toBe(3)
    expect(codeOf([], {}, [], '')).toBe(3)
    expect(codeOf([one('faithful')], { known: known('a/x/1 * wrong') })).toBe(1)
  })

  test('marks what is known, and complains of what a file lists and a whole run does not show', () => {
    const file = known('a/x/1 * wrong if version < 2.7', 'b/x/1 * wrong')
    const { report } = finished([one('wrong')], { known: file })
    expect(report.results[0]).toMatchObject({ known: { line: 1, reason: 'why' }, isFailure: false })
    expect(report.footer).toMatchObject({ failures: 0, knownFailures: 1, exitCode: 1 })
    expect(report.footer.complaints).toEqual([
      'a.known:2: b/x/1: expected a case that no other line lists, got none: remove this line',
    ])
    expect(finished([one('wrong')], { known: file, isFiltered: true }).report.footer).toMatchObject({
      complaints: [],
      exitCode: 0,
    })
    expect(finished([one('wrong')], { known: file }, [], 'given up').report.footer).toMatchObject({
      complaints: [],
      aborted: 'given up',
    })
  })

  test('complains of errors beyond their bounds, behind what a file of known failures brings; the rest are remarks', () => {
    const bounds = { implementation: 'x', bounds: new Map([['a', new Map([['float32' as const, '2']])]]) }
    const grown = finished([one('accurate', '3')], { bounds, known: known('b/x/1 * wrong') })
    expect(grown.report.footer.complaints.map(text => text.slice(0, 8))).toEqual(['a.known:', 'bounds: '])
    expect(grown.report.footer.exitCode).toBe(1)
    expect(grown.remarks).toEqual([])
    const fallen = finished([one('accurate', '1')], { bounds })
    expect(fallen.report.footer).toMatchObject({ complaints: [], exitCode: 0 })
    expect(fallen.remarks).toEqual(['bounds: a float32 fell from 2 to 1 ulps'])
    expect(
      finished([one('accurate', '1')], { bounds: { ...bounds, implementation: 'y' } }).report.footer
        .complaints,
    ).toEqual(['bounds: expected those of "x", got those of "y"'])
    expect(finished([one('accurate')]).remarks).toEqual([])
  })
})
