import { Rational } from '../numeric/rational.js'
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
    return exponent.isZero() ? Monomial.ONE : new Monomial([{ generator, exponent }])
  }

  get isOne(): boolean {
    return this.factors.length === 0
  }

  times(other: Monomial): Monomial {
    if (this.isOne) return other
    return other.isOne ? this : new Monomial(merge(this.factors, other.factors))
  }

  power(exponent: Rational): Monomial {
    if (exponent.eq(1)) return this
    if (exponent.isZero()) return Monomial.ONE
    return new Monomial(
      this.factors.map(factor => ({
        generator: factor.generator,
        exponent: factor.exponent.times(exponent),
      })),
    )
  }

  inverse(): Monomial {
    return this.power(MINUS_ONE)
  }

  exponentOf(generator: Generator): Rational {
    return this.factors.find(factor => factor.generator === generator)?.exponent ?? Rational.ZERO
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
    const generators = new Set([...this.factors, ...other.factors].map(({ generator }) => generator))
    const lowest = [...generators].map(generator => {
      const [ours, theirs] = [this.exponentOf(generator), other.exponentOf(generator)]
      return { generator, exponent: ours.lt(theirs) ? ours : theirs }
    })
    return new Monomial(lowest.filter(({ exponent }) => !exponent.isZero()).sort(byId))
  }

  /** Whether no exponent is negative. */
  isWhole(): boolean {
    return this.factors.every(({ exponent }) => exponent.sign() > 0)
  }

  /** The order of the exponents of the first generator in which two monomials differ. Products keep it. */
  compareTo(other: Monomial): number {
    const length = Math.max(this.factors.length, other.factors.length)
    for (let place = 0; place < length; place++) {
      const [ours, theirs] = [this.factors[place], other.factors[place]]
      if (!ours) return -theirs!.exponent.sign()
      if (!theirs) return ours.exponent.sign()
      if (ours.generator.id < theirs.generator.id) return ours.exponent.sign()
      if (ours.generator.id > theirs.generator.id) return -theirs.exponent.sign()
      const order = ours.exponent.cmp(theirs.exponent)
      if (order !== 0) return order
    }
    return 0
  }
}

const MINUS_ONE = Rational.of(-1)

const byId = (left: Factor, right: Factor): number => left.generator.id - right.generator.id

function merge(left: readonly Factor[], right: readonly Factor[]): Factor[] {
  const merged: Factor[] = []
  let [ours, theirs] = [0, 0]
  while (ours < left.length && theirs < right.length) {
    const [a, b] = [left[ours]!, right[theirs]!]
    if (a.generator.id < b.generator.id) merged.push(a)
    else if (a.generator.id > b.generator.id) merged.push(b)
    else pushPower(merged, a.generator, a.exponent.plus(b.exponent))
    if (a.generator.id <= b.generator.id) ours++
    if (b.generator.id <= a.generator.id) theirs++
  }
  merged.push(...left.slice(ours), ...right.slice(theirs))
  return merged
}

function pushPower(factors: Factor[], generator: Generator, exponent: Rational): void {
  if (!exponent.isZero()) factors.push({ generator, exponent })
}
