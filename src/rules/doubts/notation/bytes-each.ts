import type { Token } from '../../../documents/model/document.js'
import type { Link } from '../../../notation/tree/link.js'
import type { Node } from '../../../notation/tree/node.js'

const BYTES = /^(?:[\s$~]|\\[,;: ()]|\\(?:text|mathrm|mbox)\s?\{)*[kKMGTP]i?B\b/
/** As far behind a figure as its unit is looked for. */
const REACH = 32

/**
 * Why a count may be one of things that each take some bytes, `512^3 \approx 1` GB; null where the other side has factors,
 * one of which may be the bytes of each, or where it counts single bytes.
 */
export function doubtOfBytesEach({ left, right }: Link, _token: Token, source: string): string | null {
  const figure = right.head === 'mul' ? right.args[0]! : right
  const isOfBytes = BYTES.test(source.slice(figure.end, figure.end + REACH))
  return isOfBytes && isCount(left) ? 'each of so many may take some bytes' : null
}

/** A number or a power of one: no factor of it tells how much one takes. */
const isCount = ({ head, args: [base, exponent] }: Node): boolean =>
  head === 'number' || (head === 'pow' && base!.head === 'number' && exponent!.head === 'number')
