import { toPlain } from '../term/print.js'
import type { Term } from '../term/term.js'

/** What a statement presupposes. */
export interface Premises {
  /** Symbols, groups all of whose members, and terms that are positive. */
  readonly positive?: Iterable<string | Term>
  /** Symbols, and groups all of whose members, that are not negative. */
  readonly nonnegative?: Iterable<string>
  /**
   * Equations that hold, for every value of an index that is free in them. The left side is one unknown, which
   * the right side replaces: a symbol, a member r_i, a sum, a size, an application, the logarithm of something.
   */
  readonly given?: readonly Equation[]
}

export interface Equation {
  readonly left: Term
  readonly right: Term
}

/** A premise that cannot be used as it is written. */
export class PremiseError extends RangeError {
  override readonly name = 'PremiseError'
}

export const printEquation = ({ left, right }: Equation): string => `${toPlain(left)} = ${toPlain(right)}`
