import type { CaseResult, Level } from '../model/report.js'
import { compareUlps } from './ulps.js'

/**
 * From the best to the worst for who uses an implementation: to be told that something is unsupported is worse than an
 * answer that is right, and better than one that is not.
 */
export const BY_SEVERITY: readonly Level[] = [
  'faithful',
  'accurate',
  'indeterminate',
  'unsupported',
  'unstable',
  'wrong',
  'nonfinite-mismatch',
  'dtype-violation',
  'error',
  'protocol-error',
  'timeout',
  'crash',
]

/** Which of two levels is the worse one: positive where it is the first. */
export const compareLevels = (a: Level, b: Level): number => BY_SEVERITY.indexOf(a) - BY_SEVERITY.indexOf(b)

/** The worst of the levels that are counted; null where none is. */
export function worstLevel(levels: Partial<Record<Level, number>>): Level | null {
  return BY_SEVERITY.findLast(level => (levels[level] ?? 0) > 0) ?? null
}

/** Orders results worst first: by level, then by their error, then as they were asked. */
export function worstFirst(a: CaseResult, b: CaseResult): number {
  return (
    Number(b.isFailure) - Number(a.isFailure) ||
    compareLevels(b.level, a.level) ||
    compareUlps(b.ulps ?? '0', a.ulps ?? '0')
  )
}
