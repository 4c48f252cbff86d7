import { Rational } from '../number/rational.js'
import { compared, type Growth, logarithm } from './growth.js'

/** T(n) = a T(n/b) + f(n), with the growth of f. */
export interface Divided {
  readonly parts: Rational
  readonly by: Rational
  readonly rest: Growth
}

/**
 * How T(n) = a T(n/b) + f(n) grows for a ≥ 1, b > 1 and f a product of powers of n and log n, which fulfils the regularity
 * of case 3; case 2 for every power of the logarithm. Null where the exponents are not told apart, or are of another kind.
 * Source: Cormen et al., Introduction to Algorithms, 2009, theorem 4.1 and exercise 4.6-2.
 */
export function masterSolution({ parts, by, rest }: Divided): Growth | null {
  if (parts.lt(1) || by.lte(1) || !rest.twice.isZero()) return null
  const leaves: Growth = { power: logarithm(parts, by), logs: Rational.ZERO, twice: Rational.ZERO }
  const order = compared({ ...rest, logs: Rational.ZERO }, leaves)
  if (order === null) return null
  if (order !== 0) return order < 0 ? leaves : rest
  // The sum of k^e over the levels k = 1, …, log n.
  const { logs } = rest
  if (logs.gt(-1)) return { ...leaves, logs: logs.plus(1) }
  return logs.eq(-1) ? { ...leaves, twice: Rational.ONE } : leaves
}

/** How the leaves of its tree grow, which T(n) never falls below. */
export const leavesOf = ({ parts, by }: Divided): Growth => ({
  power: logarithm(parts, by),
  logs: Rational.ZERO,
  twice: Rational.ZERO,
})
