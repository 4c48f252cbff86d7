import { reduced } from '../engines/normal-form-or-self.js'
import { hasDecimals } from '../engines/rounded-hull.js'
import type { Rational } from '../number/rational.js'
import { childrenOf } from '../term/children.js'
import { exactValue } from '../term/evaluate.js'
import { ln, number, power, type Term } from '../term/term.js'
import { type Complex, isNothing, isReal, over, real, times } from './complex.js'
import { angleOnCircle, exponential } from './exponential.js'
import { opposite, product } from './folded.js'
import { isNumber, signOfNumber } from './number-sign.js'

/** A larger exponent of anything but a power of i makes numbers that nobody prints. */
const MAX_EXPONENT = 4096
/** Polynomials of a higher degree are too long for a proof. */
const MAX_DEGREE = 16
/** Powers of a number whose parts stay longer than this would grow without end. */
const MAX_PARTS = 64

/**
 * z to the power w where it has one value: for a whole w, for w = 1/2 and a real z the root √z, of which √-4 is 2i, for
 * a positive number z, and (cos a + i sin a)ⁿ for a whole n. Null for anything else. Throws RangeError for 0 to a negative
 * power, and for an exponent that is too large.
 */
export function raised(z: Complex, w: Complex, isWhole: (term: Term) => boolean): Complex | null {
  if (!isReal(w)) return isPositive(z) ? exponential(times(w, real(ln(z.re)))) : null
  const exponent = exactValue(w.re)
  if (exponent?.isInteger()) return wholePower(z, exponent)
  const angle = isWhole(w.re) ? angleOnCircle(z) : null
  if (angle) return exponential({ re: number(0), im: product(w.re, angle) })
  if (!isReal(z)) return null
  if (exponent?.times(2).eq(1) && isNegativeNumber(z.re))
    return { re: number(0), im: power(opposite(z.re), number('1/2')) }
  return isNegativeNumber(z.re) ? null : real(power(z.re, w.re))
}

const isPositive = (z: Complex): boolean => isReal(z) && signOfNumber(z.re) > 0
const isNegativeNumber = (term: Term): boolean => signOfNumber(term) < 0

function wholePower(z: Complex, exponent: Rational): Complex {
  if (isFourthRootOfOne(z)) return powerOfUnit(z, exponent.numerator)
  if (isNothing(z.im)) return real(power(z.re, number(exponent)))
  const most = isNumber(z.re) && isNumber(z.im) ? MAX_EXPONENT : MAX_DEGREE
  if (exponent.abs().gt(most))
    throw new RangeError(`raised: expected an exponent of at most ${most}, got ${exponent}`)
  const positive = squared(z, Number(exponent.abs().numerator))
  return exponent.sign() < 0 ? over(real(number(1)), positive) : positive
}

/** 1, -1, i or -i. */
const isFourthRootOfOne = ({ re, im }: Complex): boolean =>
  (isNothing(re) && isOne(im)) || (isNothing(im) && isOne(re))

const isOne = (term: Term): boolean => term.kind === 'number' && term.value.abs().eq(1)

/** Those by their exponent modulo 4, however large it is. */
function powerOfUnit(z: Complex, exponent: bigint): Complex {
  const turns = Number(((exponent % 4n) + 4n) % 4n)
  return squared(z, turns)
}

/** zⁿ by repeated squaring. Throws RangeError where that becomes too long. */
function squared(z: Complex, exponent: number): Complex {
  let [result, base] = [real(number(1)), z]
  for (let left = exponent; left > 0; left >>= 1) {
    if (left % 2 === 1) result = shortened(times(result, base))
    if (left > 1) base = shortened(times(base, base))
    if (exponent > MAX_DEGREE && [base.re, base.im].some(part => partsOf(part) > MAX_PARTS))
      throw new RangeError(`raised: expected parts of at most ${MAX_PARTS} terms, got longer ones`)
  }
  return result
}

/** How many terms a term is made of, counted no further than is asked for. */
function partsOf(term: Term): number {
  let count = 0
  const visit = (part: Term): void => {
    if (++count <= MAX_PARTS) childrenOf(part).forEach(visit)
  }
  visit(term)
  return count
}

/** A number in its normal form, so that the squares of roots become numbers before they are squared again. */
const shortened = ({ re, im }: Complex): Complex => ({ re: shortenedPart(re), im: shortenedPart(im) })

const shortenedPart = (term: Term): Term =>
  term.kind === 'number' || !isNumber(term) || hasDecimals(term) ? term : reduced(term, [])
