import { Rational } from '../../math/number/rational.js'
import { number, type Term } from '../../math/term/term.js'
import { isSetName, joinsSets } from '../../notation/logic/set-algebra.js'
import { listedIn } from '../../notation/logic/set-literal.js'
import type { Node } from '../../notation/tree/node.js'
import type { GivenSets } from '../symbols/given-sets.js'
import { type SetPlace, SetsAt } from './sets-at.js'

/** How many members the sets have that stand between bars in a tree, `|A \cup B|`, where the page gives each set once. */
export function sizesOfSets(tree: Node, given: GivenSets, place: SetPlace): ReadonlyMap<Node, Term> {
  const found = new Map<Node, Term>()
  const visit = (node: Node): void => {
    const size = node.head === 'abs' ? sizeOf(node.args[0]!, given, place) : null
    if (size === null) node.args.forEach(visit)
    else found.set(node, number(Rational.of(size)))
  }
  visit(tree)
  return found
}

function sizeOf(node: Node, given: GivenSets, place: SetPlace): number | null {
  const mayBeSet =
    isSetName(node) ||
    joinsSets(node) ||
    node.head === 'mul' ||
    node.head === 'call' ||
    listedIn(node, place.source)
  if (!mayBeSet) return null
  const sets = new SetsAt(given, place)
  const set = sets.of(node)
  const isOnce = [...sets.used.keys()].every(name => given.all(name).length === 1)
  return set?.kind === 'listed' && isOnce && !sets.isOpen ? set.members.size : null
}
