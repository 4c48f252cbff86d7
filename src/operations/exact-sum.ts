import { MAX_DIGITS, reals } from '../numeric/real.js'

const { of } = reals(MAX_DIGITS)

/**
 * The sum of exact decimals, as one. It is exact for numbers of at most MAX_DIGITS digits together; one that is not has
 * more digits than any floating-point format, so that nobody takes it for a number of a format.
 */
export function exactSum(...terms: readonly string[]): string {
  return terms
    .map(term => of(term))
    .reduce((total, term) => total.plus(term))
    .toFixed()
}

/** The exact decimal of the opposite sign. */
export function exactNegative(term: string): string {
  return of(term).neg().plus(0).toFixed()
}
