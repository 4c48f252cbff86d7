import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { caseResult } from '../../properties/conform/results/reports.js'
import { type ConformReport, LEVELS, type Level } from '../../src/conform/model/report.js'
import { tally } from '../../src/conform/results/tally.js'
import { pythonWith } from './python.mjs'
import { pythonIfAny } from './required.js'
import { lineOf, shortcomings } from './summary.mjs'

const ADAPTER = { name: 'one', formats: ['float64', 'float32'] }
const GOOD: readonly Level[] = ['faithful', 'accurate', 'unstable']

/** A report of these results, with a footer that counts them. */
function reportOf(results: ConformReport['results'], exitCode = 0): ConformReport {
  const header = {} as ConformReport['header']
  const footer = { ...tally(results), identified: [], complaints: [], aborted: null, exitCode }
  return { header, results, footer }
}

/** The vectors that have just what the results are of. */
const vectorsOf = (results: ConformReport['results']) =>
  [...new Set(results.map(({ op }) => op))].map(op => {
    const exactIn = results.filter(one => one.op === op).map(({ dtype }) => dtype)
    return { op, groups: [{ cases: [{ exactIn }] }] as never }
  })

const results = (levels: readonly Level[]) =>
  fc.array(
    fc
      .tuple(
        caseResult(),
        fc.constantFrom(...levels),
        fc.constantFrom('float64' as const, 'float32' as const),
      )
      .map(([result, level, dtype]) => ({ ...result, level, dtype, isFailure: false })),
    { minLength: 1, maxLength: 12 },
  )

describe('the runs of the adapters', () => {
  test('are right where every operation is asked and none is worse than unstable', () =>
    fc.assert(
      fc.property(results(GOOD), all => {
        expect(shortcomings(ADAPTER, reportOf(all), vectorsOf(all))).toEqual([])
      }),
    ))

  test('fall short by each result at any other level', () =>
    fc.assert(
      fc.property(
        results(GOOD),
        fc.constantFrom(...LEVELS.filter(level => !GOOD.includes(level))),
        (all, level) => {
          const [first, ...rest] = all as [(typeof all)[number]]
          const report = reportOf([{ ...first, level }, ...rest])
          expect(shortcomings(ADAPTER, report, vectorsOf(all))).toEqual([
            expect.stringContaining(`${first.id} in ${first.dtype}: ${level}`),
          ])
        },
      ),
    ))

  test('fall short where an operation or a format of it is left out, or the run ends badly', () =>
    fc.assert(
      fc.property(results(GOOD), all => {
        const [{ op, dtype }] = all as [(typeof all)[number]]
        const less = all.filter(one => one.op !== op || one.dtype !== dtype)
        expect(shortcomings(ADAPTER, reportOf(less), vectorsOf(all))).toEqual([
          `expected cases of ${op} in ${dtype}, got none`,
        ])
        expect(shortcomings(ADAPTER, reportOf(all, 1), vectorsOf(all))).toEqual([
          'expected exit code 0, got 1',
        ])
      }),
    ))

  test('are counted by level', () =>
    fc.assert(
      fc.property(results(GOOD), all => {
        const report = reportOf(all)
        const ours = all.filter(({ dtype }) => dtype === 'float64')
        const line = lineOf('one', 'float64', report)
        expect(line).toContain(`${ours.length} cases`)
        for (const level of GOOD) {
          const count = ours.filter(one => one.level === level).length
          expect(line.includes(`${count} ${level}`)).toBe(count > 0)
        }
      }),
    ))
})

describe('a library of Python', () => {
  afterEach(() => vi.unstubAllEnvs())

  test('is found, or its absence is told', () => {
    expect(pythonWith('json')).toMatch(/python3$/)
    expect(() => pythonWith('no_such_library')).toThrow('expected a Python with no_such_library')
  })

  test('may be absent, but not where it is required', () => {
    vi.stubEnv('ERRATA_REQUIRE_LIBRARIES', '')
    expect(pythonIfAny('no_such_library')).toBe(null)
    vi.stubEnv('ERRATA_REQUIRE_LIBRARIES', '1')
    expect(() => pythonIfAny('no_such_library')).toThrow('no_such_library')
    expect(pythonIfAny('json')).toMatch(/python3$/)
  })
})
