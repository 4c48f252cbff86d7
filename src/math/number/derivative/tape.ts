import type { Arithmetic, Operand } from '../arithmetic.js'
import { type Interval, intervals } from '../interval/interval.js'
import { type Real, reals } from '../interval/real.js'

/**
 * Reverse differentiation over any arithmetic: every result of a computation is kept in order on a tape, with its slopes by
 * what it was made of, so that one walk back gives the derivatives of one result by everything before it (Griewank and
 * Walther 2008, chapter 3). Slopes are results on the same tape, hence derivatives can be differentiated again.
 *
 * Error budget: that of the arithmetic. Over intervals derivatives are enclosed as values are; where a slope does not exist
 * (|x| at 0, the norm of nothing but zeros) its enclosure holds every slope near there, [−1, 1]. Over numbers the largest
 * of them stands for all.
 */
export class Tape<T extends Arithmetic<T>> {
  private readonly results: Taped<T>[] = []

  constructor(readonly context: TapeContext<T>) {}

  /** A number that derivatives are taken by. */
  variable(value: string): Taped<T> {
    return this.record(this.context.of(value), 'variable', [])
  }

  /** A number that nothing depends on: a safe integer, an exact decimal. */
  readonly of = (value: number | string): Taped<T> => this.constant(this.context.of(value))

  constant(value: T): Taped<T> {
    return this.record(value, 'constant', [])
  }

  /** Puts a result on the tape. What is made of constants alone is one. */
  record(value: T, role: Role, parents: readonly Parent<T>[]): Taped<T> {
    const isConstant = role === 'result' && parents.every(({ of }) => of.role === 'constant')
    if (this.context.isValue?.(value) === false)
      throw new RangeError(`Tape: expected a finite result, got ${value}`)
    const result = new Taped(this, this.results.length, value, isConstant ? 'constant' : role, parents)
    this.results.push(result)
    return result
  }

  /** ∂output/∂v for every v that it was made of, by the index of v. */
  sensitivities(output: Taped<T>): ReadonlyMap<number, T> {
    const found = new Map<number, T>([[output.index, this.context.of(1)]])
    for (const { result, parents } of this.backFrom(output, found)) {
      for (const { of, slope } of parents) {
        const passed = slope === 1 ? result : slope === -1 ? result.neg() : result.times(slope().value)
        found.set(of.index, found.get(of.index)?.plus(passed) ?? passed)
      }
    }
    return found
  }

  /** The same as results on the tape, to be differentiated again. */
  derivatives(output: Taped<T>): ReadonlyMap<number, Taped<T>> {
    const found = new Map<number, Taped<T>>([[output.index, this.of(1)]])
    for (const { result, parents } of this.backFrom(output, found)) {
      for (const { of, slope } of parents) {
        const passed = slope === 1 ? result : slope === -1 ? result.neg() : result.times(slope())
        found.set(of.index, found.get(of.index)?.plus(passed) ?? passed)
      }
    }
    return found
  }

  /** What was recorded up to a result, that one included. */
  upTo(output: Taped<T>): readonly Taped<T>[] {
    return this.results.slice(0, output.index + 1)
  }

  /** From the output back to the variables, what has been found for each result, with the parents that are no constants. */
  private *backFrom<Found>(output: Taped<T>, found: ReadonlyMap<number, Found>) {
    for (const { index, parents: all } of this.upTo(output).toReversed()) {
      const result = found.get(index)
      if (result === undefined) continue
      const parents = all.filter(({ of }) => of.role !== 'constant')
      yield { result, parents }
    }
  }
}

type Role = 'variable' | 'constant' | 'result'

/** What a result was made of, and its slope by that: 1 and −1 need no product. */
interface Parent<T extends Arithmetic<T>> {
  readonly of: Taped<T>
  readonly slope: 1 | -1 | (() => Taped<T>)
}

/** What a tape needs of an arithmetic beyond its operations. */
export interface TapeContext<T> {
  readonly of: (value: number | string) => T
  /** −1, 0 or 1 where the first is less than, equal to, greater than the second; null where that cannot be told. */
  readonly compare: (left: T, right: T) => number | null
  /** An arithmetic may answer with an infinity or NaN where there is no value. */
  readonly isValue?: (value: T) => boolean
  /** What stands for all slopes in [−1, 1]. */
  readonly anySlope: T
}

/** Tapes that enclose, to so many digits. */
export function intervalTape(digits: number): Tape<Interval> {
  const context = intervals(digits)
  return new Tape({
    of: value => context.of(value),
    compare: (left, right) => left.compare(right),
    anySlope: context.between(-1, 1),
  })
}

/** Tapes that round, to so many digits: much faster, and never in doubt which of two is greater. */
export function realTape(digits: number): Tape<Real> {
  const { of } = reals(digits)
  return new Tape({
    of,
    compare: (left, right) => left.cmp(right),
    isValue: value => value.isFinite(),
    anySlope: of(1),
  })
}

/** Where an order cannot be told: more digits may tell. */
export class UndecidedOrder extends RangeError {
  override readonly name = 'UndecidedOrder'
}

/** A number on a tape. Throws what its arithmetic throws, UndecidedOrder where two overlap that are compared, and TypeError where tapes meet. */
export class Taped<T extends Arithmetic<T>> implements Arithmetic<Taped<T>> {
  /** Made by its tape. */
  constructor(
    readonly tape: Tape<T>,
    readonly index: number,
    readonly value: T,
    readonly role: Role,
    readonly parents: readonly Parent<T>[],
  ) {}

  plus(other: Operand<Taped<T>>): Taped<T> {
    const right = this.operand(other)
    return this.result(this.value.plus(right.value), [
      { of: this, slope: 1 },
      { of: right, slope: 1 },
    ])
  }

  minus(other: Operand<Taped<T>>): Taped<T> {
    const right = this.operand(other)
    return this.result(this.value.minus(right.value), [
      { of: this, slope: 1 },
      { of: right, slope: -1 },
    ])
  }

  times(other: Operand<Taped<T>>): Taped<T> {
    const right = this.operand(other)
    return this.result(this.value.times(right.value), [
      { of: this, slope: () => right },
      { of: right, slope: () => this },
    ])
  }

  div(other: Operand<Taped<T>>): Taped<T> {
    const right = this.operand(other)
    const quotient: Taped<T> = this.result(this.value.div(right.value), [
      { of: this, slope: once(() => right.pow(-1)) },
      { of: right, slope: once(() => quotient.div(right).neg()) },
    ])
    return quotient
  }

  neg(): Taped<T> {
    return this.result(this.value.neg(), [{ of: this, slope: -1 }])
  }

  abs(): Taped<T> {
    const sign = this.signOf(this.value)
    const slope =
      sign === 1 ? 1 : sign === -1 ? -1 : once(() => this.tape.constant(this.tape.context.anySlope))
    return this.result(this.value.abs(), [{ of: this, slope }])
  }

  sqrt(): Taped<T> {
    const root: Taped<T> = this.result(this.value.sqrt(), [
      { of: this, slope: once(() => root.times(2).pow(-1)) },
    ])
    return root
  }

  exp(): Taped<T> {
    const power: Taped<T> = this.result(this.value.exp(), [{ of: this, slope: () => power }])
    return power
  }

  ln(): Taped<T> {
    return this.result(this.value.ln(), [{ of: this, slope: once(() => this.pow(-1)) }])
  }

  atanh(): Taped<T> {
    const slope = once(() => this.pow(2).neg().plus(1).pow(-1))
    return this.result(this.value.atanh(), [{ of: this, slope }])
  }

  pow(exponent: Operand<Taped<T>>): Taped<T> {
    const power = this.operand(exponent)
    // x⁰ is 1 everywhere, with the slope 0 also at 0, where 0 · x⁻¹ has no value.
    if (power.role === 'constant' && this.signOf(power.value) === 0)
      return this.tape.constant(this.value.pow(power.value))
    const slope = once(() => this.pow(power.minus(1)).times(power))
    // The logarithm of a base that is not positive is not asked for unless the power varies.
    const result: Taped<T> = this.result(this.value.pow(power.value), [
      { of: this, slope },
      { of: power, slope: once(() => result.times(this.ln())) },
    ])
    return result
  }

  /** √(this² + Σ others²), with the slope v/norm by each: within [−1, 1] also where all are 0. */
  norm(others: readonly Taped<T>[]): Taped<T> {
    const all = [this, ...others]
    const squares = all.map(({ value }) => value.pow(2)).reduce((sum, square) => sum.plus(square))
    const slopeBy = (of: Taped<T>) =>
      once(() => {
        const isApart = this.signOf(norm.value) === 1
        return isApart ? of.div(norm) : this.tape.constant(this.tape.context.anySlope)
      })
    const norm: Taped<T> = this.result(
      squares.sqrt(),
      all.map(of => ({ of, slope: slopeBy(of) })),
    )
    return norm
  }

  /** Negative, 0 or positive where this is less than, equal to or greater than the other. */
  cmp(other: Operand<Taped<T>>): number {
    const order = this.tape.context.compare(this.value, this.operand(other).value)
    if (order === null)
      throw new UndecidedOrder(`Taped.cmp: expected numbers apart, got ${this} and ${other}`)
    return order
  }

  toString(): string {
    return `${this.value}`
  }

  private signOf(value: T): number | null {
    return this.tape.context.compare(value, this.tape.context.of(0))
  }

  private operand(other: Operand<Taped<T>>): Taped<T> {
    if (!(other instanceof Taped)) return this.tape.of(other)
    if (other.tape === this.tape) return other
    throw new TypeError('Taped: expected an operand of the same tape, got one of another')
  }

  private result(value: T, parents: readonly Parent<T>[]): Taped<T> {
    return this.tape.record(value, 'result', parents)
  }
}

/** The value of a computation that is done when it is first asked for. */
export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null
  return () => {
    known ??= { value: compute() }
    return known.value
  }
}
