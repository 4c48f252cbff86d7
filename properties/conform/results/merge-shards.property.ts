import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConformReport } from '../../../src/conform/model/report.js'
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
})
