import type { Connective, Formula } from '../../math/logic/formula.js'
import { canonical } from '../tree/canonical.js'
import { VALUELESS } from '../tree/names.js'
import type { Node } from '../tree/node.js'
import { spelled } from '../tree/spelling.js'
import { formulaOf, joinedIn, type Signs } from './connected.js'

const RELATIONS: Readonly<Record<string, Connective>> = {
  '→': 'implies',
  '⇒': 'implies',
  '⇔': 'iff',
  '≡': 'iff',
}
const CONSTANTS: Readonly<Record<string, boolean>> = {
  '1': true,
  '0': false,
  top: true,
  bot: false,
  true: true,
  false: false,
  True: true,
  False: false,
}

const PROPOSITIONS: Signs = {
  operations: { wedge: 'and', vee: 'or', oplus: 'xor', implies: 'implies', iff: 'iff' },
  relations: RELATIONS,
  hasDifference: false,
  isAndFirst: true,
  atom: (node, read) => {
    const { head, text, args } = node
    const inner = negatedBy(node)
    const of = inner && read(inner)
    if (inner) return of && { kind: 'not', of }
    const constant = ['number', 'symbol', 'text'].includes(head) ? CONSTANTS[text] : undefined
    if (constant !== undefined) return { kind: 'constant', value: constant }
    const isPredicate = head === 'call' && /^[A-Z]$/.test(text) && args.every(isLetter)
    return isLetter(node) || isPredicate ? { kind: 'letter', name: nameOf(node) } : null
  },
}

const negatedBy = ({ head, text, args }: Node): Node | null =>
  (head === 'call' && text === 'neg' ? args[1] : head === 'bar' ? args[0] : null) ?? null

/** A letter with an index or none; a longer name is a function or a quantity. */
const isLetter = (node: Node): boolean =>
  node.head === 'sub' ? isLetter(node.args[0]!) : node.head === 'symbol' && !VALUELESS.has(node.text)

/** `p_1`, and `P(x)`, of which it only matters that it is the same. */
const nameOf = (node: Node): string =>
  node.head === 'call'
    ? `${nameOf(node.args[0]!)}(${node.args.slice(1).map(nameOf).join(', ')})`
    : spelled(canonical(node))

/** The formula of propositional logic that a node is; null where it is none. */
export const propositionOf = (node: Node): Formula | null => formulaOf(node, PROPOSITIONS)

/** By what a node can be told to speak of propositions: a sign that only they have, one that other things have too, or none. */
export type Telling = 'certain' | 'possible' | 'none'

export function tellingOf(node: Node): Telling {
  if (node.head === 'call' && node.text === 'neg') return 'certain'
  const inner = node.args.map(tellingOf)
  if (inner.includes('certain')) return 'certain'
  return joinedIn(node, PROPOSITIONS) || inner.includes('possible') ? 'possible' : 'none'
}

/** Letters that are propositions by custom. */
export const isCustomary = (name: string): boolean => /^[p-sP-S]$/.test(name)
