import { describe, expect, test } from 'vitest'
import { allOperations } from '../../../src/conform/operations/registry.js'
import { failuresOf, runOf } from './planted-run.js'
import { operationNamed } from './reference-subject.js'

const SUITES = [...new Set(allOperations().map(({ suite }) => suite))]
const opsOf = (suite: string) =>
  allOperations()
    .filter(one => one.suite === suite)
    .map(({ name }) => name)

/**
 * The judge's expectation (intervals, a tape backward) against the subject's answer (points at 60 digits, the chain rule
 * forward), for stored and lawful questions of every operation in every format.
 */
describe('whoever rounds the exact value once', () => {
  test.each(SUITES)('is faithful in all that the suite %s asks, and nothing is named', async suite => {
    const ops = opsOf(suite)
    const { report, run, log } = await runOf({ ops, cases: 1, groups: 3 })
    expect(failuresOf(report)).toEqual([])
    const unfaithful = report.results.filter(
      ({ source, level, convention }) => source !== 'law' && level !== 'faithful' && convention === null,
    )
    expect(unfaithful).toEqual([])
    expect(report.footer).toMatchObject({ identified: [], complaints: [], aborted: null, exitCode: 0 })
    expect(run.counterexamples).toEqual([])
    for (const op of ops)
      for (const dtype of operationNamed(op).dtypes) {
        const here = report.results.filter(one => one.op === op && one.dtype === dtype.name)
        expect(here.some(({ source }) => source === 'fixture')).toBe(true)
      }
    expect(log.length).toBeGreaterThanOrEqual(report.results.filter(one => one.source !== 'law').length)
  })
})
