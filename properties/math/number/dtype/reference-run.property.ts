import { describe, expect, test } from 'vitest'
import { OPERATIONS } from '../../../../src/conform/operations/catalogue.js'
import { DTYPES } from '../../../../src/math/number/dtype/dtype.js'
import { failuresOf, fileOf, runOf } from '../../../conform/model/planted-run.js'
import { operationNamed } from '../../../conform/run/reference-subject.js'

const SUITES = [...new Set(OPERATIONS.map(({ suite }) => suite))]
const opsOf = (suite: string) => OPERATIONS.filter(one => one.suite === suite).map(({ name }) => name)

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

  test('every stored case is asked once in each format that has its numbers', async () => {
    const ops = ['dpo.loss', 'kl.k3', 'sigmoid']
    const { log } = await runOf({ ops })
    const wanted = ops.flatMap(op =>
      fileOf(op).groups.flatMap(({ cases }) =>
        cases.flatMap(({ id, exactIn }) => exactIn.map(dtype => `${dtype} ${id}`)),
      ),
    )
    const stored = log.filter(({ id }) => !id.includes('#'))
    expect(stored.map(({ id, dtype }) => `${dtype} ${id}`).sort()).toEqual(wanted.sort())
  })

  test('gradients are asked where they exist and are claimed', async () => {
    const { log } = await runOf({ ops: ['dpo.loss', 'softmax'], cases: 1 })
    expect(log.some(({ op, want }) => op === 'dpo.loss' && want.includes('grad'))).toBe(true)
    expect(log.some(({ op, want }) => op === 'softmax' && want.includes('grad'))).toBe(false)
    const values = await runOf({ ops: ['dpo.loss'], cases: 1, planted: { capability: { want: ['value'] } } })
    expect(values.log.every(({ want }) => want.join() === 'value')).toBe(true)
    expect(values.report.footer.exitCode).toBe(0)
  })

  test('only what is asked for and claimed is asked', async () => {
    for (const { name } of DTYPES) {
      const asked = await runOf({ ops: ['bt.loss'], cases: 2, points: 3, dtypes: [name] })
      expect(new Set(asked.log.map(({ dtype }) => dtype))).toEqual(new Set([name]))
      const dtypes = [name, name, 'float8', 'int32', 'FLOAT64']
      const claimed = await runOf({
        ops: ['bt.loss'],
        cases: 2,
        points: 3,
        planted: { capability: { dtypes } },
      })
      expect(claimed.log).toEqual(asked.log)
    }
  })

  test('whoever claims nothing that is asked for is told so, and does not pass', async () => {
    const planted = { capability: { dtypes: ['double', 'float16'] } }
    await expect(runOf({ ops: ['bt.loss'], dtypes: ['float32'], planted })).rejects.toThrow(
      'start: expected an operation claimed in one of float32, got "double, float16"',
    )
  })

  test('limits of length hold for all that is asked', async () => {
    const planted = { capability: { limits: { maxLength: 5 } } }
    const { log } = await runOf({ ops: ['softmax', 'grpo.centred', 'masked.mean'], points: 12, planted })
    expect(Math.max(...log.map(({ in: { x } }) => x.length))).toBe(5)
    expect(log.some(({ id }) => id.startsWith('fresh/'))).toBe(true)
  })
})
