import { ceiling, floor } from '../number/floor-and-remainder.js'
import { Rational } from '../number/rational.js'
import { exactValue } from '../term/evaluate.js'
import {
  add,
  apply,
  divide,
  exp,
  multiply,
  negate,
  number,
  power,
  subtract,
  type Term,
} from '../term/term.js'
import type { Distribution, Family, NamedFamily, Parameter, ValueRange } from './distribution.js'

/**
 * Distributions of whole numbers: P(X = k) = w(k)·c with rational weights w and one constant c.
 *
 * Error budget: none, the weights of a range are added up exactly. A range of more than MAX_MEMBERS numbers has no chance
 * here, since its weights would have too many digits.
 */
interface Weights {
  /** The weights of 0, 1, 2, … up to a value. */
  readonly weights: (last: number) => readonly Rational[]
  /** The greatest value; null where there is none. */
  readonly most: Rational | null
  readonly constant: Term
}

const MAX_MEMBERS = 1000

function chanceOf({ weights, most, constant }: Weights, range: ValueRange): Term | null {
  const ends = wholeEndsOf(range)
  if (!ends) return null
  const last = ends.last ?? most
  // Without an end it is what is left of 1.
  if (!last)
    return subtract(1, multiply(number(weightOf(weights, Rational.ZERO, ends.first.minus(1))), constant))
  return multiply(number(weightOf(weights, ends.first, last)), constant)
}

/** The first and the last whole number of a range, null where it has no last one; null for ends that are no numbers. */
function wholeEndsOf({ from, to }: ValueRange): { first: Rational; last: Rational | null } | null {
  const [low, high] = [from, to].map(end => (end ? exactValue(end.at) : null))
  if (low === undefined || high === undefined) return null
  const first = low ? (from!.isIncluded ? ceiling(low) : floor(low).plus(1)) : Rational.ZERO
  return { first, last: high ? (to!.isIncluded ? floor(high) : ceiling(high).minus(1)) : null }
}

/** The weights from a first whole number to a last. Throws RangeError for too many. */
function weightOf(weights: Weights['weights'], first: Rational, last: Rational): Rational {
  if (last.gt(MAX_MEMBERS))
    throw new RangeError(`chance: expected at most ${MAX_MEMBERS} numbers to be added up, got ${last}`)
  const asked = weights(Number(last.numerator)).filter((_, k) => first.lte(k))
  return asked.reduce((sum, weight) => sum.plus(weight), Rational.ZERO)
}

const one = number(1)
const withChance = (mean: Term, variance: Term, weights: Weights | null, mass: Mass): Distribution => ({
  mean,
  variance,
  chanceOf: range => (weights && chanceOf(weights, range)) ?? chanceByFormula(mass, range),
})

/** P(X = k) as a formula in k and in the parameters. */
type Mass = (k: Term) => Term

/** More than so many formulas are not added up. */
const MAX_FORMULAS = 10

/** The chance of one value, or of a range that begins or ends at a small whole number; null for others. */
function chanceByFormula(mass: Mass, range: ValueRange): Term | null {
  const { from, to } = range
  const ends = wholeEndsOf(range)
  if (!ends) return from && to && from.at === to.at ? mass(from.at) : null
  if (ends.last) return totalOf(mass, ends.first, ends.last)
  const below = totalOf(mass, Rational.ZERO, ends.first.minus(1))
  return below && subtract(1, below)
}

/** The sum of the chances from a first whole number to a last; null for many. */
function totalOf(mass: Mass, first: Rational, last: Rational): Term | null {
  if (last.gt(MAX_FORMULAS)) return null
  const all = Array.from({ length: Number(last.numerator) + 1 }, (_, k) => k)
  return add(...all.filter(k => first.lte(k)).map(k => mass(number(k))))
}

/** C(n, k): of a whole number k as the product n (n − 1) … over k!. */
function choices(n: Term, k: Term): Term {
  const exact = exactValue(k)
  if (!exact)
    return divide(apply('factorial', n), multiply(apply('factorial', k), apply('factorial', subtract(n, k))))
  return multiply(...Array.from({ length: Number(exact.numerator) }, (_, i) => divide(subtract(n, i), i + 1)))
}

/** n trials that succeed with the chance p: P(X = k) = C(n, k) pᵏ (1 − p)ⁿ⁻ᵏ. */
const binomial: Family = (count, chance, ...more) => {
  if (!count || !chance || more.length > 0) return null
  const [n, p] = [exactValue(count.value), exactValue(chance.value)]
  // `B(2, 5)` is a beta distribution.
  if ((n && (!n.isInteger() || n.sign() < 0)) || (p && (p.sign() < 0 || p.gt(1)))) return null
  const mean = multiply(count.value, chance.value)
  const variance = multiply(mean, subtract(1, chance.value))
  const weights = n && p && { weights: (last: number) => binomialWeights(n, p, last), most: n, constant: one }
  const mass: Mass = k =>
    multiply(
      choices(count.value, k),
      power(chance.value, k),
      power(subtract(1, chance.value), subtract(count.value, k)),
    )
  return withChance(mean, variance, weights || null, mass)
}

function binomialWeights(n: Rational, p: Rational, last: number): readonly Rational[] {
  const q = Rational.ONE.minus(p)
  const trials = Number(n.numerator)
  if (trials > MAX_MEMBERS) throw new RangeError(`chance: expected at most ${MAX_MEMBERS} trials, got ${n}`)
  let choices = Rational.ONE
  return Array.from({ length: Math.min(last, trials) + 1 }, (_, k) => {
    if (k > 0) choices = choices.times(trials - k + 1).div(k)
    return choices.times(p.pow(k)).times(q.pow(trials - k))
  })
}

const bernoulli: Family = (chance, ...more) =>
  chance && more.length === 0 ? binomial({ ...chance, value: one }, chance) : null

/** Events at the rate λ: P(X = k) = λᵏ e^(−λ)/k!. */
const poisson: Family = (...parameters) => {
  const [rate, another] = parameters as [Parameter?, Parameter?]
  if (!rate || another) return null
  const exactRate = exactValue(rate.value)
  if (exactRate && exactRate.sign() <= 0) return null
  const weights = exactRate && {
    weights: (last: number) => poissonWeights(exactRate, last),
    most: null,
    constant: exp(negate(rate.value)),
  }
  const mass: Mass = k =>
    divide(multiply(power(rate.value, k), exp(negate(rate.value))), apply('factorial', k))
  return withChance(rate.value, rate.value, weights || null, mass)
}

function poissonWeights(rate: Rational, last: number): readonly Rational[] {
  let weight = Rational.ONE
  return Array.from({ length: last + 1 }, (_, k) => {
    if (k > 0) weight = weight.times(rate).div(k)
    return weight
  })
}

export const COUNTING_FAMILIES: readonly NamedFamily[] = [
  { names: ['Bin', 'bin', 'Binomial', 'Binom', 'binom', 'B'], of: binomial },
  { names: ['Bernoulli', 'Bern', 'Ber'], of: bernoulli },
  { names: ['Poisson', 'Pois', 'Poi', 'Po'], of: poisson },
]
