import { greater, lesser } from '../../../../conform/operations/extremes.js'
import type { Equation, Scalar, Values } from '../../../../conform/operations/operation.js'

/**
 * The clipped surrogate of one token, −min(ρA, clip(ρ, 1 − ε, 1 + ε) A) with ρ = e^{new − old} (Schulman et al. 2017,
 * "Proximal Policy Optimization Algorithms", equation 7).
 *
 * The least of the two products is A times the lesser of ρ and 1 + ε where A is positive, and A times the greater of ρ
 * and 1 − ε where it is negative: no two equal products are compared.
 */
export interface Bounds<T> {
  readonly lower: T
  readonly upper: T
}

/** ρ = e^{new − old}. */
export function ratioOf<T extends Scalar<T>>({ x, p }: Values<T>): T {
  return x[0]!.minus(p[0]!).exp()
}

/** 1 − ε and 1 + ε. */
export function boundsOf<T extends Scalar<T>>(epsilon: T): Bounds<T> {
  return { lower: epsilon.neg().plus(1), upper: epsilon.plus(1) }
}

/** −min(ρA, clip(ρ) A). */
export function pessimisticLoss<T extends Scalar<T>>(ratio: T, advantage: T, { lower, upper }: Bounds<T>): T {
  const bounded = isNegative(advantage) ? greater(ratio, lower) : lesser(ratio, upper)
  return bounded.times(advantage).neg()
}

/** −max(ρA, clip(ρ) A), which the clipping makes worse instead of better. */
export function optimisticLoss<T extends Scalar<T>>(ratio: T, advantage: T, { lower, upper }: Bounds<T>): T {
  const bounded = isNegative(advantage) ? lesser(ratio, upper) : greater(ratio, lower)
  return bounded.times(advantage).neg()
}

/** clip(ρ, 1 − ε, 1 + ε). */
export function clipped<T extends Scalar<T>>(ratio: T, { lower, upper }: Bounds<T>): T {
  return lesser(greater(ratio, lower), upper)
}

export const clippedLoss: Equation = values => [
  pessimisticLoss(ratioOf(values), values.p[1]!, boundsOf(values.p[2]!)),
]

/** As it is usually written: both products, and the least of them where they are not the same one. */
export const literalClippedLoss: Equation = values => {
  const [, advantage, epsilon] = values.p
  const ratio = ratioOf(values)
  const inside = clipped(ratio, boundsOf(epsilon!))
  const product = ratio.times(advantage!)
  // Of two equal numbers that are not exact nobody can tell that they are equal: within the bounds there is one only.
  return [(inside === ratio ? product : lesser(product, inside.times(advantage!))).neg()]
}

export function isNegative<T extends Scalar<T>>(value: T): boolean {
  return value.cmp(value.minus(value)) < 0
}
