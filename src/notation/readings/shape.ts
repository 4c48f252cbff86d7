import type { Node } from '../tree/node.js'

/** A side as it is written, taken for another shape than the usual one. */
export interface Shape {
  readonly name: 'mixed' | 'fraction' | 'divisor' | 'note' | 'size' | 'increase' | 'place'
  /** Whether it is what was meant where neither it nor the usual shape holds. */
  readonly isLikelier?: true
  /** Whether a line that is right in it is left open, since nobody can be sure that it was meant. */
  readonly isLeftOpen?: true
  readonly reading: string
  readonly of: (side: Node, source: string) => Node
}
