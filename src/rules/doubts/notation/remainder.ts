import type { Token } from '../../../documents/model/document.js'
import type { Link } from '../../../notation/tree/link.js'

/** Why a remainder on the right may belong to both sides, `17 = 2 \\bmod 5`; null where there is none. */
export const doubtOfRemainder = ({ right }: Link, _token: Token, source: string): string | null =>
  /\\(?:mod|bmod|pmod)(?![A-Za-z])|\bmod\b/.test(source.slice(right.start, right.end))
    ? 'both sides may be meant modulo the number at the end'
    : null
