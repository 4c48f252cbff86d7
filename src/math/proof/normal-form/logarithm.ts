import { Rational } from '../../number/rational.js'
import { ln } from '../../term/term.js'
import { Undefined } from '../budget.js'
import { quotientTerm } from '../expression.js'
import { type Factors, overPositive, positiveFactors, primeFactors, singleFactor } from '../factors.js'
import { constant, fromGenerator, heightOf, type Kernel } from '../kernel.js'
import type { Factor } from './monomial.js'
import type { Polynomial } from './polynomial.js'
import { argumentOf, Quotient } from './quotient.js'

/** The logarithm of a quotient, which a condition makes positive: ln(ab) = ln a + ln b for factors that are positive. */
export function logarithm(kernel: Kernel, argument: Quotient): Quotient {
  if (argument.isZero()) throw new Undefined('expected the argument of ln to be positive, got 0')
  const parts = overPositive(kernel, argument)
  if (parts) {
    const dividend = polynomialLogarithm(kernel, parts.dividend)
    return dividend.minus(polynomialLogarithm(kernel, parts.divisor))
  }
  const factors = positiveFactors(argument.numerator)
  const rest = compositeLogarithm(kernel, Quotient.of(factors.rest, argument.denominator))
  return positiveLogarithm(kernel, factors).plus(rest)
}

function polynomialLogarithm(kernel: Kernel, argument: Polynomial): Quotient {
  const factors = positiveFactors(argument)
  const [nonnegative] = factors.rest.content().split(({ generator }) => generator.sign === 'nonnegative')
  const rest = factors.rest.scaled(Rational.ONE, nonnegative.inverse())
  return nonnegative.factors
    .map(factor => factorLogarithm(kernel, factor))
    .reduce((sum, part) => sum.plus(part), positiveLogarithm(kernel, factors))
    .plus(restLogarithm(kernel, rest))
}

function positiveLogarithm(kernel: Kernel, { coefficient, positive }: Factors): Quotient {
  const primes = primeFactors(kernel, coefficient).map(({ prime, exponent }) =>
    compositeLogarithm(kernel, constant(kernel, Rational.ratio(prime))).scaled(Rational.of(exponent)),
  )
  return [...primes, ...positive.map(factor => factorLogarithm(kernel, factor))].reduce(
    (sum, part) => sum.plus(part),
    constant(kernel, 0),
  )
}

function factorLogarithm(kernel: Kernel, { generator, exponent }: Factor): Quotient {
  const base = argumentOf(generator, 'power')
  const single =
    argumentOf(generator, 'exp') ??
    (base ? logarithm(kernel, base) : compositeLogarithm(kernel, fromGenerator(kernel, generator)))
  return single.scaled(exponent)
}

function restLogarithm(kernel: Kernel, rest: Polynomial): Quotient {
  if (rest.constant()?.eq(1)) return constant(kernel, 0)
  const single = singleFactor(rest)
  return single && keepsSign(single)
    ? factorLogarithm(kernel, single)
    : compositeLogarithm(kernel, Quotient.whole(rest))
}

/** Whether gᵏ > 0 only where g > 0, so that ln gᵏ = k ln g: not for x². */
const keepsSign = ({ exponent }: Factor): boolean => !exponent.isInteger() || exponent.numerator % 2n !== 0n

function compositeLogarithm(kernel: Kernel, argument: Quotient): Quotient {
  kernel.conditions.requirePositive(argument)
  return kernel.generator(`ln ${argument.key}`, {
    term: ln(quotientTerm(argument)),
    sign: 'real',
    of: 'ln',
    argument,
    height: heightOf(argument),
  })
}
