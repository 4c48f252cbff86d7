import type { Scalar } from './operation.js'

/** The lesser of two numbers, the first where they are equal or cannot be compared: NaN stays what it is. */
export function lesser<T extends Scalar<T>>(left: T, right: T): T {
  return left.cmp(right) > 0 ? right : left
}

/** The greater of two numbers, the first where they are equal or cannot be compared. */
export function greater<T extends Scalar<T>>(left: T, right: T): T {
  return left.cmp(right) < 0 ? right : left
}
