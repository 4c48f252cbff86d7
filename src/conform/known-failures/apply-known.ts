import type { CaseResult } from '../model/report.js'
import { grouped } from '../results/grouped.js'
import { globMatches } from './case-glob.js'
import type { KnownFailure, KnownFailures } from './known-failures.js'
import type { KnownLine } from './known-line.js'
import { versionMeets } from './version-condition.js'

export interface KnownContext {
  /** The version that the implementation says it has. */
  readonly implementationVersion: string | undefined
  /** Whether the run leaves cases out, so that a line may match nothing without being stale. */
  readonly isFiltered: boolean
}

export interface KnownApplied {
  readonly results: readonly CaseResult[]
  /** A line each; each fails the run. */
  readonly complaints: readonly string[]
}

/** Without max=N, a pattern hides no more failures than these. */
export const MAX_HIDDEN = 20

/** How a result stands to the line that lists it. */
export type Standing = 'as-listed' | 'passing' | 'other'

export interface Listed<Line extends KnownLine> {
  readonly line: Line
  readonly result: CaseResult
  readonly standing: Standing
}

/**
 * The results with those that a file lists marked as known, which fail the run no more. A case that passes although its
 * line names it, a pattern of which no case fails, a case that fails in another way than listed, a line without a case,
 * and a pattern that hides too many are complained of.
 */
export function applyKnown(
  results: readonly CaseResult[],
  known: KnownFailures,
  context: KnownContext,
): KnownApplied {
  const lines = known.entries.filter(entry => applies(entry, context) === true)
  const listed = listings(results, lines)
  const found = new Map(listed.map(one => [one.result, one]))
  const marked = results.map(result => {
    const one = found.get(result)
    if (one === undefined || one.standing === 'passing') return result
    if (one.standing === 'other') return { ...result, isFailure: true }
    return { ...result, known: { line: one.line.line, reason: one.line.reason }, isFailure: false }
  })
  const byLine = grouped(listed, ({ line }) => line)
  const complaints = known.entries.flatMap(entry => {
    const place = `${known.file}:${entry.line}: ${entry.pattern}`
    if (applies(entry, context) === null)
      return [
        `${place}: expected an implementation that says its version, got ${context.implementationVersion ?? 'none'}`,
      ]
    if (applies(entry, context) === false) return []
    return complaintsOf(entry, byLine.get(entry) ?? [], context).map(one => `${place}: ${one}`)
  })
  return { results: marked, complaints }
}

/** Whether a line speaks of this version; null where the implementation has none that tells. */
export const applies = (
  { condition }: KnownLine,
  { implementationVersion }: Pick<KnownContext, 'implementationVersion'>,
): boolean | null => condition === null || versionMeets(implementationVersion, condition)

/**
 * The line that each listed result belongs to: one that names it before a pattern, one that says how it fails before
 * others, then the first. Fresh cases are not listed, since the next seed draws others.
 */
export function listings<Line extends KnownLine>(
  results: readonly CaseResult[],
  lines: readonly Line[],
): Listed<Line>[] {
  const named = grouped(lines, ({ id }) => id)
  const patterns = named.get(null) ?? []
  return results.flatMap(result => {
    if (result.source === 'fresh') return []
    const inFormat = (line: Line) => line.dtypes.includes(result.dtype)
    const exact = (named.get(result.id) ?? []).filter(inFormat)
    const candidates =
      exact.length > 0 ? exact : patterns.filter(one => inFormat(one) && globMatches(one.glob, result.id))
    const line = candidates.find(({ level }) => level === result.level) ?? candidates[0]
    return line === undefined ? [] : [{ line, result, standing: standingOf(line, result) }]
  })
}

/** Of a pattern, cases may pass; what does not fail the run passes there. */
function standingOf(line: KnownLine, { level, isFailure }: CaseResult): Standing {
  if (level === line.level) return 'as-listed'
  const passes = line.id === null ? !isFailure : level === 'faithful' || level === 'accurate'
  return passes ? 'passing' : 'other'
}

function complaintsOf(
  entry: KnownFailure,
  listed: readonly Listed<KnownFailure>[],
  { isFiltered }: KnownContext,
): string[] {
  const hidden = listed.filter(({ standing }) => standing === 'as-listed').length
  const others = listed
    .filter(({ standing }) => standing === 'other')
    .map(
      ({ result }) =>
        `${result.id} ${result.dtype} is listed as ${entry.level}, got ${result.level}: give it a line of its own`,
    )
  return [...others, ...stale(entry, listed, isFiltered), ...tooMany(entry, hidden)]
}

function stale(
  entry: KnownFailure,
  listed: readonly Listed<KnownFailure>[],
  isFiltered: boolean,
): readonly string[] {
  const passing = listed.filter(({ standing }) => standing === 'passing')
  if (entry.id !== null && passing.length > 0) {
    const dtypes = passing.map(({ result }) => result.dtype)
    const rest = entry.dtypes.length > dtypes.length ? `, or ${dtypes.join(' and ')} from it` : ''
    return [`listed as ${entry.level}, but passes in ${dtypes.join(', ')}: remove this line${rest}`]
  }
  if (isFiltered) return []
  if (listed.length === 0) return ['expected a case that no other line lists, got none: remove this line']
  return passing.length === listed.length
    ? [`none of its ${passing.length} cases fails: remove this line`]
    : []
}

/** A line that names a case has no more failures than there are formats. */
function tooMany({ max }: KnownFailure, hidden: number): readonly string[] {
  if (hidden <= (max ?? MAX_HIDDEN)) return []
  return [`hides ${hidden} failures, expected at most ${max ?? `${MAX_HIDDEN} without max=N`}`]
}
