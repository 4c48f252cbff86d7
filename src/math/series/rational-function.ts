import { Rational } from '../number/rational.js'
import type { Polynomial } from '../proof/normal-form/polynomial.js'
import { NormalForm } from '../proof/normal-form.js'
import {
  degree,
  derivative,
  type Polynomial as InIndex,
  valueAt,
  withSimpleRoots,
} from '../roots/polynomial.js'
import { rationalRoots } from '../roots/real-roots.js'
import type { Term } from '../term/term.js'

/** One part of a rational function in partial fractions: a/(k - root)ⁿ. */
export interface Part {
  readonly factor: Rational
  readonly root: Rational
  readonly order: number
}

const MAX_DEGREE = 8
/** What telescopes over more members than this is worked out by nobody. */
const MAX_ROOT = 60

/**
 * A rational function of the index whose poles are simple, or a single pole of any order, in partial fractions; null for
 * any other term, and where a root is no small fraction. Throws as the normal form does.
 */
export function partsOf(member: Term, index: string): readonly Part[] | null {
  const { numerator, denominator } = new NormalForm([member], {}).normalForm(member)
  const [over, under] = [numerator, denominator].map(part => powersIn(part, index))
  if (!over || !under) return null
  // The normal form has k⁻² above the fraction line.
  const least = Math.min(0, ...over.keys(), ...under.keys())
  const [above, below] = [over, under].map(powers => coefficientsOf(powers, least)) as [InIndex, InIndex]
  const order = degree(below)
  if (order < 1 || degree(above) >= order) return null
  const roots = rationalRoots(below)
  const areAll = roots.length === degree(withSimpleRoots(below))
  if (!areAll || roots.some(root => root.abs().gt(MAX_ROOT))) return null
  if (roots.length === 1 && degree(above) === 0)
    return [{ factor: above[0]!.div(below[order]!), root: roots[0]!, order }]
  if (roots.length < order) return null
  const slope = derivative(below)
  return roots.map(root => ({ factor: valueAt(above, root).div(valueAt(slope, root)), root, order: 1 }))
}

/** The powers of the index in a polynomial and their coefficients; null where it has anything else in it. */
function powersIn(polynomial: Polynomial, index: string): ReadonlyMap<number, Rational> | null {
  const found = new Map<number, Rational>()
  for (const { monomial, coefficient } of polynomial.terms) {
    const [factor, another] = monomial.factors
    const isOfIndex =
      !factor || (factor.generator.term.kind === 'symbol' && factor.generator.term.name === index)
    const exponent = factor?.exponent ?? Rational.ZERO
    if (another || !isOfIndex || !exponent.isInteger() || exponent.abs().gt(MAX_DEGREE)) return null
    found.set(Number(exponent.numerator), coefficient)
  }
  return found
}

const coefficientsOf = (powers: ReadonlyMap<number, Rational>, least: number): InIndex =>
  Array.from(
    { length: Math.max(...powers.keys()) - least + 1 },
    (_, i) => powers.get(i + least) ?? Rational.ZERO,
  )
