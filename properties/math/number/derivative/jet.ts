import type { Arithmetic, Operand } from '../../../../src/math/number/arithmetic.js'

/** Where the constants of an arithmetic come from: `reals(50)` and `intervals(50)` are such. */
export interface Constants<T> {
  of(value: number): T
}

/**
 * Truncated Taylor series c₀ + c₁t + … + cₙtⁿ over any arithmetic: a function of x + t, computed as if it
 * were a value, carries its derivatives at x, c_k = f⁽ᵏ⁾(x)/k!.
 *
 * Error budget: what the recurrences cost in T, some order² operations; over intervals every coefficient is
 * an enclosure. A constant is a jet of one coefficient, and an operand that is a string or a number is handed
 * to T's own methods: what is structurally 0 is never computed with, and a constant exponent is a constant to
 * T's `pow`. Throws what T throws; TypeError where jets of different orders meet. (Griewank and Walther 2008,
 * chapter 13.)
 */
export class Jet<T extends Arithmetic<T>> implements Arithmetic<Jet<T>> {
  private constructor(
    /** c₀ … cₙ, or c₀ alone where the jet is a constant. */
    readonly coefficients: readonly [T, ...T[]],
    readonly order: number,
    private readonly constants: Constants<T>,
  ) {}

  /** The function x itself at the value: value + t. The order is an integer of at least 0. */
  static variable<T extends Arithmetic<T>>(value: T, order: number, constants: Constants<T>): Jet<T> {
    return Jet.constant(value, order, constants).extended((_, n) => constants.of(n === 1 ? 1 : 0))
  }

  /** A function that does not depend on x. */
  static constant<T extends Arithmetic<T>>(value: T, order: number, constants: Constants<T>): Jet<T> {
    if (!Number.isSafeInteger(order) || order < 0)
      throw new RangeError(`Jet: expected an order that is an integer of at least 0, got ${order}`)
    return new Jet([value], order, constants)
  }

  get value(): T {
    return this.coefficients[0]
  }

  /** f⁽ⁿ⁾(x) = n! cₙ. Throws RangeError for an n that is no integer of 0 to the order. */
  derivative(n: number): T {
    if (!Number.isInteger(n) || n < 0 || n > this.order)
      throw new RangeError(`Jet.derivative: expected an integer of 0 to ${this.order}, got ${n}`)
    return this.coefficient(n).times(`${factorial(n)}`)
  }

  plus(other: Operand<Jet<T>>): Jet<T> {
    const constant = this.constantOf(other)
    if (constant !== null) return this.withValue(this.value.plus(constant))
    const addend = this.jetOf(other)
    if (this.isConstant()) return addend.withValue(this.value.plus(addend.value))
    return this.map((c, k) => c.plus(addend.coefficient(k)))
  }

  minus(other: Operand<Jet<T>>): Jet<T> {
    const constant = this.constantOf(other)
    return constant !== null ? this.withValue(this.value.minus(constant)) : this.plus(this.jetOf(other).neg())
  }

  /** cₙ = Σ a_k b₍ₙ₋ₖ₎. */
  times(other: Operand<Jet<T>>): Jet<T> {
    const constant = this.constantOf(other)
    if (constant !== null) return this.map(c => c.times(constant))
    const factor = this.jetOf(other)
    if (this.isConstant()) return factor.map(c => this.value.times(c))
    return this.constantJet(this.value.times(factor.value)).extended((_, n) =>
      sum(0, n, k => this.coefficient(k).times(factor.coefficient(n - k))),
    )
  }

  /** From q b = a: qₙ = (aₙ − Σ b_k q₍ₙ₋ₖ₎)/b₀, k = 1 … n. */
  div(other: Operand<Jet<T>>): Jet<T> {
    const constant = this.constantOf(other)
    if (constant !== null) return this.map(c => c.div(constant))
    const divisor = this.jetOf(other)
    return this.constantJet(this.value.div(divisor.value)).extended((q, n) =>
      this.coefficient(n)
        .minus(sum(1, n, k => divisor.coefficient(k).times(q[n - k]!)))
        .div(divisor.value),
    )
  }

  neg(): Jet<T> {
    return this.map(c => c.neg())
  }

  /** |a| = ±a, the sign as a₀/|a₀|: over intervals an enclosure of ±1. At a₀ = 0 it throws what T's `div` throws. */
  abs(): Jet<T> {
    if (this.isConstant()) return this.constantJet(this.value.abs())
    const sign = this.value.div(this.value.abs())
    return this.times(this.constantJet(sign)).withValue(this.value.abs())
  }

  /** From s² = a: sₙ = (aₙ − Σ s_k s₍ₙ₋ₖ₎)/(2s₀), k = 1 … n − 1. */
  sqrt(): Jet<T> {
    const root = this.constantJet(this.value.sqrt())
    if (this.isConstant()) return root
    return root.extended((s, n) => {
      const rest =
        n === 1 ? this.coefficient(1) : this.coefficient(n).minus(sum(1, n - 1, k => s[k]!.times(s[n - k]!)))
      return rest.div(root.value.times(2))
    })
  }

  /** From e′ = a′e: n eₙ = Σ k a_k e₍ₙ₋ₖ₎, k = 1 … n. */
  exp(): Jet<T> {
    const power = this.constantJet(this.value.exp())
    if (this.isConstant()) return power
    return power.extended((e, n) =>
      sum(1, n, k =>
        this.coefficient(k)
          .times(k)
          .times(e[n - k]!),
      ).div(n),
    )
  }

  /** From l′ = a′/a. */
  ln(): Jet<T> {
    return this.primitive(this.value.ln(), this)
  }

  /** From r′ = a′/(1 − a²). */
  atanh(): Jet<T> {
    return this.primitive(this.value.atanh(), this.isConstant() ? this : this.pow(2).neg().plus(1))
  }

  /**
   * This raised to a power: by the binomial series for a safe integer, where a₀ may be 0 or negative; by the
   * recurrence n a₀ pₙ = Σ (k e − n + k) a_k p₍ₙ₋ₖ₎, k = 1 … n, for another constant e; else as
   * e^(exponent · ln this).
   */
  pow(exponent: Operand<Jet<T>>): Jet<T> {
    const constant = this.constantOf(exponent)
    if (constant === null) return this.jetOf(exponent).times(this.ln()).exp()
    if (this.isConstant()) return this.constantJet(this.value.pow(constant))
    const integer = safeInteger(constant)
    if (integer !== null) return this.integerPower(integer)
    const scalar = this.constants.of(1).times(constant)
    return this.constantJet(this.value.pow(constant)).extended((p, n) =>
      sum(1, n, k => {
        const weight = scalar.times(k).minus(n - k)
        return weight.times(this.coefficient(k)).times(p[n - k]!)
      }).div(this.value.times(n)),
    )
  }

  /** (a₀ + h)ᵉ = Σ C(e, k) a₀^(e − k) hᵏ, by Horner's rule, up to the order or to k = e for a natural e. */
  private integerPower(exponent: number): Jet<T> {
    const last = exponent >= 0 ? Math.min(exponent, this.order) : this.order
    const terms = binomials(exponent, last).map((c, k) => this.value.pow(exponent - k).times(`${c}`))
    const step = this.withValue(this.constants.of(0))
    return terms
      .map(term => this.constantJet(term))
      .reduceRight((inner, term) => inner.times(step).plus(term))
  }

  /** The r with r′ d = a′, a being this: rₙ = (aₙ − Σ k r_k d₍ₙ₋ₖ₎/n)/d₀, k = 1 … n − 1. */
  private primitive(value: T, divisor: Jet<T>): Jet<T> {
    const jet = this.constantJet(value)
    if (this.isConstant()) return jet
    return jet.extended((r, n) => {
      const terms = (k: number) => r[k]!.times(k).times(divisor.coefficient(n - k))
      const rest = n === 1 ? this.coefficient(n) : this.coefficient(n).minus(sum(1, n - 1, terms).div(n))
      return rest.div(divisor.value)
    })
  }

  private isConstant(): boolean {
    return this.coefficients.length === 1
  }

  /** The operand as T's own methods take it, or null for a jet that is no constant. */
  private constantOf(operand: Operand<Jet<T>>): Operand<T> | null {
    if (!(operand instanceof Jet)) return operand
    return this.jetOf(operand).isConstant() ? operand.value : null
  }

  private jetOf(operand: Operand<Jet<T>>): Jet<T> {
    // Whatever is no jet is a constant, which is taken as it is.
    const jet = operand as Jet<T>
    if (jet.order === this.order) return jet
    throw new TypeError(`Jet: expected a jet of order ${this.order}, got one of order ${jet.order}`)
  }

  private coefficient(n: number): T {
    return this.coefficients[n] ?? this.constants.of(0)
  }

  private constantJet(value: T): Jet<T> {
    return new Jet([value], this.order, this.constants)
  }

  private withValue(value: T): Jet<T> {
    const [, ...rest] = this.coefficients
    return new Jet([value, ...rest], this.order, this.constants)
  }

  private map(each: (coefficient: T, k: number) => T): Jet<T> {
    const [value, ...rest] = this.coefficients
    return new Jet([each(value, 0), ...rest.map((c, k) => each(c, k + 1))], this.order, this.constants)
  }

  /** The jet with this value whose coefficients up to the order follow from those before them. */
  private extended(next: (before: readonly T[], n: number) => T): Jet<T> {
    const coefficients: [T, ...T[]] = [this.value]
    for (let n = 1; n <= this.order; n++) coefficients.push(next(coefficients, n))
    return new Jet(coefficients, this.order, this.constants)
  }
}

/** Σ term(k), k = first … last, of at least one term, so that no 0 of T is needed. */
function sum<T extends Arithmetic<T>>(first: number, last: number, term: (k: number) => T): T {
  let total = term(first)
  for (let k = first + 1; k <= last; k++) total = total.plus(term(k))
  return total
}

/** The integer that a constant plainly is: a safe integer, or such digits as `2`. */
function safeInteger(constant: unknown): number | null {
  const isPlain =
    typeof constant === 'number' || (typeof constant === 'string' && /^[+-]?\d+$/.test(constant))
  return isPlain && Number.isSafeInteger(Number(constant)) ? Number(constant) : null
}

/** C(exponent, k) for k = 0 … last, exact; the exponent may be negative. */
function binomials(exponent: number, last: number): bigint[] {
  const coefficients = [1n]
  for (let k = 1; k <= last; k++)
    coefficients.push((coefficients[k - 1]! * (BigInt(exponent) - BigInt(k - 1))) / BigInt(k))
  return coefficients
}

function factorial(n: number): bigint {
  return n < 2 ? 1n : BigInt(n) * factorial(n - 1)
}
