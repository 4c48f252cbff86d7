import type { Arithmetic, Operand } from './arithmetic.js'
import type { Interval, IntervalContext } from './interval.js'

/**
 * Reverse differentiation over intervals: every result of a computation is kept in order on a tape, with its slopes by
 * what it was made of, so that one walk back gives the derivatives of one result by everything before it (Griewank and
 * Walther 2008, chapter 3). Slopes are results on the same tape, hence derivatives can be differentiated again.
 *
 * Error budget: that of intervals; whatever is enclosed, its derivatives are enclosed too. Where a slope does not exist
 * (|x| at 0, the norm of nothing but zeros) its enclosure holds every slope near there, [−1, 1].
 */
export class Tape {
  private readonly results: Taped[] = []

  constructor(readonly context: IntervalContext) {}

  /** A number that derivatives are taken by. */
  variable(value: string): Taped {
    return this.record(this.context.of(value), 'variable', [])
  }

  /** A number that nothing depends on: a safe integer, an exact decimal. */
  readonly of = (value: number | string): Taped => this.constant(this.context.of(value))

  constant(value: Interval): Taped {
    return this.record(value, 'constant', [])
  }

  /** Puts a result on the tape. What is made of constants alone is one. */
  record(value: Interval, role: Role, parents: readonly Parent[]): Taped {
    const isConstant = role === 'result' && parents.every(({ of }) => of.role === 'constant')
    const result = new Taped(this, this.results.length, value, isConstant ? 'constant' : role, parents)
    this.results.push(result)
    return result
  }

  /** ∂output/∂v for every v that it was made of, by the index of v. */
  sensitivities(output: Taped): ReadonlyMap<number, Interval> {
    const found = new Map<number, Interval>([[output.index, this.context.of(1)]])
    for (const { result, parents } of this.backFrom(output, found)) {
      for (const { of, slope } of parents) {
        const passed = slope === 1 ? result : slope === -1 ? result.neg() : result.times(slope().value)
        found.set(of.index, found.get(of.index)?.plus(passed) ?? passed)
      }
    }
    return found
  }

  /** The same as results on the tape, to be differentiated again. */
  derivatives(output: Taped): ReadonlyMap<number, Taped> {
    const found = new Map<number, Taped>([[output.index, this.of(1)]])
    for (const { result, parents } of this.backFrom(output, found)) {
      for (const { of, slope } of parents) {
        const passed = slope === 1 ? result : slope === -1 ? result.neg() : result.times(slope())
        found.set(of.index, found.get(of.index)?.plus(passed) ?? passed)
      }
    }
    return found
  }

  /** What was recorded up to a result, that one included. */
  upTo(output: Taped): readonly Taped[] {
    return this.results.slice(0, output.index + 1)
  }

  /** From the output back to the variables, what has been found for each result, with the parents that are no constants. */
  private *backFrom<T>(output: Taped, found: ReadonlyMap<number, T>) {
    for (let index = output.index; index >= 0; index -= 1) {
      const result = found.get(index)
      if (result === undefined) continue
      const parents = this.results[index]!.parents.filter(({ of }) => of.role !== 'constant')
      yield { result, parents }
    }
  }
}

type Role = 'variable' | 'constant' | 'result'

/** What a result was made of, and its slope by that: 1 and −1 need no product. */
interface Parent {
  readonly of: Taped
  readonly slope: 1 | -1 | (() => Taped)
}

/** Where an order cannot be told: more digits may tell. */
export class UndecidedOrder extends RangeError {
  override readonly name = 'UndecidedOrder'
}

/** A number on a tape. Throws what intervals throw, and UndecidedOrder where two overlap that are compared. */
export class Taped implements Arithmetic<Taped> {
  /** Made by its tape. */
  constructor(
    readonly tape: Tape,
    readonly index: number,
    readonly value: Interval,
    readonly role: Role,
    readonly parents: readonly Parent[],
  ) {}

  plus(other: Operand<Taped>): Taped {
    const right = this.operand(other)
    return this.result(this.value.plus(right.value), [
      { of: this, slope: 1 },
      { of: right, slope: 1 },
    ])
  }

  minus(other: Operand<Taped>): Taped {
    const right = this.operand(other)
    return this.result(this.value.minus(right.value), [
      { of: this, slope: 1 },
      { of: right, slope: -1 },
    ])
  }

  times(other: Operand<Taped>): Taped {
    const right = this.operand(other)
    return this.result(this.value.times(right.value), [
      { of: this, slope: () => right },
      { of: right, slope: () => this },
    ])
  }

  div(other: Operand<Taped>): Taped {
    const right = this.operand(other)
    const quotient: Taped = this.result(this.value.div(right.value), [
      { of: this, slope: once(() => right.pow(-1)) },
      { of: right, slope: once(() => quotient.div(right).neg()) },
    ])
    return quotient
  }

  neg(): Taped {
    return this.result(this.value.neg(), [{ of: this, slope: -1 }])
  }

  abs(): Taped {
    const sign = this.value.sign()
    const slope =
      sign === 1 ? 1 : sign === -1 ? -1 : once(() => this.tape.constant(this.tape.context.between(-1, 1)))
    return this.result(this.value.abs(), [{ of: this, slope }])
  }

  sqrt(): Taped {
    const root: Taped = this.result(this.value.sqrt(), [
      { of: this, slope: once(() => root.times(2).pow(-1)) },
    ])
    return root
  }

  exp(): Taped {
    const power: Taped = this.result(this.value.exp(), [{ of: this, slope: () => power }])
    return power
  }

  ln(): Taped {
    return this.result(this.value.ln(), [{ of: this, slope: once(() => this.pow(-1)) }])
  }

  atanh(): Taped {
    const slope = once(() => this.pow(2).neg().plus(1).pow(-1))
    return this.result(this.value.atanh(), [{ of: this, slope }])
  }

  pow(exponent: Operand<Taped>): Taped {
    const power = this.operand(exponent)
    const slope = once(() => this.pow(power.minus(1)).times(power))
    const parents: Parent[] = [{ of: this, slope }]
    const result: Taped = this.result(this.value.pow(power.value), parents)
    if (power.role === 'constant') return result
    const byPower: Parent = { of: power, slope: once(() => result.times(this.ln())) }
    return this.result(result.value, [...parents, byPower])
  }

  /** √(this² + Σ others²), with the slope v/norm by each: within [−1, 1] also where all are 0. */
  norm(others: readonly Taped[]): Taped {
    const all = [this, ...others]
    const squares = all.map(({ value }) => value.pow(2)).reduce((sum, square) => sum.plus(square))
    const slopeBy = (of: Taped) =>
      once(() => {
        const isApart = norm.value.sign() === 1
        return isApart ? of.div(norm) : this.tape.constant(this.tape.context.between(-1, 1))
      })
    const norm: Taped = this.result(
      squares.sqrt(),
      all.map(of => ({ of, slope: slopeBy(of) })),
    )
    return norm
  }

  /** Negative, 0 or positive where this is less than, equal to or greater than the other. */
  cmp(other: Operand<Taped>): number {
    const order = this.value.compare(this.operand(other).value)
    if (order === null)
      throw new UndecidedOrder(`Taped.cmp: expected numbers apart, got ${this} and ${other}`)
    return order
  }

  toString(): string {
    return `${this.value}`
  }

  private operand(other: Operand<Taped>): Taped {
    return other instanceof Taped ? other : this.tape.of(other)
  }

  private result(value: Interval, parents: readonly Parent[]): Taped {
    return this.tape.record(value, 'result', parents)
  }
}

/** The value of a computation that is done when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null
  return () => {
    known ??= { value: compute() }
    return known.value
  }
}
