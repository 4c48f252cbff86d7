import { Rational } from '../number/rational.js'
import type { Polynomial } from '../proof/normal-form/polynomial.js'
import { NormalForm } from '../proof/normal-form.js'
import type { Term } from '../term/term.js'

/** One part of a rational function in partial fractions: a/(k - root)ⁿ. */
export interface Part {
  readonly factor: Rational
  readonly root: Rational
  readonly order: number
}

/** Coefficients of 1, k, k², …. */
type Coefficients = readonly Rational[]

const MAX_DEGREE = 8
/** Roots that are looked for: these over 1, 2 and 3. */
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
  const [above, below] = [over, under].map(powers => coefficientsOf(powers, least)) as [
    Coefficients,
    Coefficients,
  ]
  if (below.length < 2 || above.length >= below.length) return null
  const roots = rootsOf(below)
  if (!roots) return null
  const order = below.length - 1
  const leading = below[order]!
  if (roots.size === 1 && above.length === 1)
    return [{ factor: above[0]!.div(leading), root: [...roots.values()][0]!, order }]
  if (roots.size < order) return null
  const slope = below.slice(1).map((coefficient, i) => coefficient.times(i + 1))
  return [...roots.values()].map(root => ({
    factor: valueAt(above, root).div(valueAt(slope, root)),
    root,
    order: 1,
  }))
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

const coefficientsOf = (powers: ReadonlyMap<number, Rational>, least: number): Coefficients =>
  Array.from(
    { length: Math.max(...powers.keys()) - least + 1 },
    (_, i) => powers.get(i + least) ?? Rational.ZERO,
  )

const valueAt = (coefficients: Coefficients, x: Rational): Rational =>
  coefficients.reduceRight((sum, coefficient) => sum.times(x).plus(coefficient), Rational.ZERO)

/** The different roots of a polynomial by how they are written; null where some are no small fractions. */
function rootsOf(coefficients: Coefficients): ReadonlyMap<string, Rational> | null {
  const found = new Map<string, Rational>()
  let left = coefficients
  for (const candidate of CANDIDATES)
    while (left.length > 1 && valueAt(left, candidate).isZero()) {
      found.set(candidate.toString(), candidate)
      left = withoutRoot(left, candidate)
    }
  return left.length === 1 ? found : null
}

const CANDIDATES = [1, 2, 3].flatMap(below =>
  Array.from({ length: 2 * MAX_ROOT + 1 }, (_, i) => Rational.of(i - MAX_ROOT).div(below)),
)

/** The quotient by k - root (Horner 1819). */
function withoutRoot(coefficients: Coefficients, root: Rational): Coefficients {
  const found: Rational[] = []
  let carried = Rational.ZERO
  for (const coefficient of coefficients.slice(1).toReversed()) {
    carried = carried.times(root).plus(coefficient)
    found.unshift(carried)
  }
  return found
}
