import { Rational } from '../../number/rational.js'
import { signOf } from '../exact.js'
import type { PolynomialTerm } from './collected.js'
import type { Monomial } from './monomial.js'
import { Polynomial } from './polynomial.js'

/** A quotient with more terms is not looked for: it would be no simplification. */
const MAX_TERMS = 500

/**
 * Division with remainder: dividend = quotient · divisor + remainder, where no term of the remainder is divisible by the
 * leading term of the divisor. Terms with negative exponents are divided by the same rule after all exponents are
 * raised alike.
 */
export function divide(
  dividend: Polynomial,
  divisor: Polynomial,
): { quotient: Polynomial; remainder: Polynomial } {
  const lift = liftOf(dividend)
  const division = new Division(dividend.scaled(Rational.ONE, lift), divisor)
  while (!division.isDone()) division.step()
  const lower = lift.inverse()
  const { budget } = dividend
  const lowered = (terms: readonly PolynomialTerm[]) =>
    Polynomial.sum(budget, terms).scaled(Rational.ONE, lower)
  return { quotient: lowered(division.quotient), remainder: lowered(division.remainder) }
}

/** dividend / divisor if that is a polynomial (of few enough terms), negative exponents allowed. */
export function divideExactly(dividend: Polynomial, divisor: Polynomial): Polynomial | undefined {
  if (divisor.size === 1) return divideByTerm(dividend, divisor.leading)
  const lift = dividend.content().inverse()
  const division = new Division(dividend.scaled(Rational.ONE, lift), divisor)
  while (!division.isDone()) {
    division.step()
    if (division.remainder.length > 0 || division.quotient.length > MAX_TERMS) return undefined
  }
  return Polynomial.sum(dividend.budget, division.quotient).scaled(Rational.ONE, lift.inverse())
}

function divideByTerm(dividend: Polynomial, { monomial, coefficient }: PolynomialTerm): Polynomial {
  return dividend.scaled(Rational.ONE.div(coefficient), monomial.inverse())
}

/** The monomial that makes every negative exponent 0. */
function liftOf(polynomial: Polynomial): Monomial {
  const [negative] = polynomial.content().split(({ exponent }) => signOf(exponent) === -1)
  return negative.inverse()
}

class Division {
  readonly quotient: PolynomialTerm[] = []
  readonly remainder: PolynomialTerm[] = []
  private readonly inverse: PolynomialTerm

  constructor(
    private left: Polynomial,
    private readonly divisor: Polynomial,
  ) {
    const { monomial, coefficient } = divisor.leading
    this.inverse = { monomial: monomial.inverse(), coefficient: Rational.ONE.div(coefficient) }
  }

  isDone(): boolean {
    return this.left.isZero()
  }

  /** Moves the leading term of what is left to the quotient, or to the remainder. */
  step(): void {
    const { leading } = this.left
    const monomial = leading.monomial.times(this.inverse.monomial)
    if (!monomial.isWhole()) {
      this.remainder.push(leading)
      this.left = this.left.minus(Polynomial.sum(this.left.budget, [leading]))
      return
    }
    const coefficient = leading.coefficient.times(this.inverse.coefficient)
    this.quotient.push({ monomial, coefficient })
    this.left = this.left.minus(this.divisor.scaled(coefficient, monomial))
  }
}
