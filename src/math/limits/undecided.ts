/** What is asked is not settled; the message says why. */
export class Undecided extends Error {
  override readonly name = 'Undecided'
}

/** All coefficients that are known cancel, or too few are known: more of them may settle it. */
export class TooFewTerms extends Error {
  override readonly name = 'TooFewTerms'
}

/** The term has no real value anywhere near the place on this side: `\ln x` to the left of 0. */
export class Nowhere extends Error {
  override readonly name = 'Nowhere'
}
