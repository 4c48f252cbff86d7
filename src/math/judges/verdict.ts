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

/** How a figure came to its last digit where it is not the nearest. */
export type Rounding = 'truncated' | 'tie' | 'double'

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
