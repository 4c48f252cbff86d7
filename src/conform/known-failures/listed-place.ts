import type { Level } from '../model/report.js'
import type { Place } from '../run/run-options.js'
import { applies } from './apply-known.js'
import { globMatches } from './case-glob.js'
import type { KnownFailure, KnownFailures } from './known-failures.js'

/**
 * Whether a file lists failures of an operation in a format: by the id of a case of it, or by a pattern that one of its
 * stored cases has. Lines for other versions, and for levels that would not fail the run, do not count.
 */
export function isListedPlace(
  { entries }: KnownFailures,
  { op, dtype, ids }: Place,
  implementationVersion: string | undefined,
  isFailing: (level: Level) => boolean,
): boolean {
  const names = ({ id, glob }: KnownFailure) =>
    id === null ? ids.some(one => globMatches(glob, one)) : id.startsWith(`${op}/`)
  return entries.some(
    entry =>
      entry.dtypes.includes(dtype) &&
      isFailing(entry.level) &&
      applies(entry, { implementationVersion }) === true &&
      names(entry),
  )
}
