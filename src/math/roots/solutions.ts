import { Rational } from '../number/rational.js'
import type { Term } from '../term/term.js'
import { rationalFunctionOf } from './of-term.js'
import {
  commonDivisor,
  degree,
  divided,
  minus,
  type Polynomial,
  times,
  valueAt,
  withSimpleRoots,
} from './polynomial.js'
import { countRealRoots, rationalRoots } from './real-roots.js'

/** The real solutions of an equation in one unknown: the real roots of a polynomial without multiple roots. */
export interface Solutions {
  readonly polynomial: Polynomial
  readonly count: number
}

/** The real solutions of left = right; null where it is no equation of polynomials, or true or false of every number. */
export function solutionsOf(left: Term, right: Term, unknown: string): Solutions | null {
  const [one, other] = [left, right].map(side => rationalFunctionOf(side, unknown))
  if (!one || !other || one.bottom.length === 0 || other.bottom.length === 0) return null
  const top = minus(times(one.top, other.bottom), times(other.top, one.bottom))
  if (degree(top) < 1) return null
  // Where a denominator is 0, there is no solution.
  return solutionsFrom(without(withSimpleRoots(top), times(one.bottom, other.bottom)))
}

/** The solutions that are certain values. */
export const valuesAsSolutions = (values: readonly Rational[]): Solutions =>
  solutionsFrom(
    values.reduce<Polynomial>(
      (product, value) => times(product, [value.times(-1), Rational.ONE]),
      [Rational.ONE],
    ),
  )

/** The solutions of one equation or another. */
export const eitherOf = (all: readonly Solutions[]): Solutions =>
  solutionsFrom(
    all.reduce<Polynomial>((product, { polynomial }) => times(product, polynomial), [Rational.ONE]),
  )

const solutionsFrom = (polynomial: Polynomial): Solutions => {
  const simple = withSimpleRoots(polynomial)
  return { polynomial: simple, count: countRealRoots(simple) }
}

const without = (polynomial: Polynomial, others: Polynomial): Polynomial =>
  divided(polynomial, commonDivisor(polynomial, others))[0]

/** How the solutions behind a step are to those before it: the same, fewer, more, or some lost and others new. */
export type Step = 'same' | 'fewer' | 'more' | 'other'

export function stepBetween(before: Solutions, behind: Solutions): Step {
  const shared = countRealRoots(commonDivisor(before.polynomial, behind.polynomial))
  if (shared === before.count) return shared === behind.count ? 'same' : 'more'
  return shared === behind.count ? 'fewer' : 'other'
}

/** The rational solutions of one equation that are none of another. */
export function lostBetween(before: Solutions, behind: Solutions): readonly Rational[] {
  return rationalRoots(before.polynomial).filter(root => !valueAt(behind.polynomial, root).isZero())
}
