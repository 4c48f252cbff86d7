import { parseKnown } from '../known-failures/known-failures.js'
import type { CaseResult, ConformReport, HeldTo, Identification } from '../model/report.js'
import { readBounds } from '../results/bounds.js'
import { expectSame, IncomparableError, type NamedReport, short } from '../results/incomparable-error.js'
import { resultKey } from '../results/tally.js'
import { type Finished, finalReport } from './final-report.js'
import { inOrder } from './in-order.js'

/** Names what the answers of a whole run match. */
export type Identify = (results: readonly CaseResult[]) => readonly Identification[]

/**
 * The run of which these are the shards 1/n to n/n, to the letter: it is identified by all answers, and held to its files,
 * as a whole. Only where shards were cut off, or an implementation answers by chance, the whole run may be another. Throws
 * IncomparableError for shards of different runs, for one that is missing or there twice, and for a case in two shards.
 */
export function mergeShards(all: readonly NamedReport<ConformReport>[], identify: Identify): Finished {
  const shards = shardsOfOneRun(all)
  const { heldTo, implementation, ...header } = shards[0]!.header
  const results = inOrder(
    shards.flatMap(shard => shard.results),
    ({ id, dtype }) => `${id} ${dtype}`,
  )
  const cut = shards.find(({ footer }) => footer.aborted !== null)?.footer
  const run = {
    started: { implementation },
    judged: results.map(result => ({ verdict: verdictOf(result) })),
    laws: [],
    identified: identify(results),
    aborted: cut?.aborted ?? null,
    interruption: cut ? { because: cut.aborted!, exitCode: cut.exitCode } : null,
  }
  return finalReport(run, { ...header, shard: null }, { require: header.require, ...requirementsOf(heldTo!) })
}

const verdictOf = ({ answer, known, isFailure, ...verdict }: CaseResult) => verdict

const requirementsOf = ({ known, bounds, isFiltered }: HeldTo) => ({
  known: known && parseKnown(known.text, known.file),
  bounds: bounds === null ? null : readBounds(bounds),
  isFiltered,
})

function shardsOfOneRun(all: readonly NamedReport<ConformReport>[]): readonly ConformReport[] {
  if (all.length === 0) throw new IncomparableError('expected shards, got none')
  const sorted = all.map(one => ({ ...one, ...shardOf(one) })).sort((a, b) => a.index - b.index)
  expectOneRun(sorted)
  const { count } = sorted[0]!
  for (let i = 1; i <= count; i++) {
    const own = sorted.filter(({ index }) => index === i)
    if (own.length === 0)
      throw new IncomparableError(`expected shards 1/${count} to ${count}/${count}, got no ${i}/${count}`)
    if (own.length > 1)
      throw new IncomparableError(
        `expected each shard once, got ${i}/${count} in ${own[0]!.name} and ${own[1]!.name}`,
      )
  }
  expectNoCaseTwice(sorted)
  return sorted.map(({ report }) => report)
}

function shardOf({ name, report }: NamedReport<ConformReport>): { index: number; count: number } {
  const shard = report.header.shard ?? 'a whole run'
  const parts = /^([1-9]\d{0,8})\/([1-9]\d{0,8})$/.exec(shard)
  const [index, count] = [Number(parts?.[1]), Number(parts?.[2])]
  if (parts === null || index > count)
    throw new IncomparableError(`expected a shard such as 1/2, got ${short(shard)} in ${name}`)
  if (report.header.heldTo === undefined)
    throw new IncomparableError(`expected a shard that says what it is held to, got none in ${name}`)
  return { index, count }
}

function expectOneRun(all: readonly (NamedReport<ConformReport> & { readonly count: number })[]): void {
  expectSame(
    all.map(one => ({ name: one.name, report: one.count })),
    'number of shards',
    count => count,
  )
  expectSame(all, 'fixtures', ({ header }) => header.fixtures.sha256)
  expectSame(all, 'seed', ({ header }) => header.seed)
  expectSame(all, 'implementation', ({ header }) => JSON.stringify(header.implementation))
  expectSame(all, 'subject', ({ header }) => header.subject)
  expectSame(all, 'version of errata', ({ header }) => header.errata)
  expectSame(all, 'number of fresh cases', ({ header }) => header.points)
  expectSame(all, 'requirement', ({ header }) => header.require)
  expectSame(all, 'known failures, bounds and selection', ({ header }) => JSON.stringify(header.heldTo))
}

function expectNoCaseTwice(all: readonly NamedReport<ConformReport>[]): void {
  const seen = new Map<string, string>()
  for (const { name, report } of all)
    for (const result of report.results) {
      const other = seen.get(resultKey(result))
      if (other !== undefined && other !== name)
        throw new IncomparableError(
          `expected each case in one shard, got ${short(result.id)} ${result.dtype} in ${other} and ${name}`,
        )
      seen.set(resultKey(result), name)
    }
}
