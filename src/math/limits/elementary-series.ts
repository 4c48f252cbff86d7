import { Rational } from '../number/rational.js'
import { add, divide, exp, ln, multiply, number, power, type Term } from '../term/term.js'
import { isZero } from './coefficients.js'
import { type Leading, leadingOf, splitAtConstant } from './leading.js'
import type { Finite, Scale } from './scale.js'
import { ONE, type Series, type SeriesArithmetic } from './series.js'
import { Nowhere, Undecided } from './undecided.js'

const MINUS_ONE = number(-1)

/** More factors than this are not multiplied one by one. */
const MAX_FACTORS = 8

/** Powers, exponentials and logarithms of series. */
export class ElementarySeries {
  constructor(
    private readonly arithmetic: SeriesArithmetic,
    private readonly scale: Scale,
  ) {}

  leading(series: Series): Leading | null {
    return leadingOf(series, coefficient => this.scale.signOf(coefficient))
  }

  power(base: Series, exponent: Rational): Series {
    const isNatural = exponent.isInteger() && exponent.sign() >= 0
    if (isNatural && exponent.lte(MAX_FACTORS))
      return Array.from({ length: Number(exponent.numerator) }).reduce<Series>(
        product => this.arithmetic.times(product, base),
        ONE,
      )
    const leading = this.leading(base)
    if (!leading) return this.powerOfZero(exponent)
    if (leading.sign < 0 && !exponent.isInteger()) throw noRoot(exponent)
    const { coefficients } = this.arithmetic
    const scaled = this.arithmetic.monomial(
      coefficients.of(power(leading.coefficient, number(exponent))),
      coefficients.product(leading.exponent, number(exponent)),
    )
    let binomial = Rational.ONE
    const ratio = this.arithmetic.taylor(this.overLeading(leading), k => {
      if (k > 0) binomial = binomial.times(exponent.minus(k - 1)).div(k)
      return number(binomial)
    })
    return this.arithmetic.times(scaled, ratio)
  }

  private powerOfZero(exponent: Rational): Series {
    if (exponent.sign() > 0) return this.arithmetic.constant(number(0))
    throw new Undecided('it divides by what is 0 all around')
  }

  /** u in c ω^e (1 + u). */
  private overLeading({ coefficient, exponent, rest }: Leading): Series {
    const { coefficients } = this.arithmetic
    const inverse = coefficients.of(power(coefficient, -1))
    return this.arithmetic.times(
      this.arithmetic.monomial(inverse, coefficients.product(MINUS_ONE, exponent)),
      rest,
    )
  }

  /** ln c + e ln ω + u - u²/2 + … */
  logarithm(argument: Series): Series {
    const leading = this.leading(argument)
    if (!leading || leading.sign < 0) throw new Nowhere('a logarithm of what is not positive')
    const { coefficient, exponent } = leading
    const { coefficients } = this.arithmetic
    const constant = coefficients.sum(
      coefficients.of(ln(coefficient)),
      coefficients.product(exponent, this.scale.logarithm),
    )
    return this.arithmetic.taylor(this.overLeading(leading), k =>
      k === 0 ? constant : number(Rational.of(k % 2 === 0 ? -1 : 1).div(k)),
    )
  }

  /** e^c (1 + u + u²/2 + …), where e^c may hold a power of ω. */
  exponential(argument: Series): Series {
    const { coefficients } = this.arithmetic
    const signOf = (exponent: Term) => coefficients.signOf(exponent)
    const [first] = argument.parts
    if (first && signOf(first.exponent) < 0)
      throw new Undecided('an exponential grows in a way that is not followed')
    const { constant, rest } = splitAtConstant(argument, signOf)
    let factorial = Rational.ONE
    const series = this.arithmetic.taylor(rest, k => {
      if (k > 0) factorial = factorial.times(k)
      return number(Rational.ONE.div(factorial))
    })
    return constant ? this.arithmetic.times(this.exponentialOf(constant), series) : series
  }

  /** e^c where c is k ln(1/ω) and what grows more slowly: ω^-k times the exponential of the rest. */
  private exponentialOf(constant: Term): Series {
    const { coefficients } = this.arithmetic
    // Were it infinite, ω would have been a faster exponential.
    const growth = this.scale.limitOf(divide(constant, multiply(-1, this.scale.logarithm))) as Finite
    const exponent = coefficients.of(growth.value)
    const slower = isZero(exponent)
      ? constant
      : coefficients.of(add(constant, multiply(exponent, this.scale.logarithm)))
    return this.arithmetic.monomial(coefficients.of(exp(slower)), coefficients.product(MINUS_ONE, exponent))
  }
}

/** A root of an odd degree of a negative number is taken by some and not by others. */
const noRoot = (exponent: Rational): Error =>
  exponent.denominator % 2n === 0n
    ? new Nowhere('a root of what is negative')
    : new Undecided('a root of what is negative')
