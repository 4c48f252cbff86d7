import { Decimal as Default } from 'decimal.js'
import type { Rational } from '../../../src/math/number/rational.js'
import type { Term } from '../../../src/math/term/term.js'

/**
 * The value of a term by decimal.js alone, which shares nothing with `src/term/evaluate` but the shape of a term.
 *
 * Error budget: 120 digits. A value is wrong by some 1e-120 of the largest intermediate result for each step, of which
 * there are hundreds: two values are told apart beyond 1e-80 of it.
 */
export const Decimal = Default.clone({ precision: 120, defaults: true, toExpNeg: -9e15, toExpPos: 9e15 })
export type Value = InstanceType<typeof Decimal>

const ZERO = new Decimal(0)
const ONE = new Decimal(1)

/** What the names in a term stand for; an index stands for a member, from 0. */
export interface Point {
  readonly symbols: ReadonlyMap<string, Rational>
  readonly groups: ReadonlyMap<string, readonly Rational[]>
  readonly indices: ReadonlyMap<string, number>
}

/** Beyond, an exponential has more digits before its point than it is given. */
const MAX_ARGUMENT = 5_000

/** Undefined, or beyond what 120 digits hold. */
class Undefined extends Error {}

export interface Evaluated {
  readonly value: Value
  /** The greatest size of an intermediate result, the value among them. */
  readonly largest: Value
}

/** Values at one point, that of each part found once: terms that share their parts cost little after the first. */
export class DecimalEvaluator {
  private readonly known = new Map<Term, Evaluated | Undefined>()
  private readonly members = new Map<string, DecimalEvaluator>()

  constructor(readonly point: Point) {}

  /** Null where the term is undefined, or too large to be computed. Throws Error for what no point gives a value. */
  of(term: Term): Evaluated | null {
    const found = this.found(term)
    return found instanceof Undefined ? null : found
  }

  private found(term: Term): Evaluated | Undefined {
    const known = this.known.get(term)
    if (known) return known
    const found = this.computed(term)
    this.known.set(term, found)
    return found
  }

  private computed(term: Term): Evaluated | Undefined {
    let largest = ZERO
    const seen = (value: Value): Value => {
      if (value.abs().gt(largest)) largest = value.abs()
      return value
    }
    const of = (part: Term, at: DecimalEvaluator = this): Value => {
      const found = at.found(part)
      if (found instanceof Undefined) throw found
      seen(found.largest)
      return found.value
    }
    try {
      const value = seen(this.step(term, of))
      return { value, largest }
    } catch (error) {
      if (error instanceof Undefined) return error
      throw error
    }
  }

  private step(term: Term, of: (part: Term, at?: DecimalEvaluator) => Value): Value {
    const { symbols, groups, indices } = this.point
    const each = (parts: readonly Term[]) => parts.map(part => of(part))
    switch (term.kind) {
      case 'number':
        return fraction(term.value)
      case 'symbol':
        return fraction(bound(symbols.get(term.name), term.name))
      case 'indexed':
        return fraction(bound(groups.get(term.name)?.[indices.get(term.index) ?? -1], term.name))
      case 'add':
        return each(term.terms).reduce((left, right) => left.plus(right), ZERO)
      case 'multiply':
        return each(term.factors).reduce((left, right) => left.times(right), ONE)
      case 'power':
        return powerOf(of(term.base), of(term.exponent))
      case 'exp':
        return exponential(of(term.argument))
      case 'ln':
        return logarithm(of(term.argument))
      case 'sum':
        return this.atMembers(term.index)
          .map(at => of(term.body, at))
          .reduce((left, right) => left.plus(right), ZERO)
      case 'apply':
        return applied(term.name, each(term.arguments))
    }
  }

  /** One for each member that the index runs through. */
  private atMembers(index: string): DecimalEvaluator[] {
    const [first] = this.point.groups.values()
    return bound(first, 'some group').map((_, member) => {
      const key = `${index} ${member}`
      const indices = new Map([...this.point.indices, [index, member]])
      const at = this.members.get(key) ?? new DecimalEvaluator({ ...this.point, indices })
      this.members.set(key, at)
      return at
    })
  }
}

function bound<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`expected a value of ${name}, got none`)
  return value
}

const fraction = ({ numerator, denominator }: Rational): Value =>
  new Decimal(`${numerator}`).div(`${denominator}`)

function exponential(argument: Value): Value {
  if (argument.abs().gt(MAX_ARGUMENT)) throw new Undefined()
  return argument.exp()
}

function logarithm(argument: Value): Value {
  if (!argument.isPositive() || argument.isZero()) throw new Undefined()
  return argument.ln()
}

function powerOf(base: Value, exponent: Value): Value {
  if (exponent.isZero()) return ONE
  if (base.isZero()) {
    if (exponent.isNegative()) throw new Undefined()
    return ZERO
  }
  if (base.isNegative() && !exponent.isInteger()) throw new Undefined()
  if (Math.abs(logarithmOfSize(base) * exponent.toNumber()) > MAX_ARGUMENT) throw new Undefined()
  return base.pow(exponent)
}

/** ln |value| as a double, which is enough to tell what is too large. */
function logarithmOfSize(value: Value): number {
  const [digits, exponent] = value.abs().toExponential(15).split('e')
  return Math.log(Number(digits)) + Number(exponent) * Math.LN10
}

function applied(name: string, values: readonly Value[]): Value {
  if (name === 'abs' && values.length === 1) return values[0]!.abs()
  if (name === 'min') return Decimal.min(...values)
  if (name === 'max') return Decimal.max(...values)
  throw new Error(`expected a function that the claims of the book have, got ${name}`)
}
