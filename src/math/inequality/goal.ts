import type { Sign } from '../proof/sign.js'
import type { Term } from '../term/term.js'

/** What is still to be proved, and how far below the whole it stands. */
export interface Goal {
  readonly term: Term
  /** The symbols that are positive; every other is any real number. */
  readonly positive: ReadonlySet<string>
  readonly depth: number
}

/** Asks for the sign of a smaller goal. */
export type AskSign = (goal: Goal) => Sign
