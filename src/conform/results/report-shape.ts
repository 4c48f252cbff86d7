import {
  count,
  integer,
  listOf,
  mapOf,
  matching,
  nullable,
  objectOf,
  oneOf,
  type Shape,
  text,
  truth,
} from '../../math/shapes/shape.js'
import type { Implementation } from '../model/protocol.js'
import {
  type CaseResult,
  type ConformFooter,
  type ConformHeader,
  type ConformReport,
  type HeldTo,
  type Identification,
  LEVELS,
  type Level,
  type Measure,
} from '../model/report.js'
import type { Input } from '../operations/operation.js'
import { DTYPE_NAMES } from './tally.js'
import { isUlps } from './ulps.js'

/** More than any run has, and little enough to hold. */
const MAX_RESULTS = 1_000_000
const MAX_NUMBERS = 100_000
const MAX_NAME_LENGTH = 4_000
const MAX_NUMBER_LENGTH = 4_000
const MAX_MESSAGE_LENGTH = 100_000
/** That of a file of known failures, and more than any file of bounds has. */
const MAX_FILE_LENGTH = 1 << 20

const name = text(MAX_NAME_LENGTH)
const number = text(MAX_NUMBER_LENGTH)
const message = text(MAX_MESSAGE_LENGTH)
const dtype = oneOf(...DTYPE_NAMES)
const ulps = nullable(matching('ulps as a text such as "1.25"', isUlps))
const numbers = listOf(number, MAX_NUMBERS)

const input: Shape<Input> = objectOf<Input>({ x: numbers, p: numbers, mask: numbers, shape: numbers }, [
  'mask',
  'shape',
])

const implementation: Shape<Implementation> = objectOf<Implementation>(
  { name, version: name, language: name, homepage: name, issues: name, platform: name },
  ['version', 'language', 'homepage', 'issues', 'platform'],
)

const heldTo: Shape<HeldTo> = objectOf<HeldTo>({
  known: nullable(objectOf<NonNullable<HeldTo['known']>>({ file: name, text: text(MAX_FILE_LENGTH) })),
  bounds: nullable(text(MAX_FILE_LENGTH)),
  isFiltered: truth,
})

export const HEADER: Shape<ConformHeader> = objectOf<ConformHeader>(
  {
    errata: name,
    protocol: oneOf(1),
    implementation,
    subject: message,
    fixtures: objectOf<ConformHeader['fixtures']>({ format: oneOf(1), sha256: name }),
    seed: integer,
    points: count,
    require: oneOf('formula', 'accurate'),
    shard: nullable(name),
    heldTo,
  },
  ['heldTo'],
)

const answer: Shape<NonNullable<CaseResult['answer']>> = objectOf<NonNullable<CaseResult['answer']>>({
  value: numbers,
  grad: nullable(numbers),
})

export const RESULT: Shape<CaseResult> = objectOf<CaseResult>(
  {
    id: name,
    op: name,
    dtype,
    source: oneOf('fixture', 'fresh', 'law', 'saved'),
    level: oneOf(...LEVELS),
    part: nullable(oneOf('value', 'grad')),
    index: nullable(count),
    input,
    got: nullable(message),
    expected: nullable(message),
    ulps,
    kappa: nullable(number),
    digits: nullable(number),
    convention: nullable(name),
    message,
    known: nullable(objectOf<NonNullable<CaseResult['known']>>({ line: count, reason: message })),
    isFailure: truth,
    answer,
  },
  ['answer'],
)

const levels: Shape<Partial<Record<Level, number>>> = (value, place) =>
  Object.fromEntries(mapOf(oneOf(...LEVELS), count, LEVELS.length)(value, place))

const identification: Shape<Identification> = objectOf<Identification>({
  op: name,
  dtype,
  kind: oneOf('mistake', 'convention', 'precision', 'domain', 'gradient', 'unidentified'),
  names: listOf(name, MAX_NUMBERS),
  meaning: message,
  cases: count,
})

const measure: Shape<Measure> = objectOf<Measure>({ op: name, dtype, cases: count, levels, maxUlps: ulps })

export const FOOTER: Shape<ConformFooter> = objectOf<ConformFooter>({
  measures: listOf(measure, MAX_NUMBERS),
  identified: listOf(identification, MAX_NUMBERS),
  counts: levels,
  failures: count,
  knownFailures: count,
  complaints: listOf(message, MAX_RESULTS),
  aborted: nullable(message),
  exitCode: count,
})

export const REPORT: Shape<ConformReport> = objectOf<ConformReport>({
  header: HEADER,
  results: listOf(RESULT, MAX_RESULTS),
  footer: FOOTER,
})
