import type { Link } from '../tree/link.js'
import { PLUS_MINUS } from '../tree/names.js'
import type { Chain, Node } from '../tree/node.js'

/** The two values of a side beside those of the other, in one order and in the other. */
export interface BothSigns {
  readonly orders: readonly (readonly Link[])[]
  /** Whether a deviation may be meant, of which the error of a square is not the square of the error. */
  readonly mayBeDeviation: boolean
}

/**
 * A link whose left has one ±: its two values are those of one ± on the right, of a list of two, or of two numbers that
 * "or" or a comma joins, of which the second may stand behind the link. Null for any other link.
 */
export function bothSigns(link: Link, next: Node | null, source: string): BothSigns | null {
  const { left, sign, right } = link
  if (countOf(left) !== 1 || (sign.operator !== '=' && sign.operator !== '≈')) return null
  const values = valuesOf(right, next, source)
  if (!values) return null
  const [upper, lower] = [signed(left, false), signed(left, true)]
  const [first, second] = values
  const pair = (one: Node, other: Node): readonly Link[] => [
    { left: upper, sign, right: one },
    { left: lower, sign, right: other },
  ]
  const mayBeDeviation = countOf(right) === 1 && !hasRoot(left)
  return { orders: [pair(first, second), pair(second, first)], mayBeDeviation }
}

function valuesOf(right: Node, next: Node | null, source: string): readonly [Node, Node] | null {
  const count = countOf(right)
  if (count > 0) return count === 1 ? [signed(right, false), signed(right, true)] : null
  const [first, second] = right.args
  const isBraced = source.startsWith('\\{', right.start)
  if (right.head === 'sequence' && right.args.length === 2 && isBraced) return [first!, second!]
  const either = joinedByWord(right)
  if (either) return either
  return next && countOf(next) === 0 ? [right, next] : null
}

/** The 6 of `x = 1, 6` behind its 1; null where the chain behind is no such member of a list. */
export function nextInList(node: Node, behind: Chain | undefined, source: string): Node | null {
  const isListed = behind?.signs.length === 0 && behind.opens === null
  return isListed && /^\s*,[\s\\,;]*$/.test(source.slice(node.end, behind.start)) ? behind.terms[0]! : null
}

/** The two values of a side with one ±; null for any other. */
export const bothValues = (side: Node): readonly [Node, Node] | null =>
  countOf(side) === 1 ? [signed(side, false), signed(side, true)] : null

/** Whether a number stands with its deviation: `3.2 \pm 0.1`. */
export const isDeviation = ({ head, args }: Node): boolean =>
  head === 'add' && args.some(part => part.head === 'pm' && part.args[0]!.head === 'number')

/** `3 \text{ or } -1`, where the grammar takes the word for a factor and a minus behind it for a difference. */
export function joinedByWord(node: Node): readonly [Node, Node] | null {
  const [head, behind] = node.head === 'add' && node.args.length === 2 ? node.args : [node, null]
  const isNegative = head!.head === 'neg'
  const product = isNegative ? head!.args[0]! : head!
  const [one, word, other] = product.args
  const last = behind?.head === 'neg' && !other ? behind : behind ? null : other
  const isJoined = product.head === 'mul' && word && last && joins(word) && product.args.length <= 3
  return isJoined ? [isNegative ? { ...head!, args: [one!], end: one!.end } : one!, last] : null
}

const joins = ({ text }: Node): boolean => /^\s*(?:or|and)\s*$/.test(text)

const countOf = (node: Node): number =>
  (node.head === 'pm' ? 1 : 0) + node.args.reduce((sum, part) => sum + countOf(part), 0)

const hasRoot = (node: Node): boolean => node.head === 'sqrt' || node.args.some(hasRoot)

/** Whether a name is that of two symbols, `\lambda_\pm`, of which one is said to be with each sign. */
export const isOfBothSigns = ({ head, args }: Node): boolean => head === 'sub' && isPlusMinus(args[1]!)

const isPlusMinus = ({ head, text }: Node): boolean => head === 'symbol' && text === PLUS_MINUS

/** The tree with the upper sign of ±, or with the lower one, in its names too. */
export function signed(node: Node, isLower: boolean): Node {
  const args = node.args.map(part => signed(part, isLower))
  if (isPlusMinus(node)) return { ...node, text: isLower ? '-' : '+' }
  if (node.head !== 'pm') return { ...node, args }
  const isMinus = isLower !== (node.text === 'mp')
  return isMinus
    ? { ...node, head: 'neg', text: '', args }
    : { ...args[0]!, start: node.start, end: node.end }
}
