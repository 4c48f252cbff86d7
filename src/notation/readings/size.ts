import type { Node } from '../tree/node.js'
import type { Shape } from './shape.js'

const CROSS = /^\s*(?:×|✕|\\times|[xX])\s*$/

/** `(7 - 3) / 1 + 1 = 5 × 5`: what was worked out is one edge, and what is written is the size of the whole. */
export const SIZE: Shape = {
  ...{ name: 'size', isLeftOpen: true },
  ...{ reading: 'a cross between two equal figures may tell a size', of: edgeOf },
}

/** The edge of a square, `5 × 5`; the side itself where it is none. */
function edgeOf(side: Node, source: string): Node {
  if (side.head !== 'mul') return side
  const figures = side.args.filter(({ head }) => head !== 'text')
  const [edge, second] = figures
  const isCrossed = figures.every(
    ({ head, start }, i) =>
      head === 'number' && (i === 0 || CROSS.test(source.slice(figures[i - 1]!.end, start))),
  )
  return isCrossed && figures.length === 2 && edge!.text === second!.text ? edge! : side
}
