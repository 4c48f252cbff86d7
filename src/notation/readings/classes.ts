import type { Node } from '../tree/node.js'
import { withParts } from '../tree/parts.js'

/** The tree in which a remainder is a class modulo its number, so that quotients have one: `3^{-1} \bmod 7 = 5`. */
export function takingClasses(node: Node): Node {
  const own = withParts(node, takingClasses)
  const [name, ...operands] = own.args
  if (node.head === 'call' && node.text === 'mod' && name)
    return { ...node, text: 'residue', args: [{ ...name, text: 'residue' }, ...operands] }
  return own
}
