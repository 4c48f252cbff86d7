import type { Node, Sign } from './node.js'

/** A link of a chain: what stands on both sides of one sign. */
export interface Link {
  readonly left: Node
  readonly sign: Sign
  readonly right: Node
}
