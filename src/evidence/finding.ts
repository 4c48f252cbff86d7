import type { Position } from '../documents/position.js'

export type { Position }

/** The verdicts of a statement, worst first: where several apply, the first is given. */
export const VERDICTS = [
  'refuted',
  'unsupported',
  'carried',
  'misrounded',
  'conditional',
  'undecided',
  'unread',
  'holds',
] as const

export type Verdict = (typeof VERDICTS)[number]

/** Why a statement was not read, or why no engine could settle it. */
export type Reason =
  | 'definition'
  | 'redefined'
  | 'premise'
  | 'equation'
  | 'objective'
  | 'constraint'
  | 'remark'
  | 'prose'
  | 'syntax'
  | 'notation'
  | 'free-symbols'
  | 'ambiguous-place'
  | 'uncertain-place'
  | 'too-large'
  | 'no-value'
  | 'no-engine'

export type EvidenceLevel =
  | 'proved: identity'
  | 'proved: sign'
  | 'proved: polynomial'
  | 'proved: enclosure'
  | 'proved: exhaustive'
  | 'refuted: witness'
  | 'tested'
  | 'computed'

/** What a verdict rests on. */
export interface Evidence {
  readonly level: EvidenceLevel
  /** The side conditions under which the proof holds. */
  readonly conditions: readonly string[]
  readonly lemmas: readonly string[]
  /** For which sizes: "any G". */
  readonly size: string | null
  /** Published constants that the verdict leans on. */
  readonly constants: readonly string[]
  readonly digits: number
  readonly points: number
  readonly seed: number
  readonly path: string | null
}

/** One statement of a document, judged or left unread. Fields may be added, none renamed: tools depend on them. */
export interface Finding {
  readonly rule: string
  readonly exercise: string | null
  readonly verdict: Verdict
  readonly statement: string
  readonly start: Position
  readonly end: Position
  readonly understood: string | null
  readonly stated: string | null
  readonly expected: string | null
  readonly evidence: Evidence | null
  readonly condition: string | null
  readonly reason: Reason | null
  /** carried: the two values, and the offsets of the printed numbers that it came through. */
  readonly given: {
    readonly fromPrinted: string
    readonly fromData: string
    readonly through: readonly number[]
  } | null
  readonly rounding: 'truncated' | 'tie' | 'double' | null
  readonly reading: string | null
  readonly witness: Readonly<Record<string, string>> | null
  readonly message: string
  /** Why the document says not to report it; absent where it does not say so. */
  readonly suppressed?: string
  /** Whether a baseline lets it pass; absent where none does. */
  readonly baselined?: true
}
