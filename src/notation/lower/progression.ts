import type { Progression } from '../../math/proof/induction.js'
import { proveIdentity } from '../../math/proof/tactics.js'
import { exactValue } from '../../math/term/evaluate.js'
import { definableIn } from '../../math/term/key.js'
import { substitute } from '../../math/term/substitute.js'
import { add, number, subtract, symbol, type Term } from '../../math/term/term.js'
import type { Glossary } from '../tree/glossary.js'
import type { Node } from '../tree/node.js'
import { outermost } from '../tree/parts.js'
import { lowerWithStandIns } from './placeholders.js'
import { lowered } from './try-lower.js'

/** A side that is linear in one sum or product up to a symbol: scale · progression + rest. */
export interface Progressing {
  readonly progression: Progression
  readonly scale: Term
  readonly rest: Term
}

/** The side of a statement as a sum or product with bounds, scaled and shifted; null where it is no such thing. */
export function progressingSide(side: Node, glossary: Glossary): Progressing | null {
  const found = outermost(side, ({ head }) => head === 'sum' || head === 'product')
  const progression = found.length === 1 ? progressionOf(found[0]!, glossary) : null
  if (!progression) return null
  const { term, names } = lowerWithStandIns(side, found, glossary)
  const at = (value: Term): Term => substitute(term, new Map([[names[0]!, value]]))
  const rest = at(number(0))
  const scale = subtract(at(number(1)), rest)
  const linear = add({ kind: 'multiply', factors: [scale, symbol(names[0]!)] }, rest)
  return proveIdentity(term, linear).proved ? { progression, scale, rest } : null
}

function progressionOf(node: Node, glossary: Glossary): Progression | null {
  const [bodyNode, lower, upperNode] = node.args as [Node, Node, Node]
  if (lower.head !== 'relation' || lower.text !== '=') return null
  const [indexNode, fromNode] = lower.args as [Node, Node]
  if (indexNode.head !== 'symbol') return null
  const index = indexNode.text
  const [body, from, upper] = [bodyNode, fromNode, upperNode].map(part => lowered(part, glossary))
  if (!body || !from || !upper) return null
  const start = exactValue(from)
  const [variable] = definableIn(upper).values()
  if (!start?.isInteger() || variable?.kind !== 'symbol') return null
  const offset = exactValue(substitute(upper, new Map([[variable.name, number(0)]])))
  if (!offset?.isInteger()) return null
  const isShifted = proveIdentity(upper, add(variable, number(offset))).proved
  // The parts of Σ k/n are others for each n, so that no part is added to those before.
  const isPlain = [...definableIn(body)].every(
    ([key, part]) => part.kind === 'symbol' && key !== variable.name,
  )
  if (!isShifted || !isPlain || variable.name === index || isIndexed(bodyNode, index)) return null
  const kind = node.head === 'sum' ? 'sum' : 'product'
  return { kind, index, body, from: start, variable: variable.name, offset }
}

/** Whether a name carries the index, so that it is another one for each. */
const isIndexed = (node: Node, index: string): boolean =>
  (node.head === 'sub' && mentions(node.args[1]!, index)) || node.args.some(part => isIndexed(part, index))

const mentions = (node: Node, name: string): boolean =>
  (node.head === 'symbol' && node.text.includes(name)) || node.args.some(part => mentions(part, name))
