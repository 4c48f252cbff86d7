import type { DtypeName } from '../vectors/vector.js'
import type { Implementation } from './protocol.js'

/**
 * What a conformance run says: a header, a result for each question, and a footer, whose absence tells that the run was
 * cut off. Mathematical values are text.
 */
export interface ConformReport {
  readonly header: ConformHeader
  readonly results: readonly CaseResult[]
  readonly footer: ConformFooter
}

export interface ConformHeader {
  /** The version of errata. */
  readonly errata: string
  readonly protocol: 1
  readonly implementation: Implementation
  /** The command or the module that was run, as given. */
  readonly subject: string
  readonly fixtures: { readonly format: 1; readonly sha256: string }
  readonly seed: number
  /** Fresh cases for each operation and format. */
  readonly points: number
  readonly require: 'formula' | 'accurate'
  readonly shard: string | null
  /** Of a shard alone: what the merged run is to be held to. */
  readonly heldTo?: HeldTo
}

/** What a run is held to besides its equations, as its files say it. */
export interface HeldTo {
  readonly known: { readonly file: string; readonly text: string } | null
  readonly bounds: string | null
  /** Whether more is left out than what the other shards do. */
  readonly isFiltered: boolean
}

/** From the best to the worst; the last ones are not about a value. */
export const LEVELS = [
  'faithful',
  'accurate',
  'unstable',
  'wrong',
  'nonfinite-mismatch',
  'dtype-violation',
  'error',
  'indeterminate',
  'unsupported',
  'protocol-error',
  'timeout',
  'crash',
] as const

export type Level = (typeof LEVELS)[number]

export type Source = 'fixture' | 'fresh' | 'law' | 'saved'

export interface CaseResult {
  /** `dpo.loss/smoke/a4527bed`, `fresh/<seed>/<path>`, or a case id followed by `#` and the law. */
  readonly id: string
  readonly op: string
  readonly dtype: DtypeName
  readonly source: Source
  readonly level: Level
  /** The output that the level is that of. */
  readonly part: 'value' | 'grad' | null
  readonly index: number | null
  /** What was asked, exactly. */
  readonly input: import('../operations/operation.js').Input
  readonly got: string | null
  readonly expected: string | null
  /** The greatest error of the case in ulps, 4 digits. */
  readonly ulps: string | null
  /** The condition of the worst output, scale / |v|. */
  readonly kappa: string | null
  /** −log10 of the relative error: how many digits are right. */
  readonly digits: string | null
  /** Which of the acceptable behaviours was met. */
  readonly convention: string | null
  /** Why, in one line. */
  readonly message: string
  /** The line of the file of known failures that expects this. */
  readonly known: { readonly line: number; readonly reason: string } | null
  /** Whether the result fails the run. */
  readonly isFailure: boolean
  /** Of a shard alone: all that was answered, by which the merged run is identified. */
  readonly answer?: { readonly value: readonly string[]; readonly grad: readonly string[] | null }
}

/** What the outputs of an operation in a format match where they do not match the equation. */
export interface Identification {
  readonly op: string
  readonly dtype: DtypeName
  /** What is wrong, as a user needs to hear it. */
  readonly kind: 'mistake' | 'convention' | 'precision' | 'domain' | 'gradient' | 'unidentified'
  /** The names of the variants or forms that all outputs match. */
  readonly names: readonly string[]
  readonly meaning: string
  readonly cases: number
}

export interface Measure {
  readonly op: string
  readonly dtype: DtypeName
  readonly cases: number
  readonly levels: Partial<Record<Level, number>>
  readonly maxUlps: string | null
}

export interface ConformFooter {
  readonly measures: readonly Measure[]
  readonly identified: readonly Identification[]
  readonly counts: Partial<Record<Level, number>>
  readonly failures: number
  readonly knownFailures: number
  /** Complaints about the files of known failures and of bounds; each fails the run. */
  readonly complaints: readonly string[]
  /** Why the run ended early, or null. */
  readonly aborted: string | null
  readonly exitCode: number
}
