import { Rational } from '../number/rational.js'
import { divide, multiply, number, power, type Term } from '../term/term.js'
import type { Ambiguity } from './convention.js'
import { type Dimension, NO_DIMENSION, powerOfDimension, timesDimension } from './dimension.js'

/**
 * What one of a unit is worth in base units. Nouns that are counted (tokens, GPUs, steps) are worth one and have no
 * dimension: a product of 3 GPUs and 2 hours may be called hours.
 */
export interface Unit {
  readonly factor: Term
  /** As much of it as only scales a count: 10^9 in `B parameters`. */
  readonly scale: Term
  readonly dimension: Dimension
  /** What the prefix before the first of its measures is worth: a thousandth in `mA/cm²`. */
  readonly prefix: Rational
  /** The powers of the nouns among its words: of `tokens per step` TOKEN 1 and STEP -1. */
  readonly nouns: Dimension
  /** One of them is a plural, which stands behind a whole number of things: `columns`. */
  readonly isPlural: boolean
  /** A word that is neither in the library nor a noun: `dB`; what it is worth is not known. */
  readonly isUnknown: boolean
  /** Which of its words have two meanings. */
  readonly ambiguities: ReadonlySet<Ambiguity>
  /** Meanings that its spelling rules out for what stands beside it: next to GiB, GB is a power of ten. */
  readonly excludes: ReadonlySet<Ambiguity>
}

const MINUS_ONE = Rational.of(-1)
const NO_AMBIGUITIES: ReadonlySet<Ambiguity> = new Set()

export const ONE: Unit = {
  factor: number(1),
  scale: number(1),
  dimension: NO_DIMENSION,
  prefix: Rational.ONE,
  nouns: NO_DIMENSION,
  isPlural: false,
  isUnknown: false,
  ambiguities: NO_AMBIGUITIES,
  excludes: NO_AMBIGUITIES,
}

/** Whether what stands in the unit is counted one by one, which takes no rounding. */
export const isCounted = ({ isPlural, isUnknown, dimension, factor }: Unit): boolean =>
  isPlural && !isUnknown && dimension.size === 0 && factor.kind === 'number' && factor.value.eq(1)

/** A known unit, and which of the meanings of an ambiguous word it is. */
export function unitOf(factor: Term, dimension: Dimension = NO_DIMENSION, ambiguity?: Ambiguity): Unit {
  const ambiguities = ambiguity === undefined ? NO_AMBIGUITIES : new Set([ambiguity])
  return { ...ONE, factor, dimension, ambiguities }
}

/** The product of two units, or their quotient. */
export function joinUnits(left: Unit, right: Unit, how: 'times' | 'per'): Unit {
  const isProduct = how === 'times'
  const joined = isProduct ? timesWorth : (a: Term, b: Term) => timesWorth(a, reciprocal(b))
  const inverse = (dimension: Dimension) => powerOfDimension(dimension, MINUS_ONE)
  return {
    factor: joined(left.factor, right.factor),
    scale: joined(left.scale, right.scale),
    dimension: timesDimension(left.dimension, isProduct ? right.dimension : inverse(right.dimension)),
    prefix: left.dimension.size > 0 || !isProduct ? left.prefix : right.prefix,
    nouns: timesDimension(left.nouns, isProduct ? right.nouns : inverse(right.nouns)),
    isPlural: left.isPlural || right.isPlural,
    isUnknown: left.isUnknown || right.isUnknown,
    ambiguities: new Set([...left.ambiguities, ...right.ambiguities]),
    excludes: new Set([...left.excludes, ...right.excludes]),
  }
}

/** The product of two worths, as one number where both are. */
export function timesWorth(left: Term, right: Term): Term {
  if (left.kind === 'number' && right.kind === 'number') return number(left.value.times(right.value))
  if (left.kind === 'number' && left.value.eq(1)) return right
  return right.kind === 'number' && right.value.eq(1) ? left : multiply(left, right)
}

const reciprocal = (worth: Term): Term =>
  worth.kind === 'number' ? number(Rational.ONE.div(worth.value)) : divide(1, worth)

/** No quantity has a higher power of a unit than this. */
const MAX_POWER = 12

export function powerOfUnit(unit: Unit, exponent: Rational): Unit {
  const raised = (part: Term) => power(part, number(exponent))
  const [factor, scale] = [raised(unit.factor), raised(unit.scale)]
  const isSmall = exponent.isInteger() && exponent.abs().lte(MAX_POWER)
  const prefix = isSmall ? unit.prefix.pow(Number(exponent.numerator)) : Rational.ONE
  const [dimension, nouns] = [unit.dimension, unit.nouns].map(powers => powerOfDimension(powers, exponent))
  return { ...unit, factor, scale, prefix, dimension: dimension!, nouns: nouns! }
}
