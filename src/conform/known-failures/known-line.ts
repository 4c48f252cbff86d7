import { quoted } from '../../math/shapes/quoted.js'
import type { Level } from '../model/report.js'
import { DTYPE_NAMES } from '../results/tally.js'
import type { DtypeName } from '../vectors/vector.js'
import { type CaseGlob, caseGlob, hasWildcard } from './case-glob.js'
import { type VersionCondition, versionCondition } from './version-condition.js'

/** What a line of a file of known failures expects: `pattern  dtypes|*  level  [max=N] [if version < 2.7]`. */
export interface KnownLine {
  /** As it is written. */
  readonly pattern: string
  readonly glob: CaseGlob
  /** Whether it names one case; null for a pattern of many. */
  readonly id: string | null
  readonly dtypes: readonly DtypeName[]
  readonly level: Level
  /** How many failures a pattern may hide; null where the line does not say. */
  readonly max: number | null
  readonly condition: VersionCondition | null
}

/** The levels that can be listed: what a failing implementation gives. */
export const LISTABLE: readonly Level[] = [
  'unstable',
  'wrong',
  'nonfinite-mismatch',
  'dtype-violation',
  'error',
  'protocol-error',
  'timeout',
  'crash',
]

/** What is wrong with a line: what was expected of it and what it has. */
export class KnownLineError extends Error {
  override readonly name = 'KnownLineError'
  constructor(
    readonly expected: string,
    readonly got: string,
  ) {
    super(`expected ${expected}, got ${got}`)
  }
}

const MAX_PATTERN_LENGTH = 400
const MAXIMUM = /^max=([1-9]\d{0,5})$/

/** Reads what a line says in front of its comment. Throws KnownLineError. */
export function readKnownLine(text: string): KnownLine {
  const [claim, ...conditions] = text.split(/\sif\s+(?=version\b)/) as [string, ...string[]]
  const words = claim.trim().split(/\s+/)
  if (words.length < 3) throw new KnownLineError('a pattern, dtypes and a level', quoted(text.trim()))
  const [pattern, dtypes, level, maximum, ...rest] = words as [string, string, string, ...string[]]
  if (rest.length > 0) throw new KnownLineError('nothing more but a comment', quoted(rest.join(' ')))
  const glob = checkedGlob(pattern)
  const max = maximum === undefined ? null : readMaximum(maximum)
  if (max !== null && !hasWildcard(glob))
    throw new KnownLineError('max=N behind a pattern with a *', quoted(pattern))
  return {
    pattern,
    glob,
    id: hasWildcard(glob) ? null : pattern,
    dtypes: readDtypes(dtypes),
    level: readLevel(level),
    max,
    condition: conditions.length === 0 ? null : readCondition(conditions.join(' if ')),
  }
}

/** A line that reads back as the same. */
export function knownLineText({ pattern, dtypes, level, max, condition }: KnownLine): string {
  const named = DTYPE_NAMES.every(name => dtypes.includes(name)) ? '*' : dtypes.join(',')
  const limit = max === null ? '' : `  max=${max}`
  const when = condition === null ? '' : `  if version ${condition.operator} ${condition.version}`
  return `${pattern}  ${named}  ${level}${limit}${when}`
}

function checkedGlob(pattern: string): CaseGlob {
  if (pattern.length > MAX_PATTERN_LENGTH)
    throw new KnownLineError(`a pattern of at most ${MAX_PATTERN_LENGTH} characters`, `${pattern.length}`)
  if (/^fresh(\/|$)/.test(pattern))
    throw new KnownLineError(
      'the id of a stored case (fresh cases are drawn anew: keep one with --save and list its id)',
      quoted(pattern),
    )
  return caseGlob(pattern)
}

function readDtypes(text: string): readonly DtypeName[] {
  if (text === '*') return DTYPE_NAMES
  const named = text.split(',')
  const unknown = named.find(name => !DTYPE_NAMES.includes(name as DtypeName))
  if (unknown !== undefined)
    throw new KnownLineError(`* or dtypes of ${DTYPE_NAMES.join(', ')} with a comma between`, quoted(unknown))
  return DTYPE_NAMES.filter(name => named.includes(name))
}

function readLevel(text: string): Level {
  const level = LISTABLE.find(one => one === text)
  if (level === undefined) throw new KnownLineError(`a level of ${LISTABLE.join(', ')}`, quoted(text))
  return level
}

function readMaximum(text: string): number {
  const digits = MAXIMUM.exec(text)?.[1]
  if (digits === undefined) throw new KnownLineError('max=N or if version', quoted(text))
  return Number(digits)
}

function readCondition(text: string): VersionCondition {
  const condition = versionCondition(text.trim())
  if (condition === null)
    throw new KnownLineError('a condition such as if version < 2.7', quoted(text.trim()))
  return condition
}
