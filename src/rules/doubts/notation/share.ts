import type { Token } from '../../../documents/model/document.js'
import type { Link } from '../../../notation/tree/link.js'
import type { Node } from '../../../notation/tree/node.js'
import { approximate } from './approximate.js'

/** What makes a share of the figure before it: `$1/20 = 1$ in 20`, `1 per mille`. */
const SHARE =
  /^\$?\s{1,3}(?:(?:in|out of)\s(?:(?:every|each|an?)\s)?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|thousand|million|billion)\b)|per (?:mille?|cent|hundred|thousand|million|billion)\b)/
/** As far behind a figure as is looked. */
const REACH = 32
const WORDS = /^\s*(?:in|out\s+of)(?!\p{L})/u
/** What a side holds that may be less than 1. */
const PARTS: ReadonlySet<Node['head']> = new Set(['div', 'percent', 'pow', 'call', 'binomial', 'exp'])

/**
 * Why a figure may be a part of what stands behind it, or may be rounded to "1 in" a whole number; null where it is
 * neither.
 */
export function doubtOfShare({ left, right }: Link, _token: Token, source: string): string | null {
  if (isShare(right, source)) return isRounded(left, right) ? 'what it is one of may have been rounded' : null
  const goesOn = right.head === 'number' && SHARE.test(source.slice(right.end, right.end + REACH))
  return goesOn && mayBePart(left) ? 'the figure may be a part of what stands behind it' : null
}

const mayBePart = ({ head, text, args }: Node): boolean =>
  PARTS.has(head) || (head === 'number' && text.includes('.')) || args.some(mayBePart)

/** `1 in 273`. */
const isShare = ({ head, args }: Node, source: string): boolean =>
  head === 'div' && WORDS.test(source.slice(args[0]!.end, args[1]!.start))

/** Whether a share of a whole number is as near as one gets with its last digit that is not 0: `1 in 300`. */
function isRounded(left: Node, { args }: Node): boolean {
  const [part, whole] = args.map(approximate)
  const value = approximate(left)
  if (value === null || part == null || whole == null) return true
  const zeros = /0*$/.exec(args[1]!.text)![0].length
  return Math.abs(part / value - whole) <= 10 ** zeros / 2
}
