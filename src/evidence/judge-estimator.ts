import { Rational } from '../numeric/rational.js'
import { proveIdentity } from '../proof/tactics.js'
import { sizesOf, symbolsOf } from '../term/symbols.js'
import { symbol, type Term } from '../term/term.js'
import { type Baseline, estimatorMoments, type Policy, policyGradient } from './estimator.js'
import { Formal } from './formal.js'
import { evidence } from './judgement.js'
import { type Truth, unknownTruth } from './truth.js'

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
const CONSTANTS = [ratio('1/2'), ratio('2'), ratio('-1')]

/** Proofs are tried with symbols in place of numbers for groups and policies as small as these. */
const SYMBOLIC: readonly (readonly [outcomes: number, size: number])[] = [
  [2, 2],
  [2, 3],
  [3, 2],
]

/** Whether the mean of ĝ with this baseline compares so with the gradient; `<` and `>` by size along the gradient. */
export function meanAgainstGradient(baseline: Term, compared: Compared, reach: Reach): Truth {
  if (compared === '=' || compared === '≠') {
    const isProved = SYMBOLIC.every(([outcomes, size]) => isUnbiasedFor(baseline, outcomes, size))
    if (isProved) {
      const rests = evidence('proved: exhaustive', { size: 'G = 2, 3 with 2 answers, G = 2 with 3' })
      return { holds: compared === '=', evidence: rests, witness: null, shown: 'the mean is the gradient' }
    }
  }
  return decideOverPolicies(baseline, compared, reach, (policy, size, at) => {
    const { mean } = estimatorMoments(policy, size, at, Rational)
    const gradient = policyGradient(policy, Rational)
    const factor = factorBetween(mean, gradient)
    return {
      order: factor === null ? null : factor.cmp(1),
      shown: factor === null ? 'the mean points elsewhere' : `the mean is ${factor} of the gradient`,
    }
  })
}

/** Whether the variance of ĝ with this baseline compares so with that without a baseline. */
export function varianceAgainstPlain(baseline: Term, compared: Compared, reach: Reach): Truth {
  return decideOverPolicies(baseline, compared, reach, (policy, size, at) => {
    const [own, plain] = [at, null].map(b => varianceOf(policy, size, b))
    return { order: own!.cmp(plain!), shown: `the variance is ${own} against ${plain} without it` }
  })
}

function varianceOf(policy: Policy<Rational>, size: number, baseline: Baseline<Rational> | null): Rational {
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
  observe: (policy: Policy<Rational>, size: number, baseline: Baseline<Rational>) => Observed,
): Truth {
  const standsWithOne = reach === 'somewhere' || compared === '≠'
  let points = 0
  for (const [policy, size, at] of settingsOf(baseline)) {
    points++
    const { order, shown } = observe(policy, size, at)
    const isSo = AGREES[compared](order)
    if (isSo !== standsWithOne) continue
    const witness = witnessOf(policy, size, at)
    const where = Object.entries(witness).map(([name, value]) => `${name} = ${value}`)
    const rests = evidence(isSo ? 'proved: exhaustive' : 'refuted: witness', { points: 1 })
    return { holds: isSo, evidence: rests, witness, shown: `${shown} at ${where.join(', ')}` }
  }
  if (standsWithOne) return unknownTruth(`found in none of ${points} policies, but no proof was found`)
  return { holds: true, evidence: evidence('tested', { points }), witness: null, shown: `${points} policies` }
}

type Setting = readonly [policy: Policy<Rational>, size: number, baseline: Baseline<Rational>]

function settingsOf(term: Term): Setting[] {
  const names = constantsOf(term)
  const values = names.length === 0 ? [Rational.ZERO] : CONSTANTS
  return POLICIES.flatMap(policy =>
    SIZES.flatMap(size =>
      values.map(
        value => [policy, size, { term, constants: new Map(names.map(name => [name, value])) }] as const,
      ),
    ),
  )
}

/** The symbols of a baseline that count no group. */
const constantsOf = (term: Term): string[] => [...symbolsOf(term)].filter(name => !sizesOf(term).has(name))

const witnessOf = (
  { probabilities, rewards }: Policy<Rational>,
  size: number,
  { constants }: Baseline<Rational>,
) => ({
  G: `${size}`,
  pi: probabilities.join(', '),
  r: rewards.join(', '),
  ...Object.fromEntries([...constants].map(([name, value]) => [name, `${value}`])),
})

/** The number that turns one vector into the other; null where there is none. */
function factorBetween(mean: readonly Rational[], gradient: readonly Rational[]): Rational | null {
  const at = gradient.findIndex(component => !component.isZero())
  if (at < 0) return null
  const factor = mean[at]!.div(gradient[at]!)
  return mean.every((component, k) => component.eq(factor.times(gradient[k]!))) ? factor : null
}

/** Probabilities that add up to 1 and rewards, all symbols. */
function symbolicPolicy(outcomes: number): Policy<Formal> {
  const names = Array.from({ length: outcomes }, (_, k) => k)
  const free = names.slice(1).map(k => new Formal(symbol(`p_${k}`)))
  const first = free.reduce((rest, p) => rest.minus(p), Formal.of(Rational.ONE))
  return {
    probabilities: [first, ...free],
    rewards: names.map(k => new Formal(symbol(`r_${k}`))),
  }
}

function isUnbiasedFor(baseline: Term, outcomes: number, size: number): boolean {
  const policy = symbolicPolicy(outcomes)
  const constants = new Map(constantsOf(baseline).map(name => [name, new Formal(symbol(name))]))
  const { mean } = estimatorMoments(policy, size, { term: baseline, constants }, Formal)
  const gradient = policyGradient(policy, Formal)
  return mean.every((one, k) => proveIdentity(one.term, gradient[k]!.term).proved)
}
