import { Rational } from '../number/rational.js'
import {
  degree,
  derivative,
  divided,
  type Polynomial,
  scaled,
  valueAt,
  withSimpleRoots,
} from './polynomial.js'

/**
 * How many real roots a polynomial has, each counted once.
 *
 * Error budget: none. The count is Sturm's (1829), over exact rationals.
 */
export function countRealRoots(polynomial: Polynomial): number {
  const sequence = sturmSequence(withSimpleRoots(polynomial))
  return changes(sequence.map(signAtMinusInfinity)) - changes(sequence.map(signAtInfinity))
}

/** How many real roots lie in the half-open interval (from, to]. */
export function countRealRootsIn(polynomial: Polynomial, from: Rational, to: Rational): number {
  const sequence = sturmSequence(withSimpleRoots(polynomial))
  const changesAt = (at: Rational) => changes(sequence.map(one => valueAt(one, at).sign()))
  return changesAt(from) - changesAt(to)
}

function sturmSequence(polynomial: Polynomial): readonly Polynomial[] {
  const sequence = [polynomial, derivative(polynomial)].filter(one => one.length > 0)
  for (let [before, last] = sequence; before && last && degree(last) > 0; ) {
    // Without multiple roots a polynomial has no divisor in common with its derivative, and no rest but the last is 0.
    const rest = scaled(divided(before, last)[1], Rational.of(-1))
    sequence.push(rest)
    ;[before, last] = [last, rest]
  }
  return sequence
}

const signAtInfinity = (polynomial: Polynomial): number => polynomial.at(-1)!.sign()
const signAtMinusInfinity = (polynomial: Polynomial): number =>
  signAtInfinity(polynomial) * (degree(polynomial) % 2 === 0 ? 1 : -1)

function changes(signs: readonly number[]): number {
  const clear = signs.filter(sign => sign !== 0)
  return clear.filter((sign, at) => at > 0 && sign !== clear[at - 1]).length
}

/** The rational roots that are easily found: of integers of so many digits, no divisors are tried. */
const MAX_CONSTANT = 1_000_000n

/** The rational roots of a polynomial, in order; only the small ones where its coefficients are large. */
export function rationalRoots(polynomial: Polynomial): readonly Rational[] {
  const simple = withSimpleRoots(polynomial)
  if (degree(simple) < 1) return []
  const whole = wholeCoefficients(simple)
  const low = whole.findIndex(coefficient => coefficient !== 0n)
  const found = low > 0 ? [Rational.ZERO] : []
  const [first, last] = [divisorsOf(whole[low]!), divisorsOf(whole.at(-1)!)]
  const tried = first.flatMap(top =>
    last.flatMap(bottom => [Rational.ratio(top, bottom), Rational.ratio(-top, bottom)]),
  )
  const roots = tried.filter(candidate => valueAt(simple, candidate).isZero())
  const distinct = new Map([...found, ...roots].map(root => [root.toString(), root]))
  return [...distinct.values()].sort((a, b) => a.minus(b).sign())
}

function wholeCoefficients(polynomial: Polynomial): readonly bigint[] {
  const common = polynomial.reduce((product, { denominator }) => product * denominator, 1n)
  return polynomial.map(({ numerator, denominator }) => (numerator * common) / denominator)
}

function divisorsOf(value: bigint): readonly bigint[] {
  const size = value < 0n ? -value : value
  const divisors: bigint[] = []
  for (
    let candidate = 1n;
    candidate * candidate <= size && candidate * candidate <= MAX_CONSTANT;
    candidate++
  )
    if (size % candidate === 0n) divisors.push(candidate, size / candidate)
  return divisors
}
