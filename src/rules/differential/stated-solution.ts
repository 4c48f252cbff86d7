import { proveIdentity } from '../../math/proof/tactics.js'
import { symbol, type Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { plainSymbolsOf, type Statement } from '../../page/statement.js'
import { functionAt, keyOfName, valueAt } from './derivative.js'
import { withValues } from './initial-value.js'

/** A formula that a page gives for a function: `y = 2e^{3t}`, `y_p(t) = -t`. */
export interface StatedSolution {
  readonly statement: Statement
  readonly key: string
  /** The name without an index: y for `y_p`. */
  readonly family: string
  /** The argument, where it is written. */
  readonly by: string | null
  readonly term: Term
  /** The symbols of the formula. */
  readonly names: ReadonlySet<string>
}

/** What a relation says that a function is; null where it says anything else. */
export function solutionOf(statement: Statement): StatedSolution | null {
  const { chain, index, isWhole } = statement
  const { terms, signs, token } = chain
  const areEqual = signs.slice(0, index + 1).every(({ operator }) => operator === '=' || operator === ':=')
  const found = functionAt(terms[0]!)
  if (token.headers || chain.follows || !isWhole || !areEqual || !found) return null
  const { key, argument } = found
  if (argument && !isName(argument)) return null
  const term = rightOf(statement, key)
  if (index > 0 && isRewritten(statement, term)) return null
  const names = term && plainSymbolsOf(term)
  const family = key.split('_', 1)[0]!
  if (!term || !names || names.has(key) || names.has(family) || [...names].some(isDerivative)) return null
  return { statement, key, family, by: argument && keyOfName(argument), term, names }
}

/** The formula, in which `y(0)` is a constant. */
function rightOf({ link, reading }: Statement, key: string): Term | null {
  const tree = withValues(link.right, key, reading.source)
  const values = new Map(startsIn(tree, key).map(node => [node, symbol(`${key}_0`)]))
  return lowered(tree, reading.glossary, values)
}

function startsIn(node: Node, key: string): readonly Node[] {
  const at = valueAt(node)
  const isStart = at?.key === key && at.order === 0 && at.point.text === '0'
  return isStart ? [node] : node.args.flatMap(part => startsIn(part, key))
}

/** Behind the first, a formula that only says the one before it in another way, or may be an integral worked out. */
function isRewritten({ link, reading }: Statement, term: Term | null): boolean {
  const before = lowered(link.left, reading.glossary)
  return !term || !before || proveIdentity(before, term).proved
}

const isDerivative = (name: string): boolean => /'|^dot /.test(name)
