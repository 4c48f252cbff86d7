import type { Obligation } from '../../math/certificates/obligation.js'
import { judgeClosed } from '../../math/judges/closed.js'
import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import type { Rational } from '../../math/number/rational.js'
import { valueAt } from '../../math/roots/polynomial.js'
import { rationalRoots } from '../../math/roots/real-roots.js'
import { lostBetween, type Step, stepBetween } from '../../math/roots/solutions.js'
import { childrenOf } from '../../math/term/children.js'
import { exactValue } from '../../math/term/evaluate.js'
import { toPlain } from '../../math/term/print.js'
import { substitute } from '../../math/term/substitute.js'
import { number, symbol, type Term } from '../../math/term/term.js'
import type { Equation } from './equation.js'

const shown = ({ left, right }: Equation): string => `${toPlain(left)} = ${toPlain(right)}`

interface JudgedStep {
  readonly step: Step | null
  readonly judgement: Judgement | null
}

const NOTHING: JudgedStep = { step: null, judgement: null }

/**
 * Judges the step from one equation to the next by their real solutions: all of the first must solve the second. Null
 * where algebra alone does not tell.
 */
export function judgeStep(before: Equation, behind: Equation): JudgedStep {
  const [first, second] = [before.solutions, behind.solutions]
  if (!first || !second || first.count === 0) return NOTHING
  // Where no solution is left, all are lost.
  const found = stepBetween(first, second)
  const step = found === 'fewer' && second.count === 0 ? 'other' : found
  const understood = `${shown(before)} implies ${shown(behind)}`
  if (step === 'same' || step === 'more') {
    const explanation = step === 'same' ? 'it has the same solutions' : 'it has all the solutions, and others'
    return {
      step,
      judgement: judgement('holds', { evidence: evidence('proved: polynomial'), understood, explanation }),
    }
  }
  const lost = lostBetween(first, second)
  if (lost.length === 0) return NOTHING
  if (step === 'other') return { step, judgement: refutedAt(lost[0]!, before, behind, understood) }
  // A condition that leaves out a solution would be none.
  return lost.length === first.count - second.count
    ? { step, judgement: losing(lost, before, understood) }
    : NOTHING
}

function losing(lost: readonly Rational[], { unknown }: Equation, understood: string): Judgement {
  const conditions = lost.map(value => `${unknown} ≠ ${value.toString()}`)
  return judgement('conditional', {
    evidence: evidence('proved: polynomial', { conditions }),
    condition: conditions.join(' and '),
    understood,
    explanation: `the step loses the solution ${lost.map(value => `${unknown} = ${value.toString()}`).join(' and ')}`,
  })
}

function refutedAt(
  lost: Rational,
  before: Equation,
  { unknown, left, right }: Equation,
  understood: string,
): Judgement {
  const value = lost.toString()
  return judgement('refuted', {
    evidence: evidence('refuted: witness'),
    witness: { [unknown]: value },
    understood,
    obligations: [falseAt(unknown, lost, left, right)],
    explanation: `${unknown} = ${value} solves ${shown(before)}, and not this`,
  })
}

const falseAt = (unknown: string, value: Rational, left: Term, right: Term): Obligation => ({
  ...{ relation: '=', left, right, positive: [], unit: [], outcome: 'refuted', conditions: [] },
  witness: { [unknown]: value.toString() },
})

/**
 * Whether values solve an equation: exactly where algebra finds its solutions, and by putting them in where nothing is
 * rounded. Null where no engine tells.
 */
export function solves(
  values: readonly Term[],
  { unknown, left, right, solutions }: Equation,
): boolean | null {
  const exact = values.map(value => exactValue(value))
  if (solutions && exact.every(value => value !== undefined))
    return exact.every(value => valueAt(solutions.polynomial, value!).isZero())
  if ([left, right, ...values].some(isRounded)) return null
  const verdicts = values.map(value => {
    const put = (side: Term) => substitute(side, [{ from: symbol(unknown), to: value }])
    return judgeClosed(put(left), put(right)).verdict
  })
  if (verdicts.every(verdict => verdict === 'holds')) return true
  return verdicts.some(verdict => verdict === 'refuted') ? false : null
}

/** Whether a term has decimals, which may be rounded. */
function isRounded(term: Term): boolean {
  if (term.kind === 'number') return term.written?.includes('.') === true
  return childrenOf(term).some(isRounded)
}

/** What is to be said of values that solve an equation. */
export function judgeSolved(equation: Equation, others: readonly Rational[]): Judgement {
  const { unknown } = equation
  const also = others.map(value => `${unknown} ≠ ${value.toString()}`)
  const parts = {
    understood: `a solution of ${shown(equation)}`,
    explanation: `it solves ${shown(equation)}`,
  }
  if (also.length === 0) return judgement('holds', { ...parts, evidence: evidence('computed') })
  const condition = also.join(' and ')
  return judgement('conditional', {
    ...parts,
    evidence: evidence('computed', { conditions: also }),
    condition,
  })
}

/** What is to be said of a value that does not. */
export function judgeForeign(equation: Equation, value: Rational): Judgement {
  const { unknown, left, right, solutions } = equation
  const roots = solutions ? rationalRoots(solutions.polynomial) : []
  const isAll = solutions !== null && roots.length === solutions.count && roots.length > 0
  const put = (side: Term) => toPlain(substitute(side, [{ from: symbol(unknown), to: number(value) }]))
  return judgement('refuted', {
    evidence: evidence('refuted: witness'),
    witness: { [unknown]: value.toString() },
    expected: isAll ? roots.map(root => root.toString()).join(' or ') : null,
    understood: `a solution of ${shown(equation)}`,
    obligations: [falseAt(unknown, value, left, right)],
    explanation: `put into ${shown(equation)} it gives ${put(left)} = ${put(right)}, which is false`,
  })
}
