import type { Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { withApplications } from '../../notation/readings/counts-and-calls.js'
import type { Node } from '../../notation/tree/node.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import { plainSymbolsOf, type Statement } from '../../page/statement.js'
import { valueAt } from './derivative.js'

/** What a function, or a derivative of it, is said to be at a place: `y'(0) = 2`. */
export interface InitialValue {
  readonly order: number
  readonly point: Term
  readonly value: Term
  /** As the page writes it. */
  readonly written: string
}

/** A tree in which an unknown function is applied to a number behind it: `y(0)` is no product, `y(1 - y)` is one. */
export const withValues = (node: Node, unknown: string, source: string): Node =>
  withApplications(
    node,
    (name, argument) =>
      valueAt({ head: 'call', text: '', args: [name, argument], start: name.start, end: argument.end })
        ?.key === unknown && symbolsOf(argument).size === 0,
    source,
  )

/** The values that a chain such as `y(0) = y'(0) = 0` gives a function at places other than its variable; none for any other. */
export function initialValuesOf({ chain, reading }: Statement, unknown: string): readonly InitialValue[] {
  const { terms, signs } = chain
  if (signs.some(({ operator }) => operator !== '=') || chain.follows) return []
  const [last, ...names] = terms.toReversed()
  const value = lowered(last!, reading.glossary)
  if (!value || !plainSymbolsOf(value) || symbolsOf(last!).has(unknown)) return []
  const found = names.map(name => {
    const at = valueAt(withValues(name, unknown, reading.source))
    const point = at?.key === unknown ? lowered(at.point, reading.glossary) : null
    return point && !/^[a-z]$/.test(point.kind === 'symbol' ? point.name : '')
      ? { order: at!.order, point, value, written: reading.source.slice(name.start, last!.end) }
      : null
  })
  return found.every(one => one !== null) ? found : []
}
