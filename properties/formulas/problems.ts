import fc from 'fast-check'
import type { RegularisedReward } from '../../src/formulas/tilted-policy.js'
import { type Real, reals } from '../../src/math/number/interval/real.js'
import { Rational } from '../../src/math/number/rational.js'
import { answerCount, distribution, divergenceWeight, dominated, rewardsOf } from './distributions.js'

/** Problems of reward and divergence, and how far rounding may move their values. */

const { of, workingDigits } = reals(50)
export const read = (probabilities: readonly Rational[]) => probabilities.map(of)
export const add = (left: Real, right: Real): Real => left.plus(right)

export interface Written {
  readonly reference: readonly Rational[]
  readonly policy: readonly Rational[]
  readonly rewards: readonly string[]
  readonly beta: string
}

/** A problem, and a policy that gives nothing where the reference gives nothing. */
export const written: fc.Arbitrary<Written> = answerCount.chain(count =>
  fc
    .tuple(dominated(count), rewardsOf(count), divergenceWeight)
    .map(([[reference, policy], rewards, beta]) => ({ reference, policy, rewards, beta })),
)

export const problemOf = ({
  reference,
  rewards,
  beta,
}: Omit<Written, 'policy'>): RegularisedReward<Real> => ({
  reference: read(reference),
  rewards: rewards.map(of),
  divergenceWeight: of(beta),
})

const largestReward = (rewards: readonly Real[]) =>
  rewards.map(r => r.abs()).reduce((a, b) => (a.gt(b) ? a : b))

/**
 * The error budget of J and β log Z for six answers: ten roundings of half a unit of max |r|, and of β times the size of a
 * logarithm, which is at most 107 for a reference of 10^−46, and 5 · 107 of it at the worst (4 l + |ln S|).
 */
export const valueError = ({ rewards, divergenceWeight }: RegularisedReward<Real>) =>
  divergenceWeight.times(600).plus(largestReward(rewards).times(10)).times(`5e-${workingDigits}`)

export const close = (left: Real, right: Real, error: Real) => left.minus(right).abs().lte(error)

/** Rewards β ln ρ for rationals ρ: e^{r/β} is ρ again. */
const factor = fc
  .tuple(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 9 }))
  .map(([numerator, denominator]) => Rational.of(numerator).div(denominator))

export const tiltedByRationals = answerCount.chain(count =>
  fc.record({
    reference: distribution(count),
    factors: fc.array(factor, { minLength: count, maxLength: count }),
    beta: divergenceWeight,
  }),
)

export const rationalProblem = ({
  reference,
  factors,
  beta,
}: typeof tiltedByRationals extends fc.Arbitrary<infer W> ? W : never) => ({
  reference: read(reference),
  rewards: factors.map(ratio => of(ratio).ln().times(beta)),
  divergenceWeight: of(beta),
})
