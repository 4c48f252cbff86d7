import { describe, expect, test } from 'vitest'
import type {
  CaseResult,
  ConformFooter,
  ConformHeader,
  ConformReport,
  HeldTo,
} from '../../../src/conform/model/report.js'
import { IncomparableError } from '../../../src/conform/results/incomparable-error.js'
import { mergeShards } from '../../../src/conform/run/merge-shards.js'
import { result } from '../known-failures/listings.js'
import { reportOf } from '../results/one-report.js'

const named = (...reports: readonly ConformReport[]) =>
  reports.map((report, i) => ({ name: `${i + 1}.jsonl`, report }))

const shard = (
  index: number,
  count: number,
  results: readonly CaseResult[] = [],
  footer: Partial<ConformFooter> = {},
) => reportOf(results, { shard: `${index}/${count}`, heldTo: NOTHING }, footer)

const NOTHING: HeldTo = { known: null, bounds: null, isFiltered: false }

const merged = (...reports: readonly ConformReport[]) => mergeShards(named(...reports), () => []).report

const refusal = (...reports: readonly ConformReport[]): string => {
  try {
    merged(...reports)
    return ''
  } catch (error) {
    expect(error).toBeInstanceOf(IncomparableError)
    return (error as Error).message
  }
}

describe('the shards of a run', () => {
  const wrong = result('a/x/1', 'float32', 'wrong', { ulps: '9' })
  const right = result('a/x/2', 'float32', 'faithful', { ulps: '0.5' })

  test('are put together by the names of their cases, and counted anew', () => {
    const eleven = Array.from({ length: 11 }, (_, i) => {
      const own = i === 1 ? [right] : i === 9 ? [wrong] : []
      return shard(i + 1, 11, own, { failures: 77 })
    })
    const { header, results, footer } = merged(...eleven.toReversed())
    expect(header).toEqual({ ...reportOf([]).header, shard: null })
    expect(results).toEqual([wrong, right])
    expect(footer).toMatchObject({ counts: { faithful: 1, wrong: 1 }, failures: 1, exitCode: 1 })
  })

  test('may be a single one', () => {
    expect(merged(shard(1, 1, [wrong])).results).toEqual([wrong])
  })

  test('stop where the first stopped, with its exit code', () => {
    const { footer } = merged(
      shard(1, 3, [], { exitCode: 1 }),
      shard(2, 3, [], { aborted: 'gave up', exitCode: 3 }),
      shard(3, 3, [], { aborted: 'too late', exitCode: 143 }),
    )
    expect(footer).toMatchObject({ aborted: 'gave up', exitCode: 3 })
  })
})

describe('shards are refused', () => {
  const changed = (header: Partial<ConformHeader>) =>
    reportOf([], { shard: '2/2', heldTo: NOTHING, ...header })
  const same = (respect: string, first: string, second: string) =>
    `expected reports of the same ${respect}, got ${first} in 1.jsonl and ${second} in 2.jsonl`

  test.each<[string, ConformReport[], string]>([
    ['where there are none', [], 'expected shards, got none'],
    ['without the second', [shard(1, 2)], 'expected shards 1/2 to 2/2, got no 2/2'],
    ['without the first', [shard(2, 2)], 'expected shards 1/2 to 2/2, got no 1/2'],
    ['without one between', [shard(3, 3), shard(1, 3)], 'expected shards 1/3 to 3/3, got no 2/3'],
    ['without the last', [shard(1, 3), shard(2, 3)], 'expected shards 1/3 to 3/3, got no 3/3'],
    [
      'with the first twice',
      [shard(1, 2), shard(1, 2), shard(2, 2)],
      'expected each shard once, got 1/2 in 1.jsonl and 2.jsonl',
    ],
    [
      'with the last twice',
      [shard(2, 2), shard(1, 2), shard(2, 2)],
      'expected each shard once, got 2/2 in 1.jsonl and 3.jsonl',
    ],
    ['with one of another number of shards', [shard(1, 2), shard(2, 3)], same('number of shards', '2', '3')],
    [
      'with other fixtures',
      [shard(1, 2), changed({ fixtures: { format: 1, sha256: 'cd' } })],
      same('fixtures', '"ab12"', '"cd"'),
    ],
    ['with another seed', [shard(1, 2), changed({ seed: 1 })], same('seed', '15', '1')],
    [
      'with another version of the implementation',
      [shard(1, 2), changed({ implementation: { name: 'torch' } })],
      same(
        'implementation',
        JSON.stringify('{"name":"torch","version":"2.6"}'),
        JSON.stringify('{"name":"torch"}'),
      ),
    ],
    [
      'with another subject',
      [shard(1, 2), changed({ subject: 'a' })],
      same('subject', '"python3 adapter.py"', '"a"'),
    ],
    [
      'with another errata',
      [shard(1, 2), changed({ errata: '0.2.0' })],
      same('version of errata', '"0.1.0"', '"0.2.0"'),
    ],
    [
      'with another number of fresh cases',
      [shard(1, 2), changed({ points: 8 })],
      same('number of fresh cases', '7', '8'),
    ],
    [
      'with another requirement',
      [shard(1, 2), changed({ require: 'accurate' })],
      same('requirement', '"formula"', '"accurate"'),
    ],
  ])('%s', (_, reports, message) => expect(refusal(...reports)).toBe(message))

  test('that are held to other files, or do not say to what', () => {
    const known = { file: 'torch.known', text: '' }
    expect(refusal(shard(1, 2), changed({ heldTo: { ...NOTHING, known } }))).toMatch(/same known failures/)
    expect(refusal(reportOf([], { shard: '1/1' }))).toMatch(/1\.jsonl$/)
  })

  test.each([
    null,
    '',
    '1',
    '0/2',
    '1/0',
    '3/2',
    '01/2',
    '1/02',
    'x1/2',
    '1/2x',
    '1/2/3',
    '-1/2',
    '1/1000000000',
    '1000000000/1000000000',
  ])('that are called %j', name => {
    const got = name === null ? '"a whole run"' : JSON.stringify(name)
    expect(refusal(reportOf([], { shard: name }))).toBe(`expected a shard such as 1/2, got ${got} in 1.jsonl`)
  })

  test('not for their number of nine digits', () => {
    expect(refusal(shard(1, 999_999_999))).toBe(
      'expected shards 1/999999999 to 999999999/999999999, got no 2/999999999',
    )
    expect(refusal(shard(999_999_999, 999_999_999))).toMatch(/got no 1\/999999999$/)
  })

  test('with a case in two of them, but not with one twice in one', () => {
    const one = result('a/x/1', 'float32', 'wrong')
    const message = 'expected each case in one shard, got "a/x/1" float32 in 1.jsonl and 2.jsonl'
    expect(refusal(shard(1, 2, [one]), shard(2, 2, [one]))).toBe(message)
    expect(refusal(shard(1, 2, [one]), shard(2, 2, [{ ...one, level: 'crash' }]))).toBe(message)
    expect(refusal(shard(1, 2, [one, one]), shard(2, 2))).toBe('')
    expect(refusal(shard(1, 2, [one]), shard(2, 2, [{ ...one, dtype: 'float16' }]))).toBe('')
  })
})
