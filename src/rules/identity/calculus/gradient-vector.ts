import { judgeClosed } from '../../../math/judges/closed.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { isAccusation } from '../../../math/judges/verdict.js'
import { differentiate } from '../../../math/term/calculus/differentiate.js'
import { definableIn } from '../../../math/term/key.js'
import { substitute } from '../../../math/term/substitute.js'
import type { Term } from '../../../math/term/term.js'
import { cellsOf } from '../../../notation/arrays/arrays.js'
import { gridOf, workOut } from '../../../notation/arrays/evaluate-arrays.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import { isName } from '../../../notation/tree/names.js'
import type { Node } from '../../../notation/tree/node.js'
import { madeAt } from '../../../notation/tree/parts.js'
import { spelledName } from '../../../notation/tree/spelled-name.js'
import { placeOf, type Statement } from '../../../page/statement.js'
import type { Definition } from '../../../page/symbols/definition.js'
import { ofEntries } from '../entries.js'
import { judgeNamedDerivative } from './named-derivative.js'

/**
 * Judges the gradient of a function that the page gives, `\nabla g = (2xy, x^2)` and `\nabla g(1, 2) = (4, 1)`, entry by
 * entry: each is the derivative by the argument at its place. Null where the page gives no such function.
 */
export function judgeGradientVector(place: Statement): Judgement | null {
  const { left, sign, right } = place.link
  if (sign.operator !== '=' || left.head !== 'gradient' || left.args[1]!.head !== 'nothing') return null
  const grid = gridOf(workOut(right, place.reading.source, place.symbols.arrays.before(left.start)))
  const entries = grid ? cellsOf(grid) : []
  const found = functionIn(left.args[0]!, place)
  if (!found || found.parameters.length !== entries.length || entries.length < 2) return null
  const judged = entries.map((entry, i) => judgeEntry(entry, found, i, place))
  const wrong = judged.find(one => one !== null && isAccusation(one.verdict))
  // Of two formulas of one name the other may be meant.
  if (wrong) return found.isOnly ? wrong : null
  if (!judged.every(one => one?.verdict === 'holds')) return null
  return ofEntries(judged as readonly Judgement[])
}

/** A function of the page with what it is applied to; no values where these are its own arguments. */
interface Applied {
  readonly definition: Definition
  readonly parameters: readonly string[]
  readonly values: readonly Term[] | null
  readonly isOnly: boolean
}

function functionIn(node: Node, place: Statement): Applied | null {
  const [head, ...args] = node.head === 'call' ? (node.args as [Node, ...Node[]]) : [node]
  if (!isName(head)) return null
  const [definition, another] = place.symbols.functionsAt(spelledName(head), placeOf(place))
  const isOnly = another === undefined
  if (!definition?.applied) return null
  const { parameters, conditions } = definition.applied
  if (conditions.length > 0) return null
  const given = args.map(part => lowered(part, place.reading.glossary))
  const isOwn =
    args.length === 0 || given.every((term, i) => term?.kind === 'symbol' && term.name === parameters[i])
  if (isOwn) return { definition, parameters, values: null, isOnly }
  const isWhole = given.length === parameters.length && given.every(term => term !== null && isNumber(term))
  return isWhole ? { definition, parameters, values: given as readonly Term[], isOnly } : null
}

const isNumber = (term: Term): boolean => definableIn(term).size === 0

function judgeEntry(entry: Node, applied: Applied, index: number, place: Statement): Judgement | null {
  const { link } = place
  const { definition, parameters, values } = applied
  const by = parameters[index]!
  if (values) {
    const own = lowered(entry, place.reading.glossary)
    const given = new Map(parameters.map((name, i) => [name, values[i]!] as const))
    const value = substitute(differentiate(definition.term, by), given)
    return own && [value, own].every(isNumber) ? judgeClosed(value, own) : null
  }
  const [root] = link.left.args as [Node]
  const left = madeAt(link.left, 'gradient', [root, madeAt(link.left, 'symbol', [], by)])
  return judgeNamedDerivative({ ...place, link: { left, sign: link.sign, right: entry } })
}
