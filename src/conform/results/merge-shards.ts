import type { ConformFooter, ConformReport, Identification } from '../model/report.js'
import { grouped } from './grouped.js'
import { expectSame, IncomparableError, type NamedReport, short } from './incomparable-error.js'
import { questionKey, resultKey, tally } from './tally.js'

/**
 * The run of which these are the shards 1/n to n/n: all results in the order of the shards, counted anew. Throws
 * IncomparableError for shards of different runs, for one that is missing or there twice, and for a case in two shards.
 */
export function mergeShards(all: readonly NamedReport<ConformReport>[]): ConformReport {
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
  const reports = sorted.map(({ report }) => report)
  const results = reports.flatMap(report => report.results)
  const footers = reports.map(({ footer }) => footer)
  return {
    header: { ...reports[0]!.header, shard: null },
    results,
    footer: { ...tally(results), ...joined(footers) },
  }
}

function shardOf({ name, report }: NamedReport<ConformReport>): { index: number; count: number } {
  const shard = report.header.shard ?? 'a whole run'
  const parts = /^([1-9]\d{0,8})\/([1-9]\d{0,8})$/.exec(shard)
  const [index, count] = [Number(parts?.[1]), Number(parts?.[2])]
  if (parts === null || index > count)
    throw new IncomparableError(`expected a shard such as 1/2, got ${short(shard)} in ${name}`)
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

function joined(
  footers: readonly ConformFooter[],
): Pick<ConformFooter, 'identified' | 'complaints' | 'aborted' | 'exitCode'> {
  return {
    identified: [
      ...grouped(
        footers.flatMap(({ identified }) => identified),
        questionKey,
      ).values(),
    ].map(agreed),
    complaints: [...new Set(footers.flatMap(({ complaints }) => complaints))],
    aborted: footers.find(({ aborted }) => aborted !== null)?.aborted ?? null,
    exitCode: Math.max(...footers.map(({ exitCode }) => exitCode)),
  }
}

/**
 * What all shards agree on of an operation in a format: the names that each of them found, in the words of one that
 * found no others; where they have none in common, nothing is identified.
 */
function agreed(parts: readonly Identification[]): Identification {
  const [first, ...others] = parts
  const cases = parts.reduce((sum, one) => sum + one.cases, 0)
  const names = first!.names.filter(name => others.every(other => other.names.includes(name)))
  const exact = parts.find(one => one.names.length === names.length)
  const hasOneKind = others.every(({ kind }) => kind === first!.kind)
  if (exact !== undefined && (names.length > 0 || hasOneKind)) return { ...exact, cases }
  if (names.length > 0 && hasOneKind) return { ...first!, names, meaning: names.join(' or '), cases }
  const meaning = 'what the shards found does not agree'
  return { ...first!, kind: 'unidentified', names: [], meaning, cases }
}
