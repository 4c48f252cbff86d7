import { exactDecimal } from '../../math/number/exact-decimal.js'
import { Rational } from '../../math/number/rational.js'

/** The sum of exact decimals, exactly; 0 for none. */
export function exactSum(...terms: readonly string[]): string {
  return exactDecimal(terms.reduce((total, term) => total.plus(term), Rational.ZERO))
}

/** The product of two exact decimals, exactly. */
export function exactProduct(left: string, right: string): string {
  return exactDecimal(Rational.of(left).times(right))
}

/** The exact decimal of the opposite sign. */
export function exactNegative(term: string): string {
  return exactDecimal(Rational.of(term).neg())
}

/** Whether a decimal is 0, however it is written. */
export const isZero = (text: string): boolean => Rational.of(text).isZero()

/** Whether decimals are all of one value, however they are written; so are none. */
export const areEqual = (texts: readonly string[]): boolean =>
  texts.every(text => Rational.of(text).eq(texts[0]!))
