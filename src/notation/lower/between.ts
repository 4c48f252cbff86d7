import { substitute } from '../../math/term/substitute.js'
import { symbolsOf } from '../../math/term/symbols.js'
import { subtract, type Term } from '../../math/term/term.js'
import { infinityIn } from './limits.js'
import { type Rule, refuse } from './rule.js'

/** `[x^3]_0^2` is 2³ - 0³, and `x^3 \\big|_{x=2}` is 2³: a term with its variable replaced by each end. */
export const between: Rule = (node, scope) => {
  const [of, ...ends] = node.args
  const infinite = ends.find(end => infinityIn(end) !== 0)
  if (infinite) refuse(infinite, 'a finite end', 'an infinite one')
  const term = scope.lower(of!)
  // The letter of x_1 is the name of another symbol.
  if (!symbolsOf(term).has(node.text)) refuse(of!, `a term in ${node.text}`, 'one without it')
  const at = (end: Term): Term => substitute(term, new Map([[node.text, end]]))
  const [first, second] = ends.map(end => at(scope.lower(end)))
  return second ? subtract(second, first!) : first!
}
