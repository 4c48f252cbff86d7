import { Rational } from '../number/rational.js'

/** The powers of base quantities in a unit: of a metre per second LENGTH 1 and TIME -1; none for a pure number. */
export type Dimension = ReadonlyMap<string, Rational>

export const NO_DIMENSION: Dimension = new Map()

/** The dimension of a product. */
export function timesDimension(left: Dimension, right: Dimension): Dimension {
  const product = new Map(left)
  for (const [base, power] of right) {
    const sum = power.plus(product.get(base) ?? Rational.ZERO)
    if (sum.isZero()) product.delete(base)
    else product.set(base, sum)
  }
  return product
}

/** The dimension of a power. */
export function powerOfDimension(dimension: Dimension, exponent: Rational): Dimension {
  if (exponent.isZero()) return NO_DIMENSION
  return new Map([...dimension].map(([base, power]) => [base, power.times(exponent)]))
}

export function isSameDimension(left: Dimension, right: Dimension): boolean {
  return left.size === right.size && [...left].every(([base, power]) => right.get(base)?.eq(power) === true)
}
