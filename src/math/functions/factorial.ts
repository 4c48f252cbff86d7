import type { Interval } from '../number/interval/interval.js'
import { Rational } from '../number/rational.js'
import { defineFunction } from './registry.js'

/** Beyond it a factorial has more digits than any page prints. */
export const MAX_FACTORIAL = 1000

defineFunction({
  name: 'factorial',
  summary: 'The factorial of a whole number from 0, n! = 1 · 2 · … · n.',
  spellings: {},
  arity: 1,
  exact: factorial,
  enclose: encloseFactorial,
  isAlwaysPositive: true,
  sympy: 'factorial',
  examples: [],
})

/** Throws RangeError for anything but a whole number from 0 to MAX_FACTORIAL. */
export function factorial(value: Rational): Rational {
  if (!value.isInteger() || value.sign() < 0 || value.gt(MAX_FACTORIAL))
    throw new RangeError(`factorial: expected a whole number from 0 to ${MAX_FACTORIAL}, got ${value}`)
  let product = 1n
  for (let factor = 2n; factor <= value.numerator; factor++) product *= factor
  return Rational.of(product)
}

function encloseFactorial(value: Interval): Interval {
  const { lower, upper } = value.bounds()
  if (!lower.eq(upper)) throw new RangeError(`factorial: expected one number, got ${value}`)
  return value.context.of(factorial(lower))
}
