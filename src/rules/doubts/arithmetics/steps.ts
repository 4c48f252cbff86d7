import { Rational } from '../../../math/number/rational.js'
import type { Node } from '../../../notation/tree/node.js'

/** What a machine makes of the exact result of one operation. */
export type Step = (exact: Rational, operation: Node['head']) => Rational

/** What a calculation with figures comes to where each result goes through a step; null for any other expression. */
export function inSteps(node: Node, step: Step): Rational | null {
  try {
    return valueIn(node, step)
  } catch (error) {
    // A division by zero, or a power that nobody writes out.
    if (error instanceof RangeError) return null
    throw error
  }
}

function valueIn({ head, text, args }: Node, step: Step): Rational | null {
  if (head === 'number') return step(Rational.of(text), head)
  const parts = args.map(part => valueIn(part, step))
  const [first, ...others] = parts
  if (!first || !others.every(part => part !== null)) return null
  switch (head) {
    case 'neg':
      return first.neg()
    case 'add':
      return others.reduce((sum, part) => step(sum.plus(part), head), first)
    case 'mul':
      return others.reduce((product, part) => step(product.times(part), head), first)
    case 'div':
      return others.length === 1 ? step(first.div(others[0]!), head) : null
    default:
      return null
  }
}
