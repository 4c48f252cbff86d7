import { exponentAlong, solveAffine } from '../engines/curve.js'
import type { Domains } from '../engines/domain.js'
import { reduced } from '../engines/normal-form-or-self.js'
import type { SearchEffort } from '../engines/search.js'
import { proveFreeOf, proveProportional, proveSign } from '../proof/tactics.js'
import { differentiate } from '../term/calculus/differentiate.js'
import { substitute } from '../term/substitute.js'
import { symbolsOf } from '../term/symbols.js'
import { multiply, number, subtract, symbol, type Term } from '../term/term.js'
import { judgeIdentity } from './identity.js'
import { evidence, type Judgement, judgement, undecided } from './judgement.js'
import { obligationOf } from './obligation-of.js'

/** A loss of two positive variables, to be made least where cost(x, y) = budget. */
export interface BudgetProblem {
  readonly loss: Term
  readonly cost: Term
  readonly budget: string
  readonly variables: readonly [string, string]
}

const otherOf = ({ variables: [x, y] }: BudgetProblem, variable: string): string => (variable === x ? y : x)

/** Every symbol of a problem is a positive number. */
export const positiveSymbols = ({ loss, cost, budget }: BudgetProblem): readonly string[] => [
  ...new Set([...symbolsOf(loss), ...symbolsOf(cost), budget]),
]

/** ∂loss/∂x ∂cost/∂y - ∂loss/∂y ∂cost/∂x, which vanishes at the optimum: the multiplier is eliminated. */
export function stationarity({ loss, cost, variables: [x, y] }: BudgetProblem): Term {
  const slope = (of: Term, by: string) => differentiate(of, by)
  return subtract(multiply(slope(loss, x), slope(cost, y)), multiply(slope(loss, y), slope(cost, x)))
}

/** Multiplies one side of the first-order condition, so that it can be solved for; it is 1 at the optimum. */
const SCALE = '(scale)'

/**
 * The exponent e of variable ∝ budgetᵉ along the optima, by implicit differentiation of the first-order condition. Null
 * where the cost cannot be solved for the other variable, or the exponent is not proved to be the same everywhere.
 */
export function exponentOfOptimum(problem: BudgetProblem, variable: string): Term | null {
  const { loss, cost, budget } = problem
  const positive = [...positiveSymbols(problem), SCALE]
  const other = otherOf(problem, variable)
  const solved = solveAffine(subtract(cost, budget), symbol(other), positive)
  if (!solved) return null
  const slope = (of: Term, by: string) => differentiate(of, by)
  const scaled = multiply(SCALE, slope(loss, variable), slope(cost, other))
  const zero = subtract(scaled, multiply(slope(loss, other), slope(cost, variable)))
  const along = substitute(zero, [{ from: symbol(other), to: solved.solution }])
  const curve = solveAffine(along, symbol(SCALE), positive)
  if (!curve) return null
  const exponent = exponentAlong(curve, variable, budget)
  if (!proveFreeOf(exponent, [variable, budget], { positive }).proved) return null
  return reduced(exponent, positive)
}

/**
 * Judges a relation that is said to hold at the optimum: proved where it is the first-order condition times something
 * that is nowhere 0; else the condition is solved for a coefficient, and a point of it decides.
 */
export function judgeAtOptimum(
  left: Term,
  right: Term,
  problem: BudgetProblem,
  effort: SearchEffort,
): Judgement {
  const positive = positiveSymbols(problem)
  const domains: Domains = new Map(positive.map(name => [name, 'positive']))
  const condition = stationarity(problem)
  const proof = proveProportional(subtract(left, right), condition, { positive })
  if (proof.proved) {
    const { conditions, lemmas, size, multiplier } = proof
    const settled = { outcome: 'proved', witness: null, conditions } as const
    const sides = [subtract(left, right), multiply(multiplier ?? number(1), condition)] as const
    return judgement('holds', {
      evidence: evidence(proof.level, { conditions, lemmas, size }),
      obligations: [obligationOf(sides[0], '=', sides[1], domains, settled)],
      explanation: 'the first-order condition, times what is nowhere 0',
    })
  }
  for (const name of symbolsOf(problem.loss)) {
    if (problem.variables.includes(name)) continue
    const curve = solveAffine(condition, symbol(name), positive)
    if (!curve || proveSign(curve.solution, { positive }).sign !== 'positive') continue
    const on = (side: Term) => substitute(side, [{ from: symbol(name), to: curve.solution }])
    return judgeIdentity(on(left), on(right), domains, effort)
  }
  return undecided('no-engine', 'the first-order condition cannot be solved for a coefficient')
}
