import { type CaseResult, type ConformFooter, LEVELS, type Level, type Measure } from '../model/report.js'
import type { DtypeName } from '../vectors/vector.js'
import { grouped } from './grouped.js'
import { order } from './order.js'
import { greatestUlps } from './ulps.js'

/** The formats from the widest to the narrowest, as reports list them. */
export const DTYPE_NAMES: readonly DtypeName[] = ['float64', 'float32', 'bfloat16', 'float16']

/** How many results have each level, the levels that none has left out, best first. */
export function countLevels(results: readonly CaseResult[]): Partial<Record<Level, number>> {
  const counts = new Map<Level, number>()
  for (const { level } of results) counts.set(level, (counts.get(level) ?? 0) + 1)
  return Object.fromEntries(LEVELS.flatMap(level => (counts.has(level) ? [[level, counts.get(level)]] : [])))
}

/** What a footer counts of the results: every result once by its level, those that fail the run, those that are known. */
export function tally(
  results: readonly CaseResult[],
): Pick<ConformFooter, 'measures' | 'counts' | 'failures' | 'knownFailures'> {
  return {
    measures: measuresOf(results),
    counts: countLevels(results),
    failures: results.filter(({ isFailure }) => isFailure).length,
    knownFailures: results.filter(({ known }) => known !== null).length,
  }
}

/** A measure for each operation and format, by the name of the operation, then the format. */
export function measuresOf(results: readonly CaseResult[]): Measure[] {
  return byQuestion(results).map(({ op, dtype, of }) => ({
    op,
    dtype,
    cases: of.length,
    levels: countLevels(of),
    maxUlps: greatestUlps(of.map(({ ulps }) => ulps)),
  }))
}

export interface Question<Value> {
  readonly op: string
  readonly dtype: DtypeName
  readonly of: readonly Value[]
}

/** What is said of an operation in a format, together, by the name of the operation, then the format. */
export function byQuestion<Value extends { readonly op: string; readonly dtype: DtypeName }>(
  all: readonly Value[],
): Question<Value>[] {
  const groups = [...grouped(all, questionKey).values()]
  return groups.map(of => ({ op: of[0]!.op, dtype: of[0]!.dtype, of })).sort(byName)
}

/** What tells operations in formats apart. */
export const questionKey = ({ op, dtype }: { readonly op: string; readonly dtype: DtypeName }): string =>
  `${dtype} ${op}`

/** What tells the results of a report apart. */
export const resultKey = ({ id, dtype }: Pick<CaseResult, 'id' | 'dtype'>): string => `${dtype} ${id}`

function byName(a: Question<unknown>, b: Question<unknown>): number {
  return order(a.op, b.op) || DTYPE_NAMES.indexOf(a.dtype) - DTYPE_NAMES.indexOf(b.dtype)
}
