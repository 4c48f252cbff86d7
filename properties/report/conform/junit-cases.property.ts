import { describe, expect, test } from 'vitest'
import { LEVELS } from '../../../src/conform/model/report.js'
import { conformJunit } from '../../../src/report/conform/junit.js'
import { failing, result, runOf } from './one-run.js'

describe('a run as JUnit', () => {
  const outcome = (parts: Parameters<typeof result>[0]) =>
    /<(failure|error|skipped) /.exec(conformJunit(runOf([result(parts)])))?.[1] ?? 'passed'
  const NO_ANSWER = ['crash', 'timeout', 'protocol-error', 'error', 'indeterminate']

  test.each(LEVELS)('%s that fails the run is an error if it is no answer, and else a failure', level => {
    expect(outcome({ level, isFailure: true })).toBe(NO_ANSWER.includes(level) ? 'error' : 'failure')
  })

  test.each(LEVELS)('%s that does not is skipped if it is known or not supported, and else passed', level => {
    expect(outcome({ level })).toBe(level === 'unsupported' ? 'skipped' : 'passed')
    expect(outcome({ level, known: { line: 1, reason: '' } })).toBe('skipped')
  })

  test('has of the request 2,000 characters, and of the outputs 200', () => {
    const long = 'x'.repeat(3_000)
    const xml = conformJunit(runOf([failing({ input: { x: [long], p: [] }, got: long, expected: long })]))
    expect(/asked: (.*)\n/.exec(xml)![1]!.length).toBe(2_000)
    expect(xml).toContain(`got: ${'x'.repeat(199)}…\nexpected: ${'x'.repeat(199)}…\n`)
  })
})
