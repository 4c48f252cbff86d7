import type { Token } from '../../documents/model/document.js'
import { increases } from '../../notation/readings/increase.js'
import type { Told } from '../../notation/tree/glossary.js'
import type { Link } from '../../notation/tree/link.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { defineDoubt } from './doubt.js'
import { doubtOfBytesEach } from './notation/bytes-each.js'
import { doubtOfChange } from './notation/change.js'
import { doubtOfCount } from './notation/count.js'
import { doubtOfCross } from './notation/cross.js'
import { doubtOfHyphen } from './notation/hyphen.js'
import { doubtOfArgument } from './notation/open-function.js'
import { doubtOfRange } from './notation/range-sign.js'
import { doubtOfRanking } from './notation/ranking.js'
import { doubtOfRemainder } from './notation/remainder.js'
import { doubtOfShare } from './notation/share.js'
import { doubtOfYears } from './notation/years.js'

/** What an unusual sign or its place may mean. */
const UNUSUAL = [
  doubtOfArgument,
  doubtOfHyphen,
  doubtOfCross,
  doubtOfCount,
  doubtOfBytesEach,
  doubtOfChange,
  doubtOfShare,
  doubtOfRange,
  doubtOfRemainder,
  doubtOfYears,
]

/**
 * Why the signs of a line that does not add up may mean something else than they are read as; null where none may.
 * `isOfFormula` says that the page has a formula for what the line calls: then it is a call.
 */
export function doubtOfNotation(
  { left, right, sign }: Link,
  token: Token,
  source: string,
  isOfFormula = false,
): string | null {
  const written = source.slice(left.start, right.end)
  if ([left, right].some(side => hasMixedNumber(side, source)))
    return 'a fraction behind an integer may be a mixed number'
  for (const doubt of UNUSUAL) {
    const says = doubt({ left, right, sign }, token, source)
    if (says !== null) return says
  }
  if (isTurn(written) && isCongruent({ left, right }, 360n))
    return 'an angle may be counted beyond a full turn'
  if (addsPercent(left) || increases(right)) return 'a percentage may be taken of the other part'
  if (sign.operator === '=' && [innermost(left), right].every(side => isBracketed(side, source)))
    return 'a number in brackets may be an ideal, a cycle or a list of one'
  if (PAIR.test(source.slice(left.start, right.start + 1)))
    return 'two capitals side by side may name a segment, an edge or a number'
  if (REPEATING.test(source.slice(right.end, right.end + 12))) return 'the decimal repeats'
  if (UNCERTAIN.test(written)) return 'digits in brackets may tell how far a figure is known'
  const isInteger = isWhole(right)
  if (!isOfFormula && isInteger && COUNTING.test(written))
    return 'a letter before a bracket may be a function'
  if (
    !isOfFormula &&
    ([left, right].some(side => isAppliedToNumber(side, source)) || isAppliedTwice(written))
  )
    return 'a letter before a number in brackets may be a function'
  // Right behind a word it is the tie of TeX: `Table~$2 + 2 = 4$`.
  if (/(?:^|[\s(,;:])~\s?$/.test(source.slice(Math.max(0, token.start - 3), left.start)))
    return 'a sign stands before it'
  if (right.head === 'number' && right.text.replace(/\D/g, '').length >= FLOAT_DIGITS)
    return 'it prints a float'
  return null
}

/** `AB = 5`, by letters that points are called; `RC` is a product. */
const PAIR = /^\s*(?:[A-H]\s?[A-H]|[P-S]\s?[P-S])\s*[=≈<>]\s*\d$/

/** Behind a blank, digits in brackets tell something else: `30 % (12/40)`. */
const REPEATING = /^\.?\s*(?:\\overline|\\bar|\\dot)|^\.?\(\d/
/** `9.81(2)` is 9.81 ± 0.02. */
const UNCERTAIN = /\d\.\d+\(\d{1,2}\)/
/** `\\pi(10) = 4` counts primes, `\\sigma(6) = 12` adds divisors. */
const COUNTING = /(?:\\(?:pi|sigma|tau|mu|phi|varphi|omega|lambda|zeta|gamma)\s?|[πστμφωλζγ])\(\d+\)/
/** `\\kappa(0)`, and no more on its side. */
const isAppliedToNumber = ({ head, args, start, end }: Node, source: string): boolean =>
  head === 'mul' &&
  args.length === 2 &&
  isName(args[0]!) &&
  /^[^()\d]*\(-?[\d.]+\)$/.test(source.slice(start, end))

const OF_NUMBER = /(?<![\w\\])([A-Za-z])\(-?[\d.]{1,12}\)/g

/** `k(5)/k(20)`: a letter before two numbers in brackets, neither of which it is multiplied by. */
function isAppliedTwice(written: string): boolean {
  const letters = [...written.matchAll(OF_NUMBER)].map(([, letter]) => letter)
  return new Set(letters).size < letters.length
}

/** As many digits as a double prints when it shows its error. */
const FLOAT_DIGITS = 16

/** `(3)`, `(-1)`: a number with brackets of its own. */
function isBracketed({ head, args, start, end }: Node, source: string): boolean {
  const isNumber = head === 'number' || (head === 'neg' && args[0]!.head === 'number')
  return isNumber && source[start] === '(' && source[end - 1] === ')'
}

/** What stands under a root: `\\sqrt{(12)} = (6)`. */
const innermost = (node: Node): Node => (node.head === 'sqrt' ? innermost(node.args[0]!) : node)

/** Nothing but a number has digits for its text. */
const isWhole = ({ text }: Node): boolean => /^\d+$/.test(text)

function hasMixedNumber(node: Node, source: string): boolean {
  const isMixed =
    node.head === 'mul' &&
    node.args.some((part, i) => {
      const next = node.args[i + 1]
      const isBeside = next !== undefined && source.slice(part.end, next.start).trim() === ''
      return isWhole(part) && next?.head === 'div' && isBeside
    })
  return isMixed || node.args.some(part => hasMixedNumber(part, source))
}

/** Whether both sides of a line are in degrees. */
const isTurn = (written: string): boolean => {
  const [left, right] = written.split('=')
  return right !== undefined && [left!, right].every(side => /°|\^\{?\\circ/.test(side))
}

/** Whether the whole numbers of a sum of angles leave the remainder of the other side. */
function isCongruent({ left, right }: Pick<Link, 'left' | 'right'>, modulus: bigint): boolean {
  const [first, second] = [left, right].map(wholeSum)
  return first !== null && second !== null && (first! - second!) % modulus === 0n
}

/** A whole number of degrees, or a sum of such; null for anything else. */
function wholeSum({ head, text, args }: Node): bigint | null {
  if (head === 'number') return /^\d{1,9}$/.test(text) ? BigInt(text) : null
  const parts = args.map(wholeSum)
  if (head === 'neg') return parts[0] === null ? null : -parts[0]!
  if (head === 'mul') return args.length === 2 && args[1]!.head === 'text' ? parts[0]! : null
  if (head !== 'add' || parts.includes(null)) return null
  return parts.reduce<bigint>((sum, part) => sum + part!, 0n)
}

const addsPercent = (node: Node): boolean =>
  (node.head === 'add' &&
    node.args.some(part => part.head === 'percent' || part.args[0]?.head === 'percent')) ||
  node.args.some(addsPercent)

/** Whether a letter stands in a formula that the document has for a function of its field. */
const speaksOfLetter = ({ head, text, args }: Node, told: Told): boolean =>
  (head === 'symbol' && told.letters?.has(text) === true) || args.some(part => speaksOfLetter(part, told))

export const ambiguousNotation = defineDoubt({
  id: 'ambiguous-notation',
  summary: 'The formula may be meant as something else than a relation between numbers.',
  examples: [
    'On the number line we have $A = 2$ and $B = 7$, so $AB = 5$.',
    'So $\\pi(10) = 4$.',
    'I rank them as $1 > 2 > 3$.',
    'A grid of $512^3 \\approx 1$ GB.',
  ],
  applies: ({ at: { token, reading, link, chain }, grounds }) => {
    if (!link) return null
    const isOfFormula =
      grounds?.uses.some(({ applied }) => applied !== null) ||
      [link.left, link.right].some(side => speaksOfLetter(side, reading.told))
    return doubtOfRanking(link, chain) ?? doubtOfNotation(link, token, reading.source, isOfFormula)
  },
})
