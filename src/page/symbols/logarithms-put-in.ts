import { withApplications } from '../../notation/readings/counts-and-calls.js'
import { mentionsPlainLogarithm } from '../../notation/tree/mentions.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { spelled } from '../../notation/tree/spelling.js'
import type { Definition } from './definition.js'
import type { Place } from './ground.js'
import type { SymbolTable } from './symbol-table.js'

/**
 * An expression with the formulas put in for the functions of one argument and the names that a page defines by a plain
 * logarithm: `h(1/2)` below `h(p) = -p \log p - (1-p) \log(1-p)`. What base the logarithm has can then be asked of it.
 */
export function withLogarithmsPutIn(node: Node, place: Place, symbols: SymbolTable): Node {
  const formulaOf = (name: Node): Definition | undefined => {
    const [called] = symbols.functionsAt(name.text, place)
    return called?.applied?.parameters.length === 1 && isByLogarithm(called) ? called : undefined
  }
  const called = withApplications(node, name => formulaOf(name) !== undefined, place.reading.source)
  return putIn(called)

  function putIn(part: Node): Node {
    const [name, argument] = part.args
    const formula = part.head === 'call' && part.args.length === 2 ? formulaOf(name!) : undefined
    if (formula) return replaced(bodyOf(formula)!, formula.applied!.parameters[0]!, putIn(argument!))
    if (isName(part)) {
      const [meant] = symbols.meaningsAt(spelled(part), place)
      return meant?.printed === null && isByLogarithm(meant) ? bodyOf(meant)! : part
    }
    return part.args.length === 0 ? part : { ...part, args: part.args.map(putIn) }
  }
}

/** The formula of a definition as it is written; null where it stands in no chain of its own. */
const bodyOf = ({ statement, start }: Definition): Node | null =>
  statement.terms[0]!.start === start ? (statement.terms[1] ?? null) : null

const isByLogarithm = (definition: Definition): boolean => {
  const body = bodyOf(definition)
  return body !== null && mentionsPlainLogarithm(body)
}

const replaced = (node: Node, name: string, by: Node): Node =>
  isName(node) && spelled(node) === name
    ? by
    : { ...node, args: node.args.map(part => replaced(part, name, by)) }
