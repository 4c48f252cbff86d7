import { Rational } from '../../number/rational.js'
import type { Budget } from '../budget.js'
import { isOne } from '../exact.js'
import type { PolynomialTerm } from './collected.js'
import { divideExactly } from './division.js'
import type { Generator } from './generator.js'
import { Monomial } from './monomial.js'
import { Polynomial } from './polynomial.js'

/**
 * A quotient of two polynomials. The denominator has integer coefficients without a common divisor, no monomial in
 * common, and a positive leading coefficient; it is 1 if that leaves one term, so that 1/x is a monomial. Common
 * factors of several terms are cancelled where one side divides the other; equality does not need it: a difference
 * is 0 if and only if its numerator is.
 */
export class Quotient {
  private constructor(
    readonly numerator: Polynomial,
    readonly denominator: Polynomial,
  ) {}

  static constant(budget: Budget, value: Rational): Quotient {
    return Quotient.whole(Polynomial.constant(budget, value))
  }

  static monomial(budget: Budget, monomial: Monomial): Quotient {
    return Quotient.whole(Polynomial.monomial(budget, monomial))
  }

  static whole(numerator: Polynomial): Quotient {
    return Quotient.of(numerator, Polynomial.constant(numerator.budget, Rational.ONE))
  }

  /** numerator/denominator; the caller has made sure that the denominator is not 0. */
  static of(numerator: Polynomial, denominator: Polynomial): Quotient {
    const [above, below] = [withoutWholePowers(numerator), withoutWholePowers(denominator)]
    if (above || below) {
      const dividend = above ?? Quotient.whole(numerator)
      return dividend.dividedBy(below ?? Quotient.whole(denominator))
    }
    const common = denominator.content().inverse()
    const factor = Rational.ONE.div(denominator.numericContent())
    if (isOne(factor) && common.isOne) return Quotient.cancelled(numerator, denominator)
    return Quotient.of(numerator.scaled(factor, common), denominator.scaled(factor, common))
  }

  /** Whole quotients are added up at once: one by one, their sum would be copied for each. */
  static total(budget: Budget, quotients: readonly Quotient[]): Quotient {
    const whole = quotients.filter(quotient => quotient.isWhole())
    const sum = Polynomial.sum(
      budget,
      whole.flatMap(({ numerator }) => numerator.terms),
    )
    return quotients
      .filter(quotient => !quotient.isWhole())
      .reduce((total, fraction) => total.plus(fraction), Quotient.whole(sum))
  }

  private static cancelled(numerator: Polynomial, denominator: Polynomial): Quotient {
    const one = Polynomial.constant(numerator.budget, Rational.ONE)
    if (denominator.size === 1) return new Quotient(numerator, one)
    const exact = divideExactly(numerator, denominator)
    if (exact) return Quotient.of(exact, one)
    const [content, factor] = [numerator.content(), numerator.numericContent()]
    const primitive = numerator.scaled(Rational.ONE.div(factor), content.inverse())
    const inverse = primitive.size > 1 ? divideExactly(denominator, primitive) : undefined
    return inverse ? Quotient.of(one.scaled(factor, content), inverse) : new Quotient(numerator, denominator)
  }

  /** Equal for equal quotients in this form. */
  get key(): string {
    return `${this.numerator.key}/${this.denominator.key}`
  }

  isZero(): boolean {
    return this.numerator.isZero()
  }

  /** Whether the denominator is 1. */
  isWhole(): boolean {
    return this.denominator.size === 1
  }

  /** The value, if there is no generator in it. */
  constant(): Rational | undefined {
    return this.isWhole() ? this.numerator.constant() : undefined
  }

  /** The only term, if there is but one. */
  single(): PolynomialTerm | undefined {
    return this.isWhole() && this.numerator.size === 1 ? this.numerator.leading : undefined
  }

  plus(other: Quotient): Quotient {
    const [ours, theirs] = [this.denominator, other.denominator]
    if (ours.key === theirs.key) return Quotient.of(this.numerator.plus(other.numerator), ours)
    const [larger, smaller] = ours.size < theirs.size ? [other, this] : [this, other]
    const factor = divideExactly(larger.denominator, smaller.denominator)
    if (factor) return Quotient.of(larger.numerator.plus(smaller.numerator.times(factor)), larger.denominator)
    return Quotient.of(this.numerator.times(theirs).plus(other.numerator.times(ours)), ours.times(theirs))
  }

  minus(other: Quotient): Quotient {
    return this.plus(other.scaled(Rational.of(-1)))
  }

  times(other: Quotient): Quotient {
    return Quotient.of(this.numerator.times(other.numerator), this.denominator.times(other.denominator))
  }

  /** The caller has made sure that the divisor is not 0. */
  dividedBy(divisor: Quotient): Quotient {
    return Quotient.of(this.numerator.times(divisor.denominator), this.denominator.times(divisor.numerator))
  }

  scaled(coefficient: Rational): Quotient {
    return Quotient.of(this.numerator.scaled(coefficient), this.denominator)
  }

  inverse(): Quotient {
    return Quotient.of(this.denominator, this.numerator)
  }

  /** An integer power; the caller has made sure that this is not 0 where the exponent is negative. */
  power(exponent: number): Quotient {
    if (exponent < 0) return this.inverse().power(-exponent)
    return Quotient.of(this.numerator.power(exponent), this.denominator.power(exponent))
  }
}

/**
 * A generator that is the value of a function at a quotient: a for the roots of a, where a itself takes its place as soon
 * as its power reaches 1, e^u, or ln a.
 */
export interface Composite extends Generator {
  readonly of: 'power' | 'exp' | 'ln'
  readonly argument: Quotient
}

/** What a generator is that function of; undefined if it is no value of it. */
export function argumentOf(generator: Generator, of: Composite['of']): Quotient | undefined {
  return isComposite(generator) && generator.of === of ? generator.argument : undefined
}

const isComposite = (generator: Generator): generator is Composite => 'argument' in generator

/** The polynomial with the base of a root in place of its whole powers; undefined if there are none. */
function withoutWholePowers(polynomial: Polynomial): Quotient | undefined {
  const { budget } = polynomial
  const expanded: Quotient[] = []
  const kept: PolynomialTerm[] = []
  for (const term of polynomial.terms) {
    const powers = wholePowersOf(term.monomial)
    if (powers.length > 0) expanded.push(expandedTerm(budget, term, powers))
    else kept.push(term)
  }
  if (expanded.length === 0) return undefined
  return expanded.reduce((sum, part) => sum.plus(part), Quotient.whole(Polynomial.sum(budget, kept)))
}

/** A whole power of a root, and what it is worth. */
interface WholePower {
  readonly monomial: Monomial
  readonly value: Quotient
}

function wholePowersOf({ factors }: Monomial): WholePower[] {
  return factors.flatMap(({ generator, exponent }) => {
    const base = argumentOf(generator, 'power')
    const whole = base ? floor(exponent) : Rational.ZERO
    if (!base || whole.isZero()) return []
    return [{ monomial: Monomial.of(generator, whole), value: base.power(Number(whole.numerator)) }]
  })
}

function expandedTerm(
  budget: Budget,
  { monomial, coefficient }: PolynomialTerm,
  powers: readonly WholePower[],
): Quotient {
  const fractional = powers.reduce((rest, power) => rest.times(power.monomial.inverse()), monomial)
  const start = Quotient.whole(Polynomial.sum(budget, [{ monomial: fractional, coefficient }]))
  return powers.reduce((product, { value }) => product.times(value), start)
}

function floor(value: Rational): Rational {
  const rest = ((value.numerator % value.denominator) + value.denominator) % value.denominator
  return Rational.ratio(value.numerator - rest, value.denominator)
}
