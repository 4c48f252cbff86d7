import type { Premises } from '../../../src/math/proof/premises.js'
import type { Sign } from '../../../src/math/proof/sign.js'
import { type Term, type TermLike, term } from '../../../src/math/term/term.js'

/** What a statement presupposes, and how points are made at which that holds. */
export interface Presupposed extends Premises {
  /** The symbols that the given equations determine, and their values. */
  readonly determined?: readonly (readonly [string, Term])[]
  /** Groups whose members are positive and add up to 1. */
  readonly distributions?: readonly string[]
}

/** left = right, which is true under the premises, or false. */
export interface Equality {
  readonly says: string
  readonly left: Term
  readonly right: Term
  readonly premises: Presupposed
  readonly isTrue: boolean
}

/** A term of this sign under the premises. */
export interface Inequality {
  readonly says: string
  readonly of: Term
  readonly sign: Sign
  readonly premises: Premises
}

const equality =
  (isTrue: boolean) =>
  (says: string, left: TermLike, right: TermLike, premises: Presupposed = {}): Equality => ({
    says,
    left: term(left),
    right: term(right),
    premises,
    isTrue,
  })

export const holds = equality(true)
export const fails = equality(false)

export const hasSign = (says: string, sign: Sign, of: TermLike, premises: Premises = {}): Inequality => ({
  says,
  of: term(of),
  sign,
  premises,
})
