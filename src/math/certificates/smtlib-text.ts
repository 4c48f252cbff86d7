import type { Rational } from '../number/rational.js'

/**
 * A symbol of SMT-LIB for any name, |r|, or for a member of a group, |r@2|. What a symbol of that language cannot hold, or
 * what sets our own symbols apart, is written by its code: two names never become one symbol.
 */
export function quotedSymbol(name: string, ...members: readonly number[]): string {
  const escaped = name.replace(
    /[^\w'*+,.^#()-]/gu,
    character => `!${character.codePointAt(0)!.toString(16)}!`,
  )
  return `|${escaped}${members.map(member => `@${member}`).join('')}|`
}

/** An exact number as a real of SMT-LIB: (- (/ 2.0 3.0)). */
export function realText(value: Rational): string {
  const size = value.abs()
  const text = size.isInteger() ? `${size}.0` : `(/ ${size.numerator}.0 ${size.denominator}.0)`
  return value.sign() < 0 ? `(- ${text})` : text
}

export const sumText = (terms: readonly string[]): string => operation('+', terms, '0.0')
export const productText = (factors: readonly string[]): string => operation('*', factors, '1.0')

function operation(symbol: string, operands: readonly string[], empty: string): string {
  return operands.length > 1 ? `(${symbol} ${operands.join(' ')})` : (operands[0] ?? empty)
}

/** An integer power, written as a product: the base is not 0 where the exponent is negative. */
export function powerText(base: string, exponent: number): string {
  const product = productText(Array.from({ length: Math.abs(exponent) }, () => base))
  return exponent < 0 ? `(/ 1.0 ${product})` : product
}
