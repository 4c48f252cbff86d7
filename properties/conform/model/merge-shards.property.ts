import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConformReport, Identification } from '../../../src/conform/model/report.js'
import { IncomparableError } from '../../../src/conform/results/incomparable-error.js'
import { mergeShards } from '../../../src/conform/results/merge-shards.js'
import { conformReport, footerOf, named } from './reports.js'

/** The shards of a run: every n-th case, and what the run says besides in one of them or in all. */
function shardsOf({ header, results, footer }: ConformReport, count: number): ConformReport[] {
  return Array.from({ length: count }, (_, i) => {
    const own = results.filter((_, place) => place % count === i)
    const identified = footer.identified.filter((_, place) => place % count === i)
    const { complaints, aborted, exitCode } = footer
    return {
      header: { ...header, shard: `${i + 1}/${count}` },
      results: own,
      footer: footerOf(own, {
        identified,
        complaints,
        aborted: i === count - 1 ? aborted : null,
        exitCode: i === 0 ? exitCode : 0,
      }),
    }
  })
}

const counts = fc.integer({ min: 1, max: 5 })
const byKey = (report: ConformReport) =>
  [...report.results].sort((a, b) => (`${a.dtype}${a.id}` < `${b.dtype}${b.id}` ? -1 : 1))

/** A run in which an operation and a format are identified once. */
const identifiedOnce = conformReport().map(report => {
  const seen = new Set<string>()
  const identified = report.footer.identified.filter(({ op, dtype }) => {
    const isNew = !seen.has(`${op}${dtype}`)
    seen.add(`${op}${dtype}`)
    return isNew
  })
  return {
    ...report,
    footer: { ...report.footer, identified, complaints: [...new Set(report.footer.complaints)] },
  }
})

const errorOf = (...reports: readonly ConformReport[]): string => {
  try {
    mergeShards(named(...reports))
    return ''
  } catch (error) {
    expect(error).toBeInstanceOf(IncomparableError)
    expect((error as Error).message).not.toContain('\n')
    return (error as Error).message
  }
}

describe('the shards of a run', () => {
  test('merged in whatever order are the run', () =>
    fc.assert(
      fc.property(identifiedOnce, counts, fc.nat(), (whole, count, turn) => {
        const shards = shardsOf(whole, count)
        const turned = shards.map((_, i) => shards[(i + turn) % count]!)
        const merged = mergeShards(named(...turned))
        expect(merged.results).toEqual(shards.flatMap(({ results }) => results))
        expect(merged.header).toEqual(whole.header)
        expect(byKey(merged)).toEqual(byKey(whole))
        const { measures, identified, ...rest } = merged.footer
        const { measures: expected, identified: found, ...others } = whole.footer
        expect(rest).toEqual(others)
        const without = (all: typeof measures) =>
          all.map(({ maxUlps, ...one }) => ({ ...one, is: Number(maxUlps) }))
        expect(without(measures)).toEqual(without(expected))
        expect(new Set(identified)).toEqual(new Set(found))
      }),
    ))

  test('agree on what they identify in the names that all of them have', () => {
    const one = (
      names: string[],
      cases: number,
      kind: Identification['kind'] = 'mistake',
    ): Identification => {
      return { op: 'a', dtype: 'float32', kind, names, meaning: names.join(' or '), cases }
    }
    const merged = (...parts: Identification[]) =>
      mergeShards(
        named(
          ...parts.map((part, i) => ({
            header: { ...sample.header, shard: `${i + 1}/${parts.length}` },
            results: [],
            footer: footerOf([], { identified: [part] }),
          })),
        ),
      ).footer.identified
    expect(merged(one(['x'], 2), one(['x'], 3))).toEqual([one(['x'], 5)])
    expect(merged(one(['x', 'y'], 2), one(['x'], 3))).toEqual([one(['x'], 5)])
    expect(merged(one(['x'], 2), one(['y'], 3))).toMatchObject([
      { kind: 'unidentified', names: [], cases: 5 },
    ])
    expect(merged(one(['x', 'y'], 1), one(['y', 'z'], 1))).toMatchObject([{ names: ['y'] }])
  })

  const sample = fc.sample(
    conformReport(undefined, undefined, 12).filter(({ results }) => results.length > 2),
    { numRuns: 1, seed: 15 },
  )[0]!
  const [first, second] = shardsOf(sample, 2) as [ConformReport, ConformReport]
  const changed = (header: Partial<ConformReport['header']>): ConformReport => {
    return { ...second, header: { ...second.header, ...header } }
  }

  test.each<[string, ConformReport[], RegExp]>([
    ['none', [], /expected shards, got none/],
    ['one that is missing', [first], /expected shards 1\/2 to 2\/2, got no 2\/2/],
    ['the first one missing', [second], /got no 1\/2/],
    ['one twice', [first, second, second], /expected each shard once, got 2\/2 in 2\.jsonl and 3\.jsonl/],
    [
      'a whole run',
      [first, changed({ shard: null })],
      /expected a shard such as 1\/2, got "a whole run" in 2\.jsonl/,
    ],
    ['a shard that is none', [first, changed({ shard: '3/2' })], /expected a shard such as 1\/2, got "3\/2"/],
    [
      'another number of shards',
      [first, changed({ shard: '2/3' })],
      /same number of shards, got 2 in 1\.jsonl and 3 in 2/,
    ],
    ['a number without end', [changed({ shard: '1/999999999' })], /got no 2\/999999999/],
    ['other fixtures', [first, changed({ fixtures: { format: 1, sha256: 'x' } })], /same fixtures/],
    ['another seed', [first, changed({ seed: first.header.seed + 1 })], /same seed/],
    [
      'another implementation',
      [first, changed({ implementation: { name: 'other' } })],
      /same implementation/,
    ],
    ['another subject', [first, changed({ subject: 'other' })], /same subject/],
    [
      'other fresh cases',
      [first, changed({ points: first.header.points + 1 })],
      /same number of fresh cases/,
    ],
    ['another errata', [first, changed({ errata: '9' })], /same version of errata/],
    ['a case of another', [first, { ...second, results: first.results }], /expected each case in one shard/],
  ])('are not merged with %s', (_, reports, message) => expect(errorOf(...reports)).toMatch(message))
})
