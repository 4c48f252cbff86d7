import { Rational } from './rational.js'

/**
 * Sequences of whole numbers and fractions that have names.
 *
 * Error budget: none, every operation is exact. A member beyond MAX_INDEX has more digits than any page prints.
 */
export const MAX_INDEX = 1000

/** A member of a sequence; null for an index that is none. */
export type Sequence = (index: Rational) => Rational | null

/** A sequence whose members follow from those before them, from the first on. */
const stepping =
  (least: number, members: () => Iterable<Rational>): Sequence =>
  index => {
    if (!index.isInteger() || index.lt(least) || index.gt(MAX_INDEX)) return null
    let at = least
    for (const member of members()) if (index.eq(at++)) return member
    return null
  }

function* adding(first: number, second: number): Generator<Rational> {
  for (let [a, b] = [Rational.of(first), Rational.of(second)]; ; [a, b] = [b, a.plus(b)]) yield a
}

function* multiplying(
  first: number,
  next: (member: Rational, index: number) => Rational,
): Generator<Rational> {
  for (let [member, index] = [Rational.of(first), 1]; ; index++) {
    yield member
    member = next(member, index)
  }
}

/** F₀ = 0, F₁ = 1, Fₙ = Fₙ₋₁ + Fₙ₋₂. */
export const fibonacci: Sequence = stepping(0, () => adding(0, 1))

/** L₀ = 2, L₁ = 1, Lₙ = Lₙ₋₁ + Lₙ₋₂. */
export const lucas: Sequence = stepping(0, () => adding(2, 1))

/** Hₙ = 1 + 1/2 + … + 1/n. */
export const harmonic: Sequence = stepping(0, () =>
  multiplying(0, (member, index) => member.plus(Rational.ratio(1n, BigInt(index)))),
)

/** Cₙ = (2n)!/(n! (n + 1)!), by Cₙ = Cₙ₋₁ (4n − 2)/(n + 1). */
export const catalan: Sequence = stepping(0, () =>
  multiplying(1, (member, index) => member.times(4 * index - 2).div(index + 1)),
)

/** Permutations of n things that leave none in its place: Dₙ = n Dₙ₋₁ + (−1)ⁿ. */
export const derangements: Sequence = stepping(0, () =>
  multiplying(1, (member, index) => member.times(index).plus(index % 2 === 0 ? 1 : -1)),
)

/** Tₙ = 1 + 2 + … + n. */
export const triangular: Sequence = stepping(0, () => multiplying(0, (member, index) => member.plus(index)))
