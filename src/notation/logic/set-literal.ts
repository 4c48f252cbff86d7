import type { Node } from '../tree/node.js'
import { isEmptySet } from './set-algebra.js'

const OPENS = /^(?:\\?\{|\\lbrace(?![A-Za-z]))/
const LAYOUT = /^(?:\s|\\[,;:! ]|\\left(?![A-Za-z])|\\quad|~)*/

/** The members that braces list, `\{1, 2\}`; null where a node is no such list. */
export function listedIn(node: Node, source: string): readonly Node[] | null {
  const brace = OPENS.exec(source.slice(node.start, node.start + 8))
  // The brace at the beginning of `\{1\} \cup A` is that of its left side.
  if (!brace || node.args.some(part => part.start === node.start)) return null
  const from = past(LAYOUT, source, node.start + brace[0].length)
  if (isEmptySet(node) && /^\\?\}/.test(source.slice(from, from + 2))) return []
  const [first] = node.args
  if (node.head === 'sequence' && first!.start === from) return node.args
  // Braces around one bracket are that bracket in the tree.
  return [{ ...node, start: from }]
}

function past(pattern: RegExp, source: string, at: number): number {
  return at + pattern.exec(source.slice(at, at + MAX_LAYOUT))![0].length
}
/** No more blanks stand behind a brace. */
const MAX_LAYOUT = 200

/** The ends of an interval, and which of them belong to it. */
export interface IntervalEnds {
  readonly from: Node
  readonly to: Node
  readonly hasFrom: boolean
  readonly hasTo: boolean
}

/** The ends of `[a, b)`; null where a node is no two things in brackets. Both round they may be a point. */
export function intervalIn({ head, args, start, end }: Node, source: string): IntervalEnds | null {
  const [from, to] = args
  const [opens, closes] = [source[start]!, source[end - 1]!]
  if (head !== 'sequence' || args.length !== 2 || !'[('.includes(opens) || !')]'.includes(closes)) return null
  return { from: from!, to: to!, hasFrom: opens === '[', hasTo: closes === ']' }
}

/** Whether an end lies nowhere: `\infty`, and below `-\infty`. */
export const isInfinite = ({ head, text, args }: Node, isLower: boolean): boolean =>
  isLower ? head === 'neg' && isInfinite(args[0]!, false) : head === 'symbol' && text === 'infty'

/** Whether a node is an interval for certain: a square bracket or no end. */
export function isCertainInterval(node: Node, source: string): boolean {
  const ends = intervalIn(node, source)
  return (
    ends !== null && (ends.hasFrom || ends.hasTo || isInfinite(ends.from, true) || isInfinite(ends.to, false))
  )
}

/** The first part of a tree, in reading order, of which something is so; null where it is so of none. */
export function partWhere(node: Node, isSo: (part: Node) => boolean): Node | null {
  if (isSo(node)) return node
  for (const part of node.args) {
    const found = partWhere(part, isSo)
    if (found) return found
  }
  return null
}
