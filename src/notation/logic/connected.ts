import type { Connective, Formula } from '../../math/logic/formula.js'
import type { Node } from '../tree/node.js'

/** How the signs of a kind of formula are read. */
export interface Signs {
  /** What the operations are, by the name of their sign. */
  readonly operations: Readonly<Record<string, Connective>>
  /** What the relations inside brackets are, by their operator. */
  readonly relations: Readonly<Record<string, Connective>>
  /** Whether A - B is what is in A alone. */
  readonly hasDifference: boolean
  /** Whether a ∨ b ∧ c is a ∨ (b ∧ c); of sets nobody agrees. */
  readonly isAndFirst: boolean
  /** What has no operation: a letter, a constant, a complement; null for anything else. */
  readonly atom: (node: Node, read: (part: Node) => Formula | null) => Formula | null
}

/** Two parts and what joins them. */
export interface Joined {
  readonly by: Connective
  readonly left: Node
  readonly right: Node
}

/** What joins the parts of a node; null where it is no such operation. */
export function joinedIn({ head, text, args }: Node, signs: Signs): Joined | null {
  if (head === 'add') return signs.hasDifference ? differenceIn(args) : null
  const by =
    head === 'relation' ? signs.relations[text] : head === 'call' ? signs.operations[text] : undefined
  const [left, right] = head === 'call' ? args.slice(1) : args
  return by && left && right && left.head !== 'nothing' ? { by, left, right } : null
}

function differenceIn([left, minus, another]: readonly Node[]): Joined | null {
  const isDifference = left && left.head !== 'neg' && minus?.head === 'neg' && !another
  return isDifference ? { by: 'without', left, right: minus.args[0]! } : null
}

/** Arrows bind more loosely than all others. */
const isArrow = (by: Connective): boolean => by === 'implies' || by === 'iff'
/** What may be repeated without brackets. */
const isAssociative = (by: Connective): boolean => !isArrow(by) && by !== 'without'

/** The formula that a node is; null where a part of it is none, or where brackets are missing. */
export function formulaOf(node: Node, signs: Signs): Formula | null {
  const read = (part: Node): Formula | null => formulaOf(part, signs)
  const joined = joinedIn(node, signs)
  if (!joined) return signs.atom(node, read)
  const { by, left, right } = joined
  if ([left, right].some(part => lacksBrackets(by, part, signs))) return null
  const [first, second] = [read(left), read(right)]
  return first && second ? { kind: 'joined', by, left: first, right: second } : null
}

/** Whether a part of an operation could be read in another way for want of brackets. */
function lacksBrackets(by: Connective, part: Node, signs: Signs): boolean {
  const inner = joinedIn(part, signs)
  if (!inner || part.start < inner.left.start) return false
  if (inner.by === by && isAssociative(by)) return false
  if (isArrow(by)) return isArrow(inner.by)
  return !(signs.isAndFirst && by !== 'without' && inner.by === 'and')
}
