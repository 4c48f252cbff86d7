import { Rational } from '../number/rational.js'
import { constant, type Kernel } from './kernel.js'
import type { Quotient } from './normal-form/quotient.js'

/** Factors that a factorial is taken apart into at most. */
const MAX_STEPS = 20

/** A factorial as that of its argument without a number, times what lies between: (n + 2)! = n! (n + 1)(n + 2). */
export interface FactorialSteps {
  readonly of: Quotient
  readonly times: Quotient
}

/** The factorial of a sum with a whole number in it; undefined for any other. Where it is taken down, its factors are not 0. */
export function factorialSteps(kernel: Kernel, value: Quotient): FactorialSteps | undefined {
  const shift = value.isWhole() ? numberIn(value) : Rational.ZERO
  if (!shift.isInteger() || shift.isZero() || shift.abs().gt(MAX_STEPS)) return undefined
  const of = value.minus(constant(kernel, shift))
  const steps = Number(shift.abs().numerator)
  const between = Array.from({ length: steps }, (_, i) =>
    of.plus(constant(kernel, Rational.of(shift.sign() > 0 ? i + 1 : -i))),
  )
  const product = between.reduce((all, factor) => all.times(factor))
  if (shift.sign() > 0) return { of, times: product }
  for (const factor of between) kernel.conditions.requireNonzero(factor.numerator)
  return { of, times: product.inverse() }
}

/** The number that is added in a sum. */
const numberIn = ({ numerator }: Quotient): Rational =>
  numerator.terms.find(({ monomial }) => monomial.isOne)?.coefficient ?? Rational.ZERO
