import { Rational } from './rational.js'

/**
 * Sequences of whole numbers and fractions that have names.
 *
 * Error budget: none, every operation is exact. A member beyond MAX_INDEX has more digits than any page prints.
 */
export const MAX_INDEX = 1000

/** A member of a sequence; null for an index that is none. */
export type Sequence = (index: Rational) => Rational | null

/** A sequence from its member at 0, and one before that, by what makes the next of the last two. */
const stepping =
  (
    first: number,
    before: number,
    next: (member: Rational, last: Rational, index: number) => Rational,
  ): Sequence =>
  index => {
    if (!index.isInteger() || index.sign() < 0 || index.gt(MAX_INDEX)) return null
    let [member, last] = [Rational.of(first), Rational.of(before)]
    for (let at = 1; index.gte(at); at++) [member, last] = [next(member, last, at), member]
    return member
  }

/** F₀ = 0, F₁ = 1, Fₙ = Fₙ₋₁ + Fₙ₋₂. */
export const fibonacci: Sequence = stepping(0, 1, (member, last) => member.plus(last))

/** L₀ = 2, L₁ = 1, Lₙ = Lₙ₋₁ + Lₙ₋₂. */
export const lucas: Sequence = stepping(2, -1, (member, last) => member.plus(last))

/** Hₙ = 1 + 1/2 + … + 1/n. */
export const harmonic: Sequence = stepping(0, 0, (member, _, index) =>
  member.plus(Rational.ratio(1n, BigInt(index))),
)

/** Cₙ = (2n)!/(n! (n + 1)!), by Cₙ = Cₙ₋₁ (4n − 2)/(n + 1). */
export const catalan: Sequence = stepping(1, 0, (member, _, index) =>
  member.times(4 * index - 2).div(index + 1),
)

/** Permutations of n things that leave none in its place: Dₙ = n Dₙ₋₁ + (−1)ⁿ. */
export const derangements: Sequence = stepping(1, 0, (member, _, index) =>
  member.times(index).plus(index % 2 === 0 ? 1 : -1),
)

/** Tₙ = 1 + 2 + … + n. */
export const triangular: Sequence = stepping(0, 0, (member, _, index) => member.plus(index))
