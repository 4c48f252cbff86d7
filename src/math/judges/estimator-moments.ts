import { Rational } from '../number/rational.js'
import { proveIdentity } from '../proof/tactics.js'
import { differentiate } from '../term/calculus/differentiate.js'
import { childrenOf } from '../term/children.js'
import { exactValue } from '../term/evaluate.js'
import { substitute } from '../term/substitute.js'
import { groupsOf, sizesOf, symbolsOf } from '../term/symbols.js'
import { indexed, number, type Term } from '../term/term.js'
import { estimatorMoments, ownIndexOf, type Policy, policyGradient } from './estimator.js'
import { evidence } from './judgement.js'
import { guardedTruth, type Truth, unknownTruth } from './truth.js'
import type { Evidence } from './verdict.js'

/** `<`: smaller, in every policy; `≠`: different in some. */
export type Compared = '=' | '≠' | '<' | '>'

/** Whether a comparison is said of every policy, or of some. */
export type Reach = 'everywhere' | 'somewhere'

const ratio = (text: string): Rational => Rational.of(text)
const policy = (probabilities: string, rewards: string): Policy<Rational> => ({
  probabilities: probabilities.split(' ').map(ratio),
  rewards: rewards.split(' ').map(ratio),
})

/** Answers that are right or wrong at several pass rates, and some with three answers. */
const POLICIES: readonly Policy<Rational>[] = [
  policy('1/4 3/4', '0 1'),
  policy('3/4 1/4', '0 1'),
  policy('1/2 1/2', '0 1'),
  policy('9/10 1/10', '0 1'),
  policy('1/2 1/3 1/6', '0 1 3'),
  policy('1/6 1/3 1/2', '-1 0 2'),
]
const SIZES = [2, 3, 4]
/** What a constant of a baseline may be. */
const CONSTANTS = ['1/2', '2', '-1'].map(ratio)

/**
 * Whether the mean of ĝ with this baseline compares so with the gradient; `<` and `>` by size along the gradient. Unknown,
 * like all here, for a baseline that is no rational function of the rewards, or undefined for some.
 */
export function meanAgainstGradient(baseline: Term, compared: Compared, reach: Reach = 'everywhere'): Truth {
  return guardedTruth(() => {
    const rests = independenceOf(baseline)
    if (!rests) return decideOverPolicies(baseline, compared, reach, meanAt)
    return { holds: compared === '=', evidence: rests, witness: null, shown: 'the mean is the gradient' }
  })
}

/** Whether the mean of ĝ with this baseline is that multiple of the gradient, which may depend on the size of the group. */
export function meanAsMultiple(baseline: Term, multiple: Term): Truth {
  const compares = (policy: Policy<Rational>, size: number, own: Term): Observed => {
    const wanted = exactValue(substitute(multiple, new Map([...sizesOf(own)].map(G => [G, number(size)]))))
    if (!wanted)
      throw new RangeError('estimator: expected a factor of the size of the group alone, got another')
    const { mean } = estimatorMoments(policy, size, own, Rational)
    const factor = factorBetween(mean, policyGradient(policy, Rational))
    return {
      order: factor === null ? null : factor.cmp(wanted),
      shown:
        factor === null
          ? 'the mean points elsewhere'
          : `the mean is ${factor} of the gradient, stated ${wanted}`,
    }
  }
  return guardedTruth(() => decideOverPolicies(baseline, '=', 'everywhere', compares))
}

/**
 * The proof, for groups of any size and any policy, that a baseline does not depend on the reward of its own sample:
 * its derivative by that is 0. A rational function alone is then known not to change with it, and as the other samples
 * are independent, E[b ∇ log π] = E[b] E[∇ log π] = 0. Null where that is not shown.
 */
function independenceOf(baseline: Term): Evidence | null {
  const own = ownIndexOf(withConstants(baseline, Rational.ONE)) ?? 'i'
  if (!isRationalIn(baseline)) return null
  const slopes = [...groupsOf(baseline)].map(group => differentiate(baseline, indexed(group, own)))
  const proofs = slopes.map(slope => proveIdentity(slope, number(0)))
  if (!proofs.every(({ proved }) => proved)) return null
  return evidence('proved: identity', {
    conditions: proofs.flatMap(({ conditions }) => conditions),
    lemmas: ['E[b ∇ log π] = 0 for a baseline b that does not depend on the sample'],
    size: 'any G',
  })
}

/** Whether a term is a rational function of the members in it. */
function isRationalIn(term: Term): boolean {
  if (groupsOf(term).size === 0) return true
  if (term.kind === 'power' && !exactValue(term.exponent)?.isInteger()) return false
  return !['exp', 'ln', 'apply'].includes(term.kind) && childrenOf(term).every(isRationalIn)
}

function meanAt(policy: Policy<Rational>, size: number, baseline: Term): Observed {
  const { mean } = estimatorMoments(policy, size, baseline, Rational)
  const factor = factorBetween(mean, policyGradient(policy, Rational))
  return {
    order: factor === null ? null : factor.cmp(1),
    shown: factor === null ? 'the mean points elsewhere' : `the mean is ${factor} of the gradient`,
  }
}

/** Whether the variance of ĝ with this baseline compares so with that without a baseline. */
export function varianceAgainstPlain(baseline: Term, compared: Compared, reach: Reach = 'everywhere'): Truth {
  return guardedTruth(() => decideOverPolicies(baseline, compared, reach, varianceAt))
}

function varianceAt(policy: Policy<Rational>, size: number, baseline: Term): Observed {
  const [own, plain] = [baseline, null].map(b => varianceOf(policy, size, b))
  return { order: own!.cmp(plain!), shown: `the variance is ${own} against ${plain} without it` }
}

function varianceOf(policy: Policy<Rational>, size: number, baseline: Term | null): Rational {
  const { mean, square } = estimatorMoments(policy, size, baseline, Rational)
  return square.minus(mean.reduce((sum, one) => sum.plus(one.times(one)), Rational.ZERO))
}

interface Observed {
  /** -1, 0 or 1; null where the two cannot be ordered. */
  readonly order: number | null
  readonly shown: string
}

const AGREES: Readonly<Record<Compared, (order: number | null) => boolean>> = {
  '=': order => order === 0,
  '≠': order => order !== 0,
  '<': order => order === -1,
  '>': order => order === 1,
}

/** A statement about every policy falls with one; one about some policy, or that two differ, stands with one. */
function decideOverPolicies(
  baseline: Term,
  compared: Compared,
  reach: Reach,
  observe: (policy: Policy<Rational>, size: number, baseline: Term) => Observed,
): Truth {
  const standsWithOne = reach !== 'everywhere' || compared === '≠'
  let points = 0
  for (const { policy, size, constant } of settingsOf(baseline)) {
    points++
    const { order, shown } = observe(policy, size, withConstants(baseline, constant))
    const isSo = AGREES[compared](order)
    if (isSo !== standsWithOne) continue
    const witness = {
      G: `${size}`,
      pi: policy.probabilities.join(', '),
      r: policy.rewards.join(', '),
      ...Object.fromEntries(constantsOf(baseline).map(name => [name, `${constant}`])),
    }
    const where = Object.entries(witness).map(([name, value]) => `${name} = ${value}`)
    const rests = evidence(isSo ? 'proved: exhaustive' : 'refuted: witness', { points: 1 })
    return { holds: isSo, evidence: rests, witness, shown: `${shown} at ${where.join(', ')}` }
  }
  if (standsWithOne) return unknownTruth(`found in none of ${points} policies, but no proof was found`)
  return { holds: true, evidence: evidence('tested', { points }), witness: null, shown: `${points} policies` }
}

interface Setting {
  readonly policy: Policy<Rational>
  readonly size: number
  readonly constant: Rational
}

function settingsOf(baseline: Term): Setting[] {
  const values = constantsOf(baseline).length === 0 ? [Rational.ZERO] : CONSTANTS
  return POLICIES.flatMap(policy =>
    SIZES.flatMap(size => values.map(constant => ({ policy, size, constant }))),
  )
}

/** The symbols of a baseline that count no group. */
const constantsOf = (term: Term): string[] => [...symbolsOf(term)].filter(name => !sizesOf(term).has(name))

const withConstants = (term: Term, value: Rational): Term =>
  substitute(term, new Map(constantsOf(term).map(name => [name, number(value)])))

/** The number that turns one vector, which is not 0, into the other; null where there is none. */
function factorBetween(mean: readonly Rational[], gradient: readonly Rational[]): Rational | null {
  const at = gradient.findIndex(component => !component.isZero())
  const factor = mean[at]!.div(gradient[at]!)
  return mean.every((component, k) => component.eq(factor.times(gradient[k]!))) ? factor : null
}
