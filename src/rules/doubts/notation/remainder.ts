import type { Token } from '../../../documents/model/document.js'
import type { Link } from '../../../notation/tree/link.js'

const REMAINDER = /\\b?mod(?![A-Za-z])|\bmod\b/

/** A negative power or a quotient, of which the remainder is taken. */
const INVERSE = /(?:\^\s?[{(]?\s?[-−]|⁻|\\[dt]?frac|\d\s?\/\s?\d).*(?:\\b?mod(?![A-Za-z])|\bmod\b)/s

/** Why the remainders of a link may be meant otherwise, `17 = 2 \\bmod 5`, `3^{-1} \\bmod 7 = 5`; null where they are plain. */
export const doubtOfRemainder = (
  { left, sign, right }: Link,
  _token: Token,
  source: string,
): string | null => {
  const isEqual = source.slice(Math.max(left.end, sign.start), right.start).trim().startsWith('=')
  if (!isEqual) return null
  // `17 = 2 (mod 5)` is one of both sides.
  const isOfBoth = left.head === 'call' && left.text === 'residue'
  if (!isOfBoth && REMAINDER.test(source.slice(right.start, right.end)))
    return 'both sides may be meant modulo the number at the end'
  return [left, right].some(({ start, end }) => INVERSE.test(source.slice(start, end)))
    ? 'a quotient modulo a number may be a whole number'
    : null
}
