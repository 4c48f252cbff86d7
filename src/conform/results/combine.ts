import type { Implementation } from '../model/protocol.js'
import type { CaseResult, ConformHeader, ConformReport, Identification, Level } from '../model/report.js'
import type { DtypeName } from '../vectors/vector.js'
import { expectSame, IncomparableError, type NamedReport, short } from './incomparable-error.js'
import { worstLevel } from './severity.js'
import { byQuestion, tally } from './tally.js'

/** Several implementations that were asked the same. */
export interface Combined {
  readonly fixtures: ConformHeader['fixtures']
  readonly seed: number
  readonly points: number
  readonly implementations: readonly CombinedImplementation[]
  readonly rows: readonly CombinedRow[]
}

export interface CombinedImplementation {
  /** The name, with the version where it has one. */
  readonly label: string
  readonly implementation: Implementation
  readonly subject: string
  readonly require: ConformHeader['require']
  readonly cases: number
  readonly counts: Partial<Record<Level, number>>
  readonly failures: number
  readonly knownFailures: number
  readonly complaints: readonly string[]
  readonly aborted: string | null
  readonly exitCode: number
  readonly identified: readonly Identification[]
  /** What fails, and what would but for a file of known failures. */
  readonly failing: readonly CaseResult[]
}

/** An operation in a format. */
export interface CombinedRow {
  readonly op: string
  readonly dtype: DtypeName
  /** One for each implementation, in their order; null for one that was not asked. */
  readonly cells: readonly (CombinedCell | null)[]
}

export interface CombinedCell {
  readonly cases: number
  readonly levels: Partial<Record<Level, number>>
  readonly worst: Level | null
  readonly maxUlps: string | null
  readonly failures: number
  readonly knownFailures: number
}

/**
 * The reports of several implementations as one. Throws IncomparableError where they were not asked the same (fixtures,
 * seed, number of fresh cases), where one is a part of a run, or where two are of the same implementation and version.
 */
export function combine(all: readonly NamedReport<ConformReport>[]): Combined {
  if (all.length === 0) throw new IncomparableError('expected at least one report, got none')
  expectSame(all, 'fixtures', ({ header }) => header.fixtures.sha256)
  expectSame(all, 'seed', ({ header }) => header.seed)
  expectSame(all, 'number of fresh cases', ({ header }) => header.points)
  const part = all.find(({ report }) => report.header.shard !== null)
  if (part !== undefined)
    throw new IncomparableError(
      `expected whole runs, got shard ${short(part.report.header.shard!)} in ${part.name}: merge the shards first`,
    )
  const names = new Map<string, string>()
  for (const { name, report } of all) {
    const label = labelOf(report.header.implementation)
    if (names.has(label))
      throw new IncomparableError(
        `expected different implementations or versions, got ${short(label)} in ${names.get(label)} and ${name}`,
      )
    names.set(label, name)
  }
  return sideBySide(all.map(({ report }) => report))
}

export const labelOf = ({ name, version }: Implementation): string =>
  version === undefined ? name : `${name} ${version}`

/** Reports side by side, at least one, whatever they were asked. */
export function sideBySide(reports: readonly ConformReport[]): Combined {
  const { fixtures, seed, points } = reports[0]!.header
  return {
    fixtures,
    seed,
    points,
    implementations: reports.map(implementationOf),
    rows: rowsOf(reports),
  }
}

function implementationOf({ header, results, footer }: ConformReport): CombinedImplementation {
  const { counts, failures, knownFailures, complaints, aborted, exitCode, identified } = footer
  return {
    label: labelOf(header.implementation),
    implementation: header.implementation,
    subject: header.subject,
    require: header.require,
    cases: results.length,
    counts,
    failures,
    knownFailures,
    complaints,
    aborted,
    exitCode,
    identified,
    failing: results.filter(({ isFailure, known }) => isFailure || known !== null),
  }
}

function rowsOf(reports: readonly ConformReport[]): CombinedRow[] {
  const results = reports.flatMap(({ results }, of) =>
    results.map(result => ({ op: result.op, dtype: result.dtype, of, result })),
  )
  return byQuestion(results).map(({ op, dtype, of: asked }) => ({
    op,
    dtype,
    cells: reports.map((_, i) => cellOf(asked.filter(({ of }) => of === i).map(({ result }) => result))),
  }))
}

function cellOf(results: readonly CaseResult[]): CombinedCell | null {
  if (results.length === 0) return null
  const { measures, counts, failures, knownFailures } = tally(results)
  return {
    cases: results.length,
    levels: counts,
    worst: worstLevel(counts),
    maxUlps: measures[0]!.maxUlps,
    failures,
    knownFailures,
  }
}
