import type { Node } from '../tree/node.js'
import { madeAt } from '../tree/parts.js'

export const numeral = (at: Node, value: number): Node => madeAt(at, 'number', [], String(value))

export const isOne = ({ head, text }: Node): boolean => head === 'number' && text === '1'

export const total = (at: Node, parts: readonly Node[]): Node => gathered(at, 'add', parts, 0)

export const product = (at: Node, parts: readonly Node[]): Node => gathered(at, 'mul', parts, 1)

function gathered(at: Node, head: 'add' | 'mul', parts: readonly Node[], ofNone: number): Node {
  const [first, second] = parts
  if (first && !second) return first
  return first ? madeAt(at, head, parts) : numeral(at, ofNone)
}

/** The member of a family at some places, as a name of its own: z_2. */
export const indexed = (at: Node, family: Node, places: readonly number[]): Node =>
  madeAt(at, 'sub', [family, numeral(at, Number(places.join('')))])
