import type { Token } from '../../../documents/model/document.js'
import type { Link } from '../../../notation/tree/link.js'

const REMAINDER = /\\b?mod(?![A-Za-z])|\bmod\b/

/** Why a remainder behind an equals sign may belong to both sides, `17 = 2 \\bmod 5`; null where there is none. */
export const doubtOfRemainder = (
  { left, sign, right }: Link,
  _token: Token,
  source: string,
): string | null => {
  const isEqual = source.slice(Math.max(left.end, sign.start), right.start).trim().startsWith('=')
  // `17 = 2 (mod 5)` is one of both sides.
  const isOfBoth = left.head === 'call' && left.text === 'residue'
  return isEqual && !isOfBoth && REMAINDER.test(source.slice(right.start, right.end))
    ? 'both sides may be meant modulo the number at the end'
    : null
}
