import type { Term } from '../term/term.js'
import type { Condition } from './conditions.js'
import type { Sign } from './sign.js'

/** What came of an attempt to prove something. Not proved is never refuted. */
export interface Proof {
  readonly proved: boolean
  readonly level: 'proved: identity' | 'proved: sign'
  /** By which tactic. */
  readonly how: string
  /** What must hold beside the premises on the sign of symbols; a given equation that was used begins with `given`. */
  readonly conditions: readonly string[]
  /** Those of them that are about the sign of a term. */
  readonly needs: readonly Condition[]
  readonly lemmas: readonly string[]
  /** For which sizes of the groups: `any G`; null where nothing is summed over a group. */
  readonly size: string | null
  /** The normal form of what was to be 0, positive, or free of something. */
  readonly residue: string
  /** Why it is not proved. */
  readonly reason?: string
}

export interface SignProof extends Proof {
  readonly sign: Sign
}

export interface ProportionProof extends Proof {
  /** left = multiplier · right, positive or negative but never 0. */
  readonly multiplier: Term | null
}
