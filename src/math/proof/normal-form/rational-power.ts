import { Rational } from '../../number/rational.js'
import { number } from '../../term/term.js'
import { Undefined } from '../budget.js'
import { signOf } from '../exact.js'
import { quotientTerm } from '../expression.js'
import { type Factors, overPositive, positiveFactors, primeFactors, singleFactor } from '../factors.js'
import { constant, fromGenerator, heightOf, type Kernel } from '../kernel.js'
import type { Factor } from './monomial.js'
import type { Polynomial } from './polynomial.js'
import { Quotient } from './quotient.js'

/**
 * A quotient to an exact power. An integer power, 0⁰ = 1 among them, asks that the base is not 0 where the exponent is negative; a half that it is not
 * negative (positive, for a negative exponent); any other exponent asks for a positive base.
 */
export function rationalPower(kernel: Kernel, base: Quotient, exponent: Rational): Quotient {
  return exponent.isInteger() ? integerPower(kernel, base, exponent) : fractionalPower(kernel, base, exponent)
}

function integerPower(kernel: Kernel, base: Quotient, exponent: Rational): Quotient {
  const power = Number(exponent.numerator)
  if (power < 0) kernel.conditions.requireNonzero(base.numerator)
  return base.power(power)
}

function fractionalPower(kernel: Kernel, base: Quotient, exponent: Rational): Quotient {
  if (base.isZero()) return powerOfZero(kernel, exponent)
  const parts = overPositive(kernel, base)
  if (parts) {
    const dividend = polynomialPower(kernel, parts.dividend, exponent)
    return dividend.times(polynomialPower(kernel, parts.divisor, exponent.neg()))
  }
  const factors = positiveFactors(base.numerator)
  const rest = compositePower(kernel, Quotient.of(factors.rest, base.denominator), exponent)
  return positivePower(kernel, factors, exponent).times(rest)
}

/** Whether xᵉ is there for x = 0, and with it for no negative x: e = 1/2, 3/2, … */
const isDefinedAtZero = (exponent: Rational): boolean => exponent.denominator === 2n && signOf(exponent) === 1

function powerOfZero(kernel: Kernel, exponent: Rational): Quotient {
  if (isDefinedAtZero(exponent)) return constant(kernel, 0)
  throw new Undefined(`expected a positive base for the exponent ${exponent}, got 0`)
}

/** (c · Π gᵏ · rest)ᵉ = cᵉ · Π gᵏᵉ · restᵉ, where c and all g are positive. */
function polynomialPower(kernel: Kernel, base: Polynomial, exponent: Rational): Quotient {
  const factors = positiveFactors(base)
  return positivePower(kernel, factors, exponent).times(restPower(kernel, factors.rest, exponent))
}

function positivePower(kernel: Kernel, { coefficient, positive }: Factors, exponent: Rational): Quotient {
  return positive
    .map(({ generator, exponent: own }) => fromGenerator(kernel, generator, own.times(exponent)))
    .reduce((product, part) => product.times(part), constantPower(kernel, coefficient, exponent))
}

function restPower(kernel: Kernel, rest: Polynomial, exponent: Rational): Quotient {
  if (rest.constant()?.eq(1)) return constant(kernel, 1)
  const single = singleFactor(rest)
  if (!single || !commutes(single)) return compositePower(kernel, Quotient.whole(rest), exponent)
  requireBase(kernel, Quotient.whole(rest), exponent)
  return fromGenerator(kernel, single.generator, single.exponent.times(exponent))
}

/** Whether (gᵏ)ᵉ = gᵏᵉ wherever the left is defined: not for x², whose root is |x|. */
const commutes = ({ generator, exponent }: Factor): boolean =>
  generator.sign === 'nonnegative' || exponent.abs().eq(1)

/** The base becomes a generator of which only fractional powers are left. */
function compositePower(kernel: Kernel, base: Quotient, exponent: Rational): Quotient {
  requireBase(kernel, base, exponent)
  const generator = kernel.intern(`value ${base.key}`, {
    term: quotientTerm(base),
    sign: kernel.signOf(base) === 'positive' ? 'positive' : 'nonnegative',
    of: 'power',
    argument: base,
    height: heightOf(base),
  })
  return fromGenerator(kernel, generator, exponent)
}

function requireBase(kernel: Kernel, base: Quotient, exponent: Rational): void {
  if (isDefinedAtZero(exponent)) kernel.conditions.requireNonnegative(base)
  else kernel.conditions.requirePositive(base)
}

function constantPower(kernel: Kernel, base: Rational, exponent: Rational): Quotient {
  return primeFactors(kernel, base)
    .map(({ prime, exponent: own }) =>
      fromGenerator(kernel, primeGenerator(kernel, prime), exponent.times(own)),
    )
    .reduce((product, part) => product.times(part), constant(kernel, 1))
}

function primeGenerator(kernel: Kernel, prime: bigint) {
  const value = Rational.ratio(prime)
  return kernel.intern(`value ${prime}`, {
    term: number(value),
    sign: 'positive',
    of: 'power',
    argument: constant(kernel, value),
  })
}
