import { Rational } from '../number/rational.js'

/** The nonnegative rational whose `degree`-th power is the value, or undefined where there is none. */
export function exactRoot(value: Rational, degree: number): Rational | undefined {
  if (value.sign() < 0) return undefined
  const numerator = integerRoot(value.numerator, degree)
  const denominator = integerRoot(value.denominator, degree)
  if (numerator === undefined || denominator === undefined) return undefined
  return Rational.ratio(numerator, denominator)
}

/** By Newton's method from above, which falls until it has passed the root. */
function integerRoot(value: bigint, degree: number): bigint | undefined {
  if (value <= 1n) return value
  const bits = value.toString(2).length
  if (degree >= bits) return undefined
  const power = BigInt(degree)
  let root = 1n << BigInt(Math.ceil(bits / degree))
  for (;;) {
    const next = ((power - 1n) * root + value / root ** (power - 1n)) / power
    if (next >= root) break
    root = next
  }
  return root ** power === value ? root : undefined
}
