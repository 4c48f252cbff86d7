import type { Premises } from '../../../src/proof/premises.js'
import type { Sign } from '../../../src/proof/sign.js'
import { type Term, type TermLike, term } from '../../../src/term/term.js'

/** left = right, which is true under the premises, or false. */
export interface Equality {
  readonly says: string
  readonly left: Term
  readonly right: Term
  readonly premises: Premises
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
  (says: string, left: TermLike, right: TermLike, premises: Premises = {}): Equality => ({
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
