import type { Order, PrimitiveFunction } from '../functions/definition.js'
import type { Field } from '../number/arithmetic.js'
import { Rational } from '../number/rational.js'
import { exactRoot } from './exact-root.js'

/** Where the values of an arithmetic are made. */
export interface Context<T> {
  /** The value that stands for an exact number: itself, rounded, or enclosed. */
  of(value: Rational): T
  /** Negative, 0 or positive as left is less than, equal to or greater than right; RangeError where neither is certain. */
  compare?(left: T, right: T): number
  /** The value of a function beyond the methods of a value; undefined where the arithmetic has none. */
  applied?(definition: PrimitiveFunction, values: readonly T[]): T | undefined
  /** The least or the greatest, where it is known without knowing which it is. */
  extreme?(name: 'min' | 'max', values: readonly [T, ...T[]]): T
}

/**
 * The elementary functions over any arithmetic: its own where it has them. The rationals have e⁰ = 1, ln 1 = 0 and
 * their exact roots. Each function throws RangeError where it is undefined or its value is none of the arithmetic.
 */
export class Elementary<T extends Field<T>> implements Order<T> {
  /** Powers of one base ask for its logarithm again and again. */
  private readonly logarithms = new Map<T, T>()

  constructor(private readonly context: Context<T>) {}

  exp(argument: T): T {
    if (!(argument instanceof Rational)) return own(argument, 'exp')
    if (argument.isZero()) return this.context.of(Rational.ONE)
    throw new RangeError(`exp(${argument}) is not rational`)
  }

  ln(argument: T): T {
    if (!(argument instanceof Rational)) return this.ownLogarithm(argument)
    if (argument.eq(1)) return this.context.of(Rational.ZERO)
    const isDefined = argument.sign() > 0
    throw new RangeError(`ln(${argument}) is ${isDefined ? 'not rational' : 'undefined'}`)
  }

  private ownLogarithm(argument: T): T {
    const known = this.logarithms.get(argument)
    if (known !== undefined) return known
    const value = own(argument, 'ln')
    this.logarithms.set(argument, value)
    return value
  }

  sqrt(argument: T): T {
    if (!(argument instanceof Rational)) return own(argument, 'sqrt')
    const root = exactRoot(argument, 2)
    if (root) return this.context.of(root)
    const isDefined = argument.sign() > 0
    throw new RangeError(`sqrt(${argument}) is ${isDefined ? 'not rational' : 'undefined'}`)
  }

  /** A function by its order, else exactly, else by what the arithmetic brings along. */
  applied(definition: PrimitiveFunction, values: readonly T[]): T {
    const { name, arity, inOrder } = definition
    const [first, ...rest] = values
    if (first === undefined || (arity !== 'several' && values.length !== arity))
      throw new RangeError(`evaluate: expected another number of values of ${name}, got ${values.length}`)
    if (inOrder) return inOrder(this, [first, ...rest])
    if (areRational(values)) return this.context.of(exactValueOf(definition, values))
    const value = this.context.applied?.(definition, values)
    if (value === undefined) throw new RangeError(`evaluate: expected an arithmetic with ${name}, got none`)
    return value
  }

  abs(value: T): T {
    return own(value, 'abs')
  }

  extreme(name: 'min' | 'max', [first, ...rest]: readonly [T, ...T[]]): T {
    if (this.context.extreme) return this.context.extreme(name, [first, ...rest])
    const isBetter = (order: number) => (name === 'min' ? order < 0 : order > 0)
    return rest.reduce((best, value) => (isBetter(this.compare(value, best)) ? value : best), first)
  }

  private compare(left: T, right: T): number {
    if (left instanceof Rational && right instanceof Rational) return left.cmp(right)
    if (this.context.compare) return this.context.compare(left, right)
    throw new RangeError('evaluate: expected a context that compares, for min and max, got another')
  }

  /**
   * A base to an exact exponent. Integers by multiplication, with 0⁰ = 1; halves through √, so that 0 has them too;
   * any other exponent asks for a positive base, as e^(exponent · ln base) does.
   */
  power(base: T, exponent: Rational): T {
    if (exponent.isInteger()) return base.pow(safeInteger(exponent.numerator))
    if (exponent.denominator === 2n) return this.sqrt(base).pow(safeInteger(exponent.numerator))
    if (base instanceof Rational) return this.context.of(rationalPower(base, exponent))
    return this.exp(this.ln(base).times(this.context.of(exponent)))
  }

  /** A base to an exponent that only the point makes known. */
  realPower(base: T, exponent: T): T {
    if (exponent instanceof Rational) return this.power(base, exponent)
    return this.exp(this.ln(base).times(exponent))
  }
}

/** Throws RangeError where the value is not rational. */
function exactValueOf({ name, exact }: PrimitiveFunction, values: readonly Rational[]): Rational {
  const value = exact?.(...values)
  if (value === undefined) throw new RangeError(`${name}(${values.join(', ')}) is not rational`)
  return value
}

const areRational = (values: readonly unknown[]): values is readonly Rational[] =>
  values.every(value => value instanceof Rational)

function rationalPower(base: Rational, exponent: Rational): Rational {
  if (base.sign() <= 0) throw new RangeError(`(${base})^(${exponent}): expected a positive base, got ${base}`)
  const root = exactRoot(base, safeInteger(exponent.denominator))
  if (!root) throw new RangeError(`(${base})^(${exponent}) is not rational`)
  return root.pow(safeInteger(exponent.numerator))
}

function safeInteger(value: bigint): number {
  const integer = Number(value)
  if (Number.isSafeInteger(integer)) return integer
  throw new RangeError(`power: expected an exponent of at most 2^53, got ${value}`)
}

/** The method of the arithmetic itself; no infinity or NaN of it goes on into another, as ln 0 does into e^(ln 0 / 3). */
function own<T>(argument: T, name: 'exp' | 'ln' | 'sqrt' | 'abs'): T {
  const method = (argument as Partial<Record<typeof name, () => T>>)[name]
  if (!method) throw new RangeError(`${name}: expected an arithmetic that has it, got none`)
  const value = method.call(argument)
  if (!isFiniteValue(value)) throw new RangeError(`${name}(${argument}) is undefined or infinite`)
  return value
}

/** Decimals answer with NaN or an infinity where other arithmetics throw. */
export function isFiniteValue(value: unknown): boolean {
  const { isFinite: ask } = value as { isFinite?: () => boolean }
  return ask === undefined || ask.call(value)
}
