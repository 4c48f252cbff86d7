/** How a page stands to a statement that is printed in it. */
export type StanceKind =
  | 'asserted'
  | 'supposed'
  | 'reported'
  | 'denied'
  | 'asked'
  | 'quoted'
  | 'corrected'
  | 'task'

/** How a page stands to a statement, and by which words; null where nothing but the statement itself says so. */
export interface Stance {
  readonly kind: StanceKind
  readonly words: string | null
  /** Whether it is only that its passage speaks of something that went wrong. */
  readonly isOfPassage?: true
}

export const ASSERTED: Stance = { kind: 'asserted', words: null }
