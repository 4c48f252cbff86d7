import { describe, expect, test } from 'vitest'
import type { ConformReport, Identification } from '../../../src/conform/model/report.js'
import { combine, labelOf, sideBySide } from '../../../src/conform/results/combine.js'
import { IncomparableError } from '../../../src/conform/results/incomparable-error.js'
import { result } from '../known-failures/listings.js'
import { reportOf } from './one-report.js'

const named = (...reports: readonly ConformReport[]) =>
  reports.map((report, i) => ({ name: `${i + 1}.jsonl`, report }))

const KNOWN = { known: { line: 3, reason: 'why' }, isFailure: false }
const IDENTIFIED: Identification = {
  op: 'a',
  dtype: 'float32',
  kind: 'mistake',
  names: ['double'],
  meaning: 'the double',
  cases: 2,
}

const TORCH = reportOf(
  [
    result('a/x/1', 'float32', 'wrong', { ulps: '9' }),
    result('b/x/1', 'float32', 'wrong', { ulps: '3', ...KNOWN }),
    result('a/x/2', 'float32', 'faithful', { ulps: '0.5' }),
    result('a/x/3', 'float32', 'unsupported'),
  ],
  {},
  {
    counts: { faithful: 1 },
    failures: 5,
    knownFailures: 6,
    complaints: ['a complaint'],
    aborted: 'gave up',
    exitCode: 1,
    identified: [IDENTIFIED],
  },
)
const JAX = reportOf([result('a/x/1', 'float64', 'accurate', { ulps: '2' })], {
  implementation: { name: 'jax' },
  subject: 'jax.mjs',
  require: 'accurate',
})

describe('reports side by side', () => {
  test('have what each says of itself, and what fails in it or would', () => {
    const { implementations } = combine(named(TORCH, JAX))
    expect(implementations).toEqual([
      {
        label: 'torch 2.6',
        implementation: { name: 'torch', version: '2.6' },
        subject: 'python3 adapter.py',
        require: 'formula',
        cases: 4,
        counts: { faithful: 1 },
        failures: 5,
        knownFailures: 6,
        complaints: ['a complaint'],
        aborted: 'gave up',
        exitCode: 1,
        identified: [IDENTIFIED],
        failing: TORCH.results.slice(0, 2),
      },
      {
        label: 'jax',
        implementation: { name: 'jax' },
        subject: 'jax.mjs',
        require: 'accurate',
        cases: 1,
        counts: {},
        failures: 0,
        knownFailures: 0,
        complaints: [],
        aborted: null,
        exitCode: 0,
        identified: [],
        failing: [],
      },
    ])
  })

  test('have a cell for each that was asked an operation in a format', () => {
    const { fixtures, seed, points, rows } = sideBySide([TORCH, JAX])
    expect({ fixtures, seed, points }).toEqual({
      fixtures: { format: 1, sha256: 'ab12' },
      seed: 15,
      points: 7,
    })
    const accurate = { cases: 1, levels: { accurate: 1 }, worst: 'accurate', maxUlps: '2' }
    const known = { cases: 1, levels: { wrong: 1 }, worst: 'wrong', maxUlps: '3' }
    const three = { faithful: 1, wrong: 1, unsupported: 1 }
    expect(rows).toEqual([
      { op: 'a', dtype: 'float64', cells: [null, { ...accurate, failures: 0, knownFailures: 0 }] },
      {
        op: 'a',
        dtype: 'float32',
        cells: [
          { cases: 3, levels: three, worst: 'wrong', maxUlps: '9', failures: 1, knownFailures: 0 },
          null,
        ],
      },
      { op: 'b', dtype: 'float32', cells: [{ ...known, failures: 0, knownFailures: 1 }, null] },
    ])
  })

  test('are of what the first was asked, if they were asked otherwise', () => {
    const other = reportOf([], { seed: 16, points: 8, fixtures: { format: 1, sha256: 'cd' } })
    expect(sideBySide([TORCH, other])).toMatchObject({ seed: 15, points: 7, fixtures: { sha256: 'ab12' } })
    expect(sideBySide([other])).toMatchObject({ seed: 16, points: 8, rows: [] })
  })
})

test('a label is the name, with the version where there is one', () => {
  expect(labelOf({ name: 'torch' })).toBe('torch')
  expect(labelOf({ name: 'torch', version: '2.6' })).toBe('torch 2.6')
  expect(labelOf({ name: 'torch', version: '' })).toBe('torch ')
})

describe('reports are combined', () => {
  const refusal = (...reports: readonly ConformReport[]): string => {
    try {
      combine(named(...reports))
      return ''
    } catch (error) {
      expect(error).toBeInstanceOf(IncomparableError)
      return (error as Error).message
    }
  }
  const other = (header: Partial<ConformReport['header']>) => {
    return reportOf([], { implementation: { name: 'jax' }, ...header })
  }

  test('if they were asked the same, one or more', () => {
    expect(refusal(TORCH)).toBe('')
    expect(refusal(TORCH, JAX)).toBe('')
    expect(refusal(TORCH, other({ implementation: { name: 'torch', version: '2.7' } }), JAX)).toBe('')
  })

  test.each<[string, ConformReport[], string]>([
    ['none', [], 'expected at least one report, got none'],
    [
      'other fixtures',
      [TORCH, other({ fixtures: { format: 1, sha256: 'cd' } })],
      'expected reports of the same fixtures, got "ab12" in 1.jsonl and "cd" in 2.jsonl',
    ],
    [
      'another seed',
      [TORCH, other({ seed: 16 })],
      'expected reports of the same seed, got 15 in 1.jsonl and 16 in 2.jsonl',
    ],
    [
      'another number of fresh cases',
      [TORCH, other({ points: 8 })],
      'expected reports of the same number of fresh cases, got 7 in 1.jsonl and 8 in 2.jsonl',
    ],
    [
      'a shard',
      [TORCH, other({ shard: '1/2' })],
      'expected whole runs, got shard "1/2" in 2.jsonl: merge the shards first',
    ],
    [
      'the same version twice',
      [TORCH, JAX, reportOf([])],
      'expected different implementations or versions, got "torch 2.6" in 1.jsonl and 3.jsonl',
    ],
  ])('not with %s', (_, reports, message) => expect(refusal(...reports)).toBe(message))
})
