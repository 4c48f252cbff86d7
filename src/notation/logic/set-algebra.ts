import type { Formula } from '../../math/logic/formula.js'
import { canonical } from '../tree/canonical.js'
import { isName } from '../tree/names.js'
import type { Node } from '../tree/node.js'
import { spelled } from '../tree/spelling.js'
import { formulaOf, type Joined, joinedIn, type Signs } from './connected.js'

const COMPLEMENTS: ReadonlySet<string> = new Set(['c', 'C', 'complement'])

/** Whether a bar or a prime over a set takes its complement, and is not its closure or another set. */
export type Marks = 'complement' | 'unknown'

/** The set of which a node is the complement: `A^c`, and where marks say so `\\overline A` and `A'`; null for another node. */
export function complementedIn({ head, args }: Node, marks: Marks): Node | null {
  const [of, exponent] = args
  if (head === 'pow' && COMPLEMENTS.has(exponent!.text) && exponent!.args.length === 0) return of!
  return marks === 'complement' && (head === 'bar' || head === 'prime') ? of! : null
}

const signsFor = (marks: Marks): Signs => ({
  operations: { cap: 'and', cup: 'or', setminus: 'without', triangle: 'xor' },
  relations: {},
  hasDifference: true,
  isAndFirst: false,
  atom: (node, read) => {
    const inner = complementedIn(node, marks)
    if (inner) {
      const of = read(inner)
      return of && { kind: 'not', of }
    }
    if (isEmptySet(node)) return { kind: 'constant', value: false }
    return isSetName(node) ? { kind: 'letter', name: setName(node) } : null
  },
})

const SIGNS: Readonly<Record<Marks, Signs>> = {
  complement: signsFor('complement'),
  unknown: signsFor('unknown'),
}

/** The law of sets that a node is, over its names: whether a thing is in the set; null where it is none. */
export const lawOf = (node: Node, marks: Marks): Formula | null => formulaOf(node, SIGNS[marks])

/** Two sets and the operation between them; null for another node. */
export const operationIn = (node: Node): Joined | null => joinedIn(node, SIGNS.unknown)

export const isEmptySet = ({ head, text }: Node): boolean => head === 'symbol' && text === 'emptyset'

/** A name that may be a set's: no word, and none that stands for a number or for what was left out. */
export const isSetName = (node: Node): boolean =>
  isName(node) && node.head !== 'bar' && node.head !== 'prime' && !NO_SETS.has(node.text)

const NO_SETS: ReadonlySet<string> = new Set(['infty', 'dots', 'leftOut', 'anything', 'pi'])

/** By what a page knows a set. */
export const setName = (node: Node): string => spelled(canonical(node))

/** Whether sets are joined somewhere in a node. */
export const joinsSets = (node: Node): boolean =>
  (node.head === 'call' && operationIn(node) !== null) || node.args.some(joinsSets)

/** Whether a complement by a bar or a prime, or one that is raised, stands in a node. */
export const hasComplement = (node: Node): boolean =>
  complementedIn(node, 'unknown') !== null || node.args.some(hasComplement)
