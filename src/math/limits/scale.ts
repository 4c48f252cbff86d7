import type { Term } from '../term/term.js'
import type { Sign } from './coefficients.js'

/** Where something goes: to a number, or beyond all bounds. */
export type Whither = Finite | { readonly kind: 'infinite'; readonly sign: -1 | 1 }

export interface Finite {
  readonly kind: 'finite'
  readonly value: Term
}

/** The small quantity ω that a term is written out in, and what is known of all that changes more slowly. */
export interface Scale {
  /** The symbol of ω. */
  readonly small: string
  /** ln ω, which goes to -∞ more slowly than every power of 1/ω to ∞. */
  readonly logarithm: Term
  /** The sign that a coefficient has in the end. */
  signOf(coefficient: Term): Sign
  limitOf(coefficient: Term): Whither
}
