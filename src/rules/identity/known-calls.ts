import { lowered } from '../../notation/lower/try-lower.js'
import { withCompositions } from '../../notation/readings/compositions.js'
import { withApplications } from '../../notation/readings/counts-and-calls.js'
import { withPartialDerivatives } from '../../notation/readings/partials.js'
import type { Node } from '../../notation/tree/node.js'
import { placeOf, type Statement } from '../../page/statement.js'
import type { Definition } from '../../page/symbols/definition.js'

/**
 * A statement with what its page gives functions for read as applied: `f(x + 1)`, `f'(3)` and `(g \circ f)(x)` are no
 * products where it gives f and g, and `f_{xy}` is a derivative where it gives f(x, y).
 */
export function withKnownCalls(statement: Statement): Statement {
  const { link, reading } = statement
  const isFunction = (name: Node): boolean => functionAt(name, statement) !== null
  const isCalled = (name: Node): boolean =>
    name.head === 'prime'
      ? functionAt(rootOf(name), statement)?.applied?.parameters.length === 1
      : isFunction(name)
  // Of one argument the index is no variable.
  const isPartial = (of: Node, variables: readonly Node[]): boolean => {
    const parameters = functionAt(of, statement)?.applied?.parameters ?? []
    return (
      parameters.length > 1 &&
      variables.every(variable => parameters.includes(symbolNamed(variable, statement) ?? ''))
    )
  }
  const { source } = reading
  const [left, right] = [link.left, link.right].map(side => {
    const composed = withCompositions(side, isFunction, source)
    return withPartialDerivatives(withApplications(composed, isCalled, source), isPartial)
  }) as [Node, Node]
  return left === link.left && right === link.right
    ? statement
    : { ...statement, link: { ...link, left, right } }
}

const rootOf = (name: Node): Node => (name.head === 'prime' ? rootOf(name.args[0]!) : name)

/** The function that a page has given a name; null where it has given none. */
export function functionAt(name: Node, statement: Statement): Definition | null {
  const key = symbolNamed(name, statement)
  return key === null ? null : (statement.symbols.functionsAt(key, placeOf(statement))[0] ?? null)
}

function symbolNamed(node: Node, { reading }: Statement): string | null {
  const term = lowered(node, reading.glossary)
  return term?.kind === 'symbol' ? term.name : null
}
