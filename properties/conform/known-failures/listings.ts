import { type KnownFailures, parseKnown } from '../../../src/conform/known-failures/known-failures.js'
import type { CaseResult, Level } from '../../../src/conform/model/report.js'
import type { DtypeName } from '../../../src/conform/vectors/vector.js'

const PASSING: readonly Level[] = ['faithful', 'accurate', 'unsupported']

/** A result of a case in a format; it fails the run unless its level passes or is told otherwise. */
export const result = (
  id: string,
  dtype: DtypeName,
  level: Level,
  rest: Partial<CaseResult> = {},
): CaseResult => ({
  id,
  op: id.slice(0, id.indexOf('/')),
  dtype,
  source: 'fixture',
  level,
  part: null,
  index: null,
  input: { x: [], p: [] },
  got: null,
  expected: null,
  ulps: null,
  kappa: null,
  digits: null,
  convention: null,
  message: '',
  known: null,
  isFailure: !PASSING.includes(level),
  ...rest,
})

/** The listed failures of some lines, each with the reason `why`. */
export const known = (...lines: string[]): KnownFailures =>
  parseKnown(lines.map(line => `${line} # why`).join('\n'), 'a.known')
