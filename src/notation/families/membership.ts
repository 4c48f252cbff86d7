import { functionCalled } from '../tree/functions.js'
import { isDecoration } from '../tree/names.js'
import type { Head, Node } from '../tree/node.js'
import { spelledName } from '../tree/spelled-name.js'

/** A member of a family: the name of the family, and at which letters or numbers it is taken. */
export interface Membership {
  /** The name without its index, as the page writes it: `\bar r` in `\bar r_i`. */
  readonly family: Node
  readonly indices: readonly Node[]
}

/** `r_i`, `p_{ij}`, `A^{(i)}`, `\pi(y)` and `r(x, y)` as members of families; null for anything else. */
export function membershipOf(node: Node): Membership | null {
  if (node.head === 'call') return appliedMember(node)
  if (!isDecoration(node)) return null
  let index: Node | null = null
  const without = (part: Node): Node => {
    if (!isDecoration(part)) return part
    const inner = without(part.args[0]!)
    if (part.head === 'sub' && !index && indicesIn(part.args[1]!).length > 0) {
      index = part.args[1]!
      return inner
    }
    return { ...part, args: [inner, ...part.args.slice(1)] }
  }
  const family = without(node)
  return index && { family, indices: indicesIn(index) }
}

/** The name of a family that a member is taken of, or that stands alone; empty where there is none. */
export const familyName = (node: Node): string => spelledName(membershipOf(node)?.family ?? node)

/** `\pi(y \mid x)` is a member of π at y and x. */
function appliedMember({ text, args: [family, ...places] }: Node): Membership | null {
  // Of `x_i(t)` the letter below takes the member, and t is the time.
  if (text === 'softmax' || functionCalled(text) !== undefined || takesMember(family!)) return null
  const letters = places.flatMap(place => (place.head === 'given' ? place.args : [place]))
  return spelledName(family!) !== '' && letters.length > 0 && letters.every(isLetter)
    ? { family: family!, indices: letters }
    : null
}

/** Whether a name has a letter for a member below it: no θ, no 0 and no word. */
export const takesMember = (node: Node): boolean =>
  isDecoration(node) && ((node.head === 'sub' && isLetter(node.args[1]!)) || takesMember(node.args[0]!))

/** The letters and numbers of an index: one, or several side by side; none of anything else. */
function indicesIn(index: Node): readonly Node[] {
  const parts = index.head === 'mul' || index.head === 'sequence' ? index.args : [index]
  return parts.every(part => isLetter(part) || /^\d$/.test(part.text)) ? parts : []
}

export const isLetter = ({ head, text }: Node): boolean => head === 'symbol' && /^[a-z]$/.test(text)

/** Whether a name is a member by an expression, as `D_{i+1}`: of which member depends on the letter in it. */
export const isShifted = (node: Node): boolean =>
  isDecoration(node) &&
  ((node.head === 'sub' && EXPRESSIONS.has(node.args[1]!.head)) || isShifted(node.args[0]!))

const EXPRESSIONS: ReadonlySet<Head> = new Set(['add', 'neg', 'div', 'pow'])
