import { Rational } from '../../number/rational.js'
import { type Budget, TooLarge } from '../budget.js'
import { signOf } from '../exact.js'
import { Collected, type PolynomialTerm } from './collected.js'
import { Monomial } from './monomial.js'

/** A sum of monomials with rational coefficients, none of them 0. Every operation pays from the budget of the proof. */
export class Polynomial {
  private cachedKey: string | undefined
  private cachedLeading: PolynomialTerm | undefined

  private constructor(
    readonly budget: Budget,
    private readonly byKey: ReadonlyMap<string, PolynomialTerm>,
  ) {}

  static sum(budget: Budget, terms: Iterable<PolynomialTerm>): Polynomial {
    const collected = new Collected(budget)
    for (const { monomial, coefficient } of terms) collected.add(monomial, coefficient)
    return new Polynomial(budget, collected.terms)
  }

  static constant(budget: Budget, value: Rational): Polynomial {
    return Polynomial.sum(budget, [{ monomial: Monomial.ONE, coefficient: value }])
  }

  static monomial(budget: Budget, monomial: Monomial): Polynomial {
    return Polynomial.sum(budget, [{ monomial, coefficient: Rational.ONE }])
  }

  get size(): number {
    return this.byKey.size
  }

  get terms(): readonly PolynomialTerm[] {
    return [...this.byKey.values()]
  }

  /** Equal for equal polynomials and for no others. */
  get key(): string {
    this.cachedKey ??= [...this.byKey]
      .map(([key, { coefficient }]) => `${key}:${coefficient}`)
      .sort()
      .join('+')
    return this.cachedKey
  }

  isZero(): boolean {
    return this.byKey.size === 0
  }

  /** The value, if there is no generator in it. */
  constant(): Rational | undefined {
    if (this.isZero()) return Rational.ZERO
    return this.size === 1 ? this.byKey.get(Monomial.ONE.key)?.coefficient : undefined
  }

  /** The term with the greatest monomial. */
  get leading(): PolynomialTerm {
    if (!this.cachedLeading) {
      this.budget.spend(this.size >> 3)
      this.cachedLeading = this.terms.reduce((most, term) =>
        term.monomial.compareTo(most.monomial) === 1 ? term : most,
      )
    }
    return this.cachedLeading
  }

  plus(other: Polynomial): Polynomial {
    const collected = new Collected(this.budget, this.byKey)
    for (const { monomial, coefficient } of other.byKey.values()) collected.add(monomial, coefficient)
    return new Polynomial(this.budget, collected.terms)
  }

  minus(other: Polynomial): Polynomial {
    return this.plus(other.negated())
  }

  negated(): Polynomial {
    return this.scaled(Rational.of(-1))
  }

  times(other: Polynomial): Polynomial {
    const collected = new Collected(this.budget)
    for (const ours of this.byKey.values()) collected.addScaled(other.byKey.values(), ours)
    return new Polynomial(this.budget, collected.terms)
  }

  /** This times a single term. */
  scaled(coefficient: Rational, monomial: Monomial = Monomial.ONE): Polynomial {
    const collected = new Collected(this.budget)
    collected.addScaled(this.byKey.values(), { monomial, coefficient })
    return new Polynomial(this.budget, collected.terms)
  }

  /** A natural power, by repeated squaring. */
  power(exponent: number): Polynomial {
    if (!Number.isSafeInteger(exponent))
      throw new TooLarge(`proof: expected a power that is a safe integer, got ${exponent}`)
    if (this.size === 1) return this.powerOfTerm(exponent)
    let result = Polynomial.constant(this.budget, Rational.ONE)
    for (let square: Polynomial = this, left = exponent; left > 0; left = Math.floor(left / 2)) {
      if (left % 2 === 1) result = result.times(square)
      if (left > 1) square = square.times(square)
    }
    return result
  }

  private powerOfTerm(exponent: number): Polynomial {
    const { monomial, coefficient } = this.leading
    const power = { monomial: monomial.power(Rational.of(exponent)), coefficient: coefficient.pow(exponent) }
    return Polynomial.sum(this.budget, [power])
  }

  /** The greatest monomial that divides every term. */
  content(): Monomial {
    this.budget.spend(this.size)
    let lowest: Monomial | undefined
    for (const { monomial } of this.byKey.values()) lowest = lowest?.lowest(monomial) ?? monomial
    return lowest ?? Monomial.ONE
  }

  /** The factor, of the sign of the leading coefficient, without which the coefficients are integers that share no divisor. */
  numericContent(): Rational {
    const coefficients = this.terms.map(term => term.coefficient)
    const numerator = coefficients.reduce((divisor, { numerator: n }) => commonDivisor(divisor, n), 0n)
    const denominator = coefficients.reduce(
      (multiple, { denominator: d }) => (multiple / commonDivisor(multiple, d)) * d,
      1n,
    )
    const size = Rational.ratio(numerator, denominator).abs()
    return signOf(this.leading.coefficient) === 1 ? size : size.neg()
  }
}

/** Positive for positive numbers, else of either sign. */
function commonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
