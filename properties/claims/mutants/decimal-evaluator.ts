import { Decimal as Default } from 'decimal.js'
import type { Rational } from '../../../src/numeric/rational.js'
import type { Term } from '../../../src/term/term.js'

/**
 * The value of a term by decimal.js alone, which shares nothing with `src/term/evaluate` but the shape of a term.
 *
 * Error budget: 120 digits. A value is wrong by some 1e-120 of the largest intermediate result for each step, of which
 * there are hundreds: two values are told apart beyond 1e-80 of it.
 */
export const Decimal = Default.clone({ precision: 120, defaults: true, toExpNeg: -9e15, toExpPos: 9e15 })
export type Value = InstanceType<typeof Decimal>

/** What the names in a term stand for; an index stands for a member, from 0. */
export interface Point {
  readonly symbols: ReadonlyMap<string, Rational>
  readonly groups: ReadonlyMap<string, readonly Rational[]>
  readonly indices: ReadonlyMap<string, number>
}

/** Beyond, an exponential has more digits before its point than it is given. */
const LARGEST_ARGUMENT = 5_000

/** Undefined, or beyond what 120 digits hold. */
class Undefined extends Error {}

export interface Evaluated {
  readonly value: Value
  /** The greatest size of an intermediate result, the value among them. */
  readonly largest: Value
}

/** Null where the term is undefined, or too large to be computed. Throws Error for what no point gives a value. */
export function valueAt(term: Term, point: Point): Evaluated | null {
  let largest = new Decimal(0)
  const seen = (value: Value): Value => {
    if (value.abs().gt(largest)) largest = value.abs()
    return value
  }
  try {
    const value = computed(term, point, seen)
    return { value, largest }
  } catch (error) {
    if (error instanceof Undefined) return null
    throw error
  }
}

type Seen = (value: Value) => Value

const computed = (term: Term, point: Point, seen: Seen): Value => seen(step(term, point, seen))

function step(term: Term, point: Point, seen: Seen): Value {
  const of = (part: Term) => computed(part, point, seen)
  switch (term.kind) {
    case 'number':
      return fraction(term.value)
    case 'symbol':
      return fraction(bound(point.symbols.get(term.name), term.name))
    case 'indexed':
      return fraction(bound(point.groups.get(term.name)?.[point.indices.get(term.index) ?? -1], term.name))
    case 'add':
      return term.terms.map(of).reduce((left, right) => left.plus(right), new Decimal(0))
    case 'multiply':
      return term.factors.map(of).reduce((left, right) => left.times(right), new Decimal(1))
    case 'power':
      return powerOf(of(term.base), of(term.exponent))
    case 'exp':
      return exponential(of(term.argument))
    case 'ln':
      return logarithm(of(term.argument))
    case 'sum':
      return sumOf(term, point, seen)
    case 'apply':
      return applied(term.name, term.arguments.map(of))
  }
}

function bound<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`expected a value of ${name}, got none`)
  return value
}

const fraction = ({ numerator, denominator }: Rational): Value =>
  new Decimal(`${numerator}`).div(`${denominator}`)

function exponential(argument: Value): Value {
  if (argument.abs().gt(LARGEST_ARGUMENT)) throw new Undefined()
  return argument.exp()
}

function logarithm(argument: Value): Value {
  if (!argument.isPositive() || argument.isZero()) throw new Undefined()
  return argument.ln()
}

function powerOf(base: Value, exponent: Value): Value {
  if (exponent.isZero()) return new Decimal(1)
  if (base.isZero()) {
    if (exponent.isNegative()) throw new Undefined()
    return new Decimal(0)
  }
  if (base.isNegative() && !exponent.isInteger()) throw new Undefined()
  if (base.abs().ln().times(exponent).abs().gt(LARGEST_ARGUMENT)) throw new Undefined()
  return base.pow(exponent)
}

function sumOf({ index, body }: Term & { kind: 'sum' }, point: Point, seen: Seen): Value {
  const [first] = point.groups.values()
  const members = bound(first, 'some group').map((_, member) => member)
  return members
    .map(member => computed(body, { ...point, indices: new Map([...point.indices, [index, member]]) }, seen))
    .reduce((left, right) => left.plus(right), new Decimal(0))
}

function applied(name: string, values: readonly Value[]): Value {
  if (name === 'abs' && values.length === 1) return values[0]!.abs()
  if (name === 'min') return Decimal.min(...values)
  if (name === 'max') return Decimal.max(...values)
  throw new Error(`expected a function that the claims of the book have, got ${name}`)
}
