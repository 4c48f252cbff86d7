/**
 * The verdicts of a statement, worst first: where several apply, the first is given. A statement of several parts, of
 * which one is undecided, is not known to be true under a condition; so `undecided` comes before `conditional`.
 */
export const VERDICTS = [
  'refuted',
  'unsupported',
  'carried',
  'misrounded',
  'undecided',
  'conditional',
  'unread',
  'holds',
] as const

export type Verdict = (typeof VERDICTS)[number]

const ACCUSATIONS: ReadonlySet<Verdict> = new Set(['refuted', 'unsupported', 'carried', 'misrounded'])

/** Whether a verdict says that a page is wrong, so that a run fails on it. */
export const isAccusation = (verdict: Verdict): boolean => ACCUSATIONS.has(verdict)

interface Verdicted {
  readonly verdict: Verdict
}

/** Orders what has a verdict, worst first. */
export const worstFirst = (one: Verdicted, other: Verdicted): number =>
  VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict)

/** Whether one verdict is better for the page than another. */
export const isKinder = (one: Verdicted, other: Verdicted): boolean => worstFirst(one, other) > 0

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
  | 'fault' //       errata itself failed there

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
