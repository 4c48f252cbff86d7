import { Rational } from '../number/rational.js'
import { signOf } from './exact.js'
import type { PolynomialTerm } from './normal-form/collected.js'
import type { Factor, Monomial } from './normal-form/monomial.js'
import type { Polynomial } from './normal-form/polynomial.js'
import type { Quotient } from './normal-form/quotient.js'
import { signOfSquares } from './squares.js'

/** What is known of a sign: of the number, or of nothing. */
export type Sign = 'positive' | 'nonnegative' | 'zero' | 'nonpositive' | 'negative' | 'unknown'

export const isStrict = (sign: Sign): boolean => sign === 'positive' || sign === 'negative'

export const isAtLeastZero = (sign: Sign): boolean =>
  sign === 'positive' || sign === 'nonnegative' || sign === 'zero'

const OPPOSITE: Readonly<Record<Sign, Sign>> = {
  positive: 'negative',
  nonnegative: 'nonpositive',
  zero: 'zero',
  nonpositive: 'nonnegative',
  negative: 'positive',
  unknown: 'unknown',
}

export const opposite = (sign: Sign): Sign => OPPOSITE[sign]

/**
 * Signs by the rule that a sum of terms of one sign has that sign, where generators are positive by the premises and
 * squares are not negative, by squares that make up the whole, and by facts: polynomials that the premises say to be positive.
 */
export class Signs {
  private readonly facts = new Map<string, Sign>()

  /** Takes a quotient, which is not 0, for positive. A sign that cannot be made out of a polynomial is not learned. */
  assumePositive({ numerator, denominator }: Quotient): void {
    const below = this.ofPolynomial(denominator)
    if (!isStrict(below)) return
    const { primitive, factor } = withoutPositiveFactors(numerator)
    this.facts.set(primitive.key, scaledSign(below, factor))
  }

  of({ numerator, denominator }: Quotient): Sign {
    const [above, below] = [this.ofPolynomial(numerator), this.ofPolynomial(denominator)]
    if (!isStrict(below)) return 'unknown'
    return below === 'positive' ? above : opposite(above)
  }

  ofPolynomial(polynomial: Polynomial): Sign {
    if (polynomial.isZero()) return 'zero'
    const byTerms = polynomial.terms.map(signOfTerm).reduce(signOfSum)
    if (byTerms !== 'unknown') return byTerms
    const { primitive, factor } = withoutPositiveFactors(polynomial)
    const known = this.facts.get(primitive.key) ?? signOfSquares(primitive) ?? 'unknown'
    return scaledSign(known, factor)
  }
}

/** factor · (positive generators) · primitive, where the primitive part begins with a positive coefficient. */
function withoutPositiveFactors(polynomial: Polynomial): { primitive: Polynomial; factor: Rational } {
  const factor = polynomial.numericContent()
  const [positive] = polynomial.content().split(isPositive)
  return { primitive: polynomial.scaled(Rational.ONE.div(factor), positive.inverse()), factor }
}

export const isPositive = ({ generator }: Factor): boolean => generator.sign === 'positive'

function signOfTerm({ monomial, coefficient }: PolynomialTerm): Sign {
  return scaledSign(signOfMonomial(monomial), coefficient)
}

/** The sign of a multiple, by a factor that is not 0. */
const scaledSign = (sign: Sign, factor: Rational): Sign => (signOf(factor) === 1 ? sign : opposite(sign))

function signOfMonomial({ factors }: Monomial): Sign {
  if (factors.every(isPositive)) return 'positive'
  return factors.every(isNotNegative) ? 'nonnegative' : 'unknown'
}

/** A fractional power is there only under the condition that its base is not negative. */
function isNotNegative({ generator, exponent }: Factor): boolean {
  return generator.sign !== 'real' || !exponent.isInteger() || exponent.numerator % 2n === 0n
}

export function signOfSum(left: Sign, right: Sign): Sign {
  if (left === right || right === 'zero') return left
  if (left === 'zero') return right
  const both = new Set([left, right])
  if (both.has('positive') && both.has('nonnegative')) return 'positive'
  if (both.has('negative') && both.has('nonpositive')) return 'negative'
  return 'unknown'
}

export function signOfProduct(left: Sign, right: Sign): Sign {
  if (left === 'zero' || right === 'zero') return 'zero'
  if (left === 'positive') return right
  if (left === 'negative') return opposite(right)
  if (right === 'positive') return left
  if (right === 'negative') return opposite(left)
  if (left === 'unknown' || right === 'unknown') return 'unknown'
  return left === right ? 'nonnegative' : 'nonpositive'
}
