import type { Link } from '../../../notation/tree/link.js'
import type { Chain, Node } from '../../../notation/tree/node.js'
import type { Figure } from '../../../page/quantities/printed-figure.js'

/** A word that says a relation, and how firmly. */
export interface Word {
  readonly says: string
  readonly negated: boolean
  readonly hedged: boolean
}

/** A place that could state a claim, what stands in its hole, and what it costs to believe it. */
export interface Candidate {
  /** The hole. */
  readonly start: number
  readonly end: number
  /** The statement around the hole. */
  readonly from: number
  readonly to: number
  readonly node?: Node
  readonly link?: Link
  readonly figure?: Figure
  /** The figure is one over what the claim states: "an eighth of the size" where it states 8. */
  readonly isInverse?: boolean
  /** The figure says the opposite of the claim: "8× larger" where it states how much smaller. */
  isTurned?: boolean
  /** The formula stands for both of its signs. */
  readonly isBoth?: boolean
  /** Which of the things that its claim may be said of. */
  topic?: string
  readonly word?: Word
  readonly chain?: Chain
  readonly holes: ReadonlyMap<string, Node>
  cost: number
  readonly why: string[]
}

/** Above this cost a candidate is another statement. */
export const LIMIT = 4
/** Above this cost a place is good enough for "holds", not for "refuted". */
export const SURE = 1.25
/** Why a hole costs something that holds a symbol more or less than its claim. */
export const OTHER_SYMBOLS = 'other symbols'
/** Why a word costs something whose clause denies more than was heard: it may say the opposite. */
export const DENIED = 'denied in other words'
/** A rival that costs at most this much more is a rival. */
export const CLEAR = 0.5
