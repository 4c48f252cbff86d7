import type { Obligation } from '../../math/certificates/obligation.js'
import type { Complex } from '../../math/complex/complex.js'
import { judgeClosed } from '../../math/judges/closed.js'
import { showComplex } from '../../math/judges/complex.js'
import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import type { Rational } from '../../math/number/rational.js'
import { quadraticRoots } from '../../math/roots/quadratic-roots.js'
import { rationalRoots } from '../../math/roots/real-roots.js'
import { eitherOf, lostBetween, type Solutions, type Step, stepBetween } from '../../math/roots/solutions.js'
import { exactValue } from '../../math/term/evaluate.js'
import { toPlain } from '../../math/term/print.js'
import { substitute } from '../../math/term/substitute.js'
import { symbol, type Term } from '../../math/term/term.js'
import type { Equation } from './equation.js'
import { partsAt } from './fit.js'

export const shown = ({ left, right }: Equation): string => `${toPlain(left)} = ${toPlain(right)}`

/** Several equations of which one must be so. */
const eitherShown = (all: readonly Equation[]): string => all.map(shown).join(' or ')

interface JudgedStep {
  readonly step: Step | null
  readonly judgement: Judgement | null
}

const NOTHING: JudgedStep = { step: null, judgement: null }

/**
 * Judges the step from one equation to the next by their real solutions: all of the first must solve the second, but for
 * those that the page excludes. Either may be several alternatives. Null where algebra alone does not tell.
 */
export function judgeStep(
  before: readonly Equation[],
  behind: readonly Equation[],
  isExcluded: (value: Rational) => boolean,
): JudgedStep {
  const [first, second] = [before, behind].map(solutionsOfEither)
  if (!first || !second || first.count === 0) return NOTHING
  // Where no solution is left, all are lost.
  const found = stepBetween(first, second)
  const step = found === 'fewer' && second.count === 0 ? 'other' : found
  const understood = `${eitherShown(before)} implies ${eitherShown(behind)}`
  if (step === 'same' || step === 'more') {
    const explanation = step === 'same' ? 'it has the same solutions' : 'it has all the solutions, and others'
    return {
      step,
      judgement: judgement('holds', { evidence: evidence('proved: polynomial'), understood, explanation }),
    }
  }
  const lost = lostBetween(first, second)
  const witness = lost.find(value => !isExcluded(value))
  if (step === 'other')
    return witness ? { step, judgement: refutedAt(witness, before, behind, understood) } : NOTHING
  // A condition that leaves out a solution would be none.
  return lost.length > 0 && lost.length === first.count - second.count
    ? { step, judgement: losing(lost, before[0]!, understood) }
    : NOTHING
}

function solutionsOfEither(all: readonly Equation[]): Solutions | null {
  const known = all.flatMap(({ solutions }) => solutions ?? [])
  return known.length === all.length ? eitherOf(known) : null
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
  before: readonly Equation[],
  behind: readonly Equation[],
  understood: string,
): Judgement {
  const { unknown } = before[0]!
  const value = lost.toString()
  return judgement('refuted', {
    evidence: evidence('refuted: witness'),
    witness: { [unknown]: value },
    understood,
    obligations: behind.map(({ left, right }) => falseAt(unknown, lost, left, right)),
    explanation: `${unknown} = ${value} solves ${eitherShown(before)}, and not this`,
  })
}

const falseAt = (unknown: string, value: Rational, left: Term, right: Term): Obligation => ({
  ...{ relation: '=', left, right, positive: [], unit: [], outcome: 'refuted', conditions: [] },
  witness: { [unknown]: value.toString() },
})

/** What is to be said of values that solve an equation, which may have other solutions. */
export function judgeSolved(equation: Equation, others: readonly Term[]): Judgement {
  const { unknown } = equation
  const also = others.map(value => `${unknown} ≠ ${toPlain(value)}`)
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
export function judgeForeign(equation: Equation, value: Term): Judgement {
  const { unknown, left, right, solutions } = equation
  const exact = exactValue(value)
  const put = (side: Term) => toPlain(substitute(side, [{ from: symbol(unknown), to: value }]))
  const common = { evidence: evidence('refuted: witness'), expected: expectedOf(solutions) }
  const understood = `a solution of ${shown(equation)}`
  if (exact)
    return judgement('refuted', {
      ...{ ...common, understood, witness: { [unknown]: exact.toString() } },
      obligations: [falseAt(unknown, exact, left, right)],
      explanation: `put into ${shown(equation)} it gives ${put(left)} = ${put(right)}, which is false`,
    })
  const [one, other] = partsAt(value, equation)!
  const texts = [one, other].map(side => showComplex(side, 'i'))
  return judgement('refuted', {
    ...{ ...common, understood, obligations: unequalParts(one, other) },
    explanation: `put into ${shown(equation)} it gives ${texts.join(' = ')}, which is false`,
  })
}

/** The part in which two complex numbers differ. */
function unequalParts(one: Complex, other: Complex): readonly Obligation[] {
  const part = judgeClosed(one.re, other.re).verdict === 'refuted' ? 're' : 'im'
  const sides = { left: one[part], right: other[part] }
  return [
    { relation: '=', ...sides, positive: [], unit: [], outcome: 'refuted', conditions: [], witness: null },
  ]
}

/** What is to be said of values that are called all solutions of an equation, and leave one out. */
export function judgeIncomplete(equation: Equation, stated: Equation, missing: Rational): Judgement {
  const { unknown, solutions } = equation
  const value = missing.toString()
  return judgement('refuted', {
    evidence: evidence('refuted: witness'),
    witness: { [unknown]: value },
    expected: expectedOf(solutions),
    understood: `all solutions of ${shown(equation)}`,
    obligations: stated.values!.map(other => falseAt(unknown, missing, symbol(unknown), other)),
    explanation: `${unknown} = ${value} solves ${shown(equation)} too`,
  })
}

/** All solutions of an equation, where each is rational, or it is a quadratic one. */
function expectedOf(solutions: Equation['solutions']): string | null {
  if (!solutions) return null
  const roots = rationalRoots(solutions.polynomial)
  if (roots.length === solutions.count && roots.length > 0)
    return roots.map(root => root.toString()).join(' or ')
  return quadraticRoots(solutions.polynomial)
}
