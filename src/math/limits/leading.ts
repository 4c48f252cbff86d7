import type { Term } from '../term/term.js'
import type { Sign } from './coefficients.js'
import type { Part, Series } from './series.js'
import { TooFewTerms } from './undecided.js'

/** The greatest power of a series that is there for certain, and the series behind it. */
export interface Leading extends Part {
  readonly sign: -1 | 1
  readonly rest: Series
}

/** Null for 0. Throws TooFewTerms where none of the powers that are known is there for certain. */
export function leadingOf({ parts, end }: Series, signOf: (coefficient: Term) => Sign): Leading | null {
  for (const [at, part] of parts.entries()) {
    const sign = signOf(part.coefficient)
    if (sign !== 0) return { ...part, sign, rest: { parts: parts.slice(at + 1), end } }
  }
  if (end) throw new TooFewTerms('no power is known to be there')
  return null
}

/** The coefficient of the power 0, and the powers above it. Throws TooFewTerms where it is not known. */
export function splitAtConstant(
  { parts, end }: Series,
  signOf: (exponent: Term) => Sign,
): { readonly constant: Term | null; readonly rest: Series } {
  if (end && signOf(end) <= 0) throw new TooFewTerms('the constant part is not known')
  const constant = parts.find(({ exponent }) => signOf(exponent) === 0)?.coefficient ?? null
  return { constant, rest: { parts: parts.filter(({ exponent }) => signOf(exponent) > 0), end } }
}
