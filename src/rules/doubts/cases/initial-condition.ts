import { sentenceOf } from '../../../english/sentence.js'
import { isName } from '../../../notation/tree/names.js'
import type { Chain, Node } from '../../../notation/tree/node.js'
import { symbolsOf } from '../../../notation/tree/symbols-of.js'
import { derivativeAt, keyOfName, valueAt } from '../../differential/derivative.js'
import { withValues } from '../../differential/initial-value.js'
import { defineDoubt } from '../doubt.js'

/** `y'' + 2y = 0`, `y(0) = 1`: the value is asked of the solution, whatever function had the name before. */
export const initialCondition = defineDoubt({
  id: 'initial-condition',
  summary: 'A value of a function behind a differential equation of it may be what the solution must have.',
  examples: [
    "Let $y = 3e^{-2t}$. Then $y' = -6e^{-2t}$.\n\nCheck this: $y'' + 3y' + 2y = 0$, $y(0)=1$: $y = e^{-t}$.",
  ],
  applies: ({ at: { link, token, reading } }) => {
    if (!link) return null
    const equations = sentenceOf(token, reading)
      .filter(({ start }) => start < link.left.start)
      .flatMap(other => reading.chains.get(other) ?? [])
    const unknowns = equations.flatMap(unknownsOf)
    const of = unknowns.find(unknown =>
      [link.left, link.right].some(side => isValueOf(unknown, withValues(side, unknown, reading.source))),
    )
    return of === undefined ? null : `it may be a condition on the ${of} that the equation before it seeks`
  },
})

/** `y(0)`, `y'(1)`; in `y(t)` the function is at no place of its own. */
function isValueOf(unknown: string, side: Node): boolean {
  const value = valueAt(side)
  return value?.key === unknown && symbolsOf(value.point).size === 0
}

/** What an equation is for: a name of which a derivative stands in it, and which stands in it a second time. */
function unknownsOf({ terms }: Chain): readonly string[] {
  const names = terms.flatMap(namesIn)
  const isAgain = (unknown: string): boolean => names.filter(name => name === unknown).length > 1
  return terms.flatMap(derivedIn).filter(isAgain)
}

const derivedIn = (node: Node): readonly string[] => {
  const { of = null } = derivativeAt(node) ?? {}
  return of ? [keyOfName(of)] : node.args.flatMap(derivedIn)
}

/** The names of functions in a tree, those that are differentiated by their bare names. */
const namesIn = (node: Node): readonly string[] => {
  const { of = null } = derivativeAt(node) ?? {}
  if (of) return [keyOfName(of)]
  return isName(node) ? [keyOfName(node)] : node.args.flatMap(namesIn)
}
