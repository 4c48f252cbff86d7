import type { Term } from '../../term/term.js'

/** What is known of the sign of a real number. */
export type GeneratorSign = 'positive' | 'nonnegative' | 'real'

/**
 * An unknown of the polynomials: a symbol, a member of a group, e^u, ln a, a sum, an opaque application, or a value of
 * which only fractional powers occur. Two generators may be related (x and e^x are not): that costs a proof, never
 * its soundness, for nothing is concluded from their being apart.
 */
export interface Generator {
  /** In the order of creation: what a generator is made of has smaller ones. */
  readonly id: number
  /** Says what the generator stands for, by ids and quoted names. */
  readonly key: string
  readonly term: Term
  readonly sign: GeneratorSign
  /** The free indices of the term. */
  readonly indices: ReadonlySet<string>
  /** How deep sums are nested in it. */
  readonly height: number
}
