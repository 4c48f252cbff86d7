import type { Node } from '../tree/node.js'
import { withParts } from '../tree/parts.js'

/**
 * A tree in which `f_{xy}` is the derivative of f by x and then by y, where f is known to be a function of these; an index
 * numbers or labels anything else.
 */
export function withPartialDerivatives(
  node: Node,
  isFunctionOf: (name: Node, variables: readonly Node[]) => boolean,
): Node {
  const variables = node.head === 'sub' && node.text === '' ? variablesIn(node.args[1]!) : null
  if (variables && isFunctionOf(node.args[0]!, variables))
    return variables.reduce<Node>(
      (of, variable) => ({ ...node, head: 'gradient', args: [of, variable] }),
      node.args[0]!,
    )
  return withParts(node, part => withPartialDerivatives(part, isFunctionOf))
}

/** The letters of an index, x and y of `xy`; null where it is anything else. */
function variablesIn(index: Node): readonly Node[] | null {
  if (index.head === 'symbol') return [index]
  const isProduct = index.head === 'mul' && index.args.every(({ head }) => head === 'symbol')
  return isProduct ? index.args : null
}
