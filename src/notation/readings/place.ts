import type { Node } from '../tree/node.js'
import type { Shape } from './shape.js'

/** `10/2 = 5 in 8 boxes`: what is written like "1 in 8" tells where the figure is found. */
export const PLACE: Shape = { name: 'place', reading: '"in" divides nothing', of: withoutPlace }

/** A word that stands for the sign of a division. */
const WORDS = /^\s*\p{L}/u

function withoutPlace(side: Node, source: string): Node {
  const [above, below] = side.head === 'div' ? side.args : []
  return above && WORDS.test(source.slice(above.end, below!.start)) ? above : side
}
