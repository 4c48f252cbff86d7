import { solveAffine } from '../../../math/engines/curve.js'
import { type BudgetProblem, positiveSymbols } from '../../../math/judges/optimum.js'
import { differentiate } from '../../../math/term/calculus/differentiate.js'
import { simplify } from '../../../math/term/simplify.js'
import { substitute } from '../../../math/term/substitute.js'
import { symbolsOf } from '../../../math/term/symbols.js'
import { number, symbol, type Term } from '../../../math/term/term.js'
import { type LawPage, type StatedLink, termOf } from '../../../rules/laws/law-page.js'

/** A budget problem that is stated by its Lagrangian. */
export interface Lagrangian extends BudgetProblem {
  readonly multiplier: string
  /** Loss and constraint together, with the sign that the page gives the multiplier. */
  readonly whole: Term
}

/** `ℒ(N, D, λ) = E + A N^{-α} + B D^{-β} - λ(6ND - C)`: the last argument is the multiplier; none where a link is no such thing. */
export function lagrangianIn({ left, right }: StatedLink, page: LawPage): Lagrangian[] {
  const names = left.head === 'call' ? left.args.slice(1) : []
  const whole = termOf(right, page.reading)
  const terms = names.map(name => termOf(name, page.reading))
  const [x, y, multiplier] = terms.flatMap(term => (term?.kind === 'symbol' ? term.name : []))
  if (names.length !== 3 || !whole || x === undefined || y === undefined || !multiplier) return []
  try {
    return problemsOf(whole, [x, y], multiplier)
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

function problemsOf(whole: Term, variables: readonly [string, string], multiplier: string): Lagrangian[] {
  const loss = simplify(substitute(whole, new Map([[multiplier, number(0)]])))
  const constraint = simplify(differentiate(whole, multiplier))
  if (symbolsOf(constraint).has(multiplier)) return []
  const known = symbolsOf(loss)
  const budgets = [...symbolsOf(constraint)].filter(name => !known.has(name) && !variables.includes(name))
  return budgets.flatMap(budget => {
    const solved = solveAffine(constraint, symbol(budget), [...symbolsOf(whole)])
    const cost = solved && simplify(solved.solution)
    const isCost = cost && symbolsOf(cost).size === 2 && variables.every(name => symbolsOf(cost).has(name))
    return isCost ? [{ loss, cost, budget, variables, multiplier, whole }] : []
  })
}

/** What the multiplier is where the Lagrangian does not change with a variable; null where that cannot be solved. */
export function multiplierAt(problem: Lagrangian, variable: string): Term | null {
  const positive = [...positiveSymbols(problem), problem.multiplier]
  return (
    solveAffine(differentiate(problem.whole, variable), symbol(problem.multiplier), positive)?.solution ??
    null
  )
}
