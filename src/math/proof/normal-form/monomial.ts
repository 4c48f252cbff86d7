import { Rational } from '../../number/rational.js'
import { addExact, compareExact, isOne, multiplyExact, signOf } from '../exact.js'
import type { Generator } from './generator.js'

/** A generator to a power; the exponent is never 0. */
export interface Factor {
  readonly generator: Generator
  readonly exponent: Rational
}

/**
 * A product of powers of generators, each once, in the order of their ids. Exponents are rational: negative ones only of
 * what a condition keeps from being 0, fractional ones only of what a condition keeps from being negative.
 */
export class Monomial {
  static readonly ONE = new Monomial([])

  /** Equal for equal monomials and for no others. */
  readonly key: string

  private constructor(readonly factors: readonly Factor[]) {
    this.key = factors.map(({ generator, exponent }) => `${generator.id}^${exponent}`).join('*')
  }

  static of(generator: Generator, exponent: Rational = Rational.ONE): Monomial {
    return signOf(exponent) === 0 ? Monomial.ONE : new Monomial([{ generator, exponent }])
  }

  get isOne(): boolean {
    return this.factors.length === 0
  }

  times(other: Monomial): Monomial {
    if (this.isOne) return other
    return other.isOne ? this : new Monomial(pair(this.factors, other.factors, addExact))
  }

  power(exponent: Rational): Monomial {
    if (isOne(exponent)) return this
    if (signOf(exponent) === 0) return Monomial.ONE
    return new Monomial(
      this.factors.map(factor => ({
        generator: factor.generator,
        exponent: multiplyExact(factor.exponent, exponent),
      })),
    )
  }

  inverse(): Monomial {
    return this.power(MINUS_ONE)
  }

  /** The factors that are chosen, and the others. */
  split(isChosen: (factor: Factor) => boolean): [Monomial, Monomial] {
    const chosen = this.factors.filter(isChosen)
    if (chosen.length === this.factors.length) return [this, Monomial.ONE]
    if (chosen.length === 0) return [Monomial.ONE, this]
    return [new Monomial(chosen), new Monomial(this.factors.filter(factor => !isChosen(factor)))]
  }

  /** Each generator to the lower of its two exponents, 0 where it is missing. */
  lowest(other: Monomial): Monomial {
    if (this === other) return this
    return new Monomial(pair(this.factors, other.factors, lowerOf))
  }

  /** Whether no exponent is negative. */
  isWhole(): boolean {
    return this.factors.every(({ exponent }) => signOf(exponent) === 1)
  }

  /** The order of the exponents of the first generator in which two monomials differ. Products keep it. */
  compareTo(other: Monomial): number {
    const length = Math.max(this.factors.length, other.factors.length)
    for (let place = 0; place < length; place++) {
      const [ours, theirs] = [this.factors[place], other.factors[place]]
      if (!ours) return -signOf(theirs!.exponent)
      if (!theirs) return signOf(ours.exponent)
      if (ours.generator.id < theirs.generator.id) return signOf(ours.exponent)
      if (ours.generator.id > theirs.generator.id) return -signOf(theirs.exponent)
      const order = compareExact(ours.exponent, theirs.exponent)
      if (order !== 0) return order
    }
    return 0
  }
}

const MINUS_ONE = Rational.of(-1)

const lowerOf = (left: Rational, right: Rational): Rational =>
  compareExact(left, right) === -1 ? left : right

/** The generators of both lists in order, with what the two exponents make, where that is not 0. */
function pair(
  left: readonly Factor[],
  right: readonly Factor[],
  combine: (left: Rational, right: Rational) => Rational,
): Factor[] {
  const paired: Factor[] = []
  const push = (generator: Generator, exponent: Rational): void => {
    if (exponent.numerator !== 0n) paired.push({ generator, exponent })
  }
  let [ours, theirs] = [0, 0]
  while (ours < left.length || theirs < right.length) {
    const [a, b] = [left[ours], right[theirs]]
    const isOurs = !b || (a !== undefined && a.generator.id <= b.generator.id)
    const isTheirs = !a || (b !== undefined && b.generator.id <= a.generator.id)
    const { generator } = (isOurs ? a : b)!
    push(generator, combine(isOurs ? a!.exponent : Rational.ZERO, isTheirs ? b!.exponent : Rational.ZERO))
    if (isOurs) ours++
    if (isTheirs) theirs++
  }
  return paired
}
