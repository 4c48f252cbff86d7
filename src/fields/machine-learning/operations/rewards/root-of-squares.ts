import { totalOf } from '../../../../conform/operations/total.js'
import type { Arithmetic } from '../../../../math/number/arithmetic.js'

/** A number that knows the Euclidean norm of itself and others; on a tape its derivative is bounded at 0 too. */
interface Normed<T> {
  norm(others: readonly T[]): T
}

/**
 * √(Σ d²) of at least one number. The root has no derivative at 0, but the norm has bounded ones, d_i/√(Σ d²) in [−1, 1]:
 * numbers that carry derivatives offer it as one operation.
 */
export function rootOfSquares<T extends Arithmetic<T>>(differences: readonly T[]): T {
  const [first, ...others] = differences
  if (first === undefined) throw new RangeError('rootOfSquares: expected at least one number, got none')
  return isNormed<T>(first) ? first.norm(others) : totalOf(differences.map(d => d.pow(2))).sqrt()
}

function isNormed<T>(value: T): value is T & Normed<T> {
  return typeof (value as Partial<Normed<T>>).norm === 'function'
}
