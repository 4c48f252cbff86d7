import type { Head, Node } from './node.js'

/** A node that stands where another does. */
export const madeAt = (
  { start, end }: Pick<Node, 'start' | 'end'>,
  head: Head,
  args: readonly Node[] = [],
  text = '',
): Node => ({ head, text, args, start, end })

/** A node whose parts are changed one by one; the node itself where none of them is another. */
export function withParts(node: Node, change: (part: Node) => Node): Node {
  const args = node.args.map(part => change(part))
  return args.every((part, i) => part === node.args[i]) ? node : { ...node, args }
}

/** The parts of a tree, in reading order, of which something is so; what stands inside one is not looked at. */
export const outermost = (node: Node, isSo: (part: Node) => boolean): readonly Node[] =>
  isSo(node) ? [node] : node.args.flatMap(part => outermost(part, isSo))
