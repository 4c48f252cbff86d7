import type { Term } from '../term/term.js'

/** An end of a range of values. */
export interface RangeEnd {
  readonly at: Term
  readonly isIncluded: boolean
}

/** The values between two ends; null is no end. */
export interface ValueRange {
  readonly from: RangeEnd | null
  readonly to: RangeEnd | null
}

/** What is known of a random variable whose parameters are given. */
export interface Distribution {
  readonly mean: Term
  readonly variance: Term
  /** Whether it has a density, so that no single value has a chance. */
  readonly isContinuous?: true
  /** The chance that the variable is in a range; null where it is not worked out. */
  readonly chanceOf: (range: ValueRange) => Term | null
}

/** A parameter as it is given: of `N(0, 3^2)` the second is a square, and so a variance. */
export interface Parameter {
  readonly value: Term
  readonly isSquare: boolean
}

/** The distribution of a family with some parameters; null where these are not its own. */
export type Family = (...parameters: readonly Parameter[]) => Distribution | null

/** How a distribution is named in a formula: `X \sim \mathrm{Bin}(n, p)`. */
export interface NamedFamily {
  readonly names: readonly string[]
  readonly of: Family
  /** Whether some books give its mean in place of a rate. */
  readonly isOfRate?: true
}
