import { differentiate } from '../../math/term/calculus/differentiate.js'
import { substitute } from '../../math/term/substitute.js'
import { add, multiply, type Term } from '../../math/term/term.js'
import type { Glossary } from '../tree/glossary.js'
import type { Node } from '../tree/node.js'
import { madeAt, outermost } from '../tree/parts.js'
import { lower } from './lower.js'
import { lowerWithStandIns } from './placeholders.js'

/**
 * The gradient of an expression by a parameter of its opaque functions: Σ ∂f/∂rᵢ ∇rᵢ over the applications rᵢ in it,
 * by the chain rule.
 */
export function gradientThrough(node: Node, parameter: Node, glossary: Glossary): Term {
  const calls = outermost(node, ({ head }) => head === 'call')
  const { term, names } = lowerWithStandIns(node, calls, glossary)
  const back = new Map(calls.map((call, i) => [names[i]!, lower(call, glossary)]))
  const parts = calls.map((call, i) => {
    const gradient = lower(madeAt(call, 'gradient', [call, parameter]), glossary)
    return multiply(substitute(differentiate(term, names[i]!), back), gradient)
  })
  return add(...parts)
}
