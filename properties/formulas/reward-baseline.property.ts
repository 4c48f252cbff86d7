import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  estimatorMoments,
  expectedReward,
  type Outcome,
  policyGradient,
} from '../../src/formulas/policy-gradient.js'
import {
  constantBaseline,
  leaveOneOutBaseline,
  normalisedAdvantages,
  ownMeanBaseline,
  withoutBaseline,
} from '../../src/formulas/reward-baseline.js'
import { agree, type Real, reals } from '../../src/math/number/interval/real.js'
import { Rational } from '../../src/math/number/rational.js'
import { signedDecimal } from './decimals.js'
import { dot, expectation, pairExpectation, passFail, policies } from './policies.js'

const { of, workingDigits } = reals(50)

const rationals = (minLength: number) =>
  fc.array(signedDecimal(-3, 9).map(Rational.of), { minLength, maxLength: 8 })

const minus = (left: readonly Rational[], right: readonly Rational[]) =>
  left.map((x, i) => x.minus(right[i]!))

/**
 * The variance of the leave-one-out estimator without any group: it is the mean of h = (r − r′)(s − s′)/2 over the pairs
 * of the group, hence by Hoeffding (1948) 2/(G(G−1)) (2(G−2) ζ₁ + ζ₂), with ζ₂ the variance of h and ζ₁ that of its
 * expectation given one of the two, ((r − J) s + ∇J)/2.
 */
function leaveOneOutVariance(outcomes: readonly Outcome<Rational>[], groupSize: number): Rational {
  const gradient = policyGradient(outcomes)
  const mean = expectedReward(outcomes)
  const squaredMean = dot(gradient, gradient)
  const ofPair = pairExpectation(outcomes, (first, second) => {
    const scores = minus(first.score, second.score)
    return first.reward.minus(second.reward).pow(2).times(dot(scores, scores)).div(4)
  }).minus(squaredMean)
  const ofOne = expectation(outcomes, ({ reward, score }) =>
    reward.minus(mean).pow(2).times(dot(score, score)),
  )
    .minus(squaredMean)
    .div(4)
  return ofOne
    .times(2 * (groupSize - 2))
    .plus(ofPair)
    .times(2)
    .div(groupSize * (groupSize - 1))
}

describe('advantages', () => {
  test('are the rewards less the mean of all, of the others, or a number', () => {
    fc.assert(
      fc.property(rationals(2), signedDecimal(-3, 9), (rewards, baseline) => {
        const total = rewards.reduce((sum, reward) => sum.plus(reward))
        const [own, others] = [ownMeanBaseline(rewards), leaveOneOutBaseline(rewards)]
        const fixed = constantBaseline<Rational>(baseline)(rewards)
        for (const [i, reward] of rewards.entries()) {
          expect(reward.minus(own[i]!).times(rewards.length).eq(total)).toBe(true)
          expect(
            reward
              .minus(others[i]!)
              .times(rewards.length - 1)
              .eq(total.minus(reward)),
          ).toBe(true)
          expect(reward.minus(fixed[i]!).eq(baseline)).toBe(true)
        }
        expect(withoutBaseline(rewards)).toEqual(rewards)
      }),
    )
  })

  test('of one reward are 0 against its own mean, and a group of one has no others', () => {
    expect(ownMeanBaseline([Rational.of(7)])[0]!.isZero()).toBe(true)
    expect(normalisedAdvantages([of(7)])[0]!.isZero()).toBe(true)
    expect(() => leaveOneOutBaseline([Rational.ONE])).toThrow(
      new RangeError('leaveOneOutBaseline: expected a group of at least 2, got 1'),
    )
    expect(() => ownMeanBaseline<Rational>([])).toThrow(
      'ownMeanBaseline: expected a group of at least 1, got 0',
    )
    expect(() => normalisedAdvantages<Real>([])).toThrow(
      'normalisedAdvantages: expected a group of at least 1',
    )
  })
})

describe('expectation', () => {
  test('with the own mean is (G−1)/G ∇J, and with that of the others ∇J: enumerated in rationals', () => {
    fc.assert(
      fc.property(policies(1), fc.integer({ min: 1, max: 4 }), (outcomes, groupSize) => {
        const gradient = policyGradient(outcomes)
        const own = estimatorMoments(outcomes, groupSize, ownMeanBaseline)
        const shrunk = gradient.map(component => component.times(groupSize - 1).div(groupSize))
        expect(own.mean.map(String)).toEqual(shrunk.map(String))
        fc.pre(groupSize > 1)
        const others = estimatorMoments(outcomes, groupSize, leaveOneOutBaseline)
        expect(others.mean.map(String)).toEqual(gradient.map(String))
      }),
      { numRuns: 60 },
    )
  })

  test('is what pairs give: E r s = ∇J for a sample with itself, and E r E s = 0 for two', () => {
    fc.assert(
      fc.property(policies(1, 5), outcomes => {
        for (const [k, component] of policyGradient(outcomes).entries()) {
          const across = pairExpectation(outcomes, (first, second) => first.reward.times(second.score[k]!))
          expect(across.isZero()).toBe(true)
          const ofPair = pairExpectation(outcomes, (first, second) =>
            first.reward.minus(second.reward).times(first.score[k]!.minus(second.score[k]!)),
          )
          expect(ofPair.eq(component.times(2))).toBe(true)
        }
      }),
    )
  })
})

describe('variance', () => {
  test('with the mean of the others is what Hoeffding gives from pairs, with the own mean ((G−1)/G)² of it', () => {
    fc.assert(
      fc.property(policies(1), fc.integer({ min: 2, max: 4 }), (outcomes, groupSize) => {
        const byPairs = leaveOneOutVariance(outcomes, groupSize)
        expect(estimatorMoments(outcomes, groupSize, leaveOneOutBaseline).variance.eq(byPairs)).toBe(true)
        const factor = Rational.ratio(BigInt(groupSize - 1), BigInt(groupSize)).pow(2)
        const own = estimatorMoments(outcomes, groupSize, ownMeanBaseline)
        expect(own.variance.eq(byPairs.times(factor))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('with the mean of the others is never below that with the true mean, which it estimates', () => {
    fc.assert(
      fc.property(policies(1, 4), fc.integer({ min: 2, max: 1000 }), (outcomes, groupSize) => {
        const mean = expectedReward(outcomes)
        const { variance } = estimatorMoments(outcomes, 1, constantBaseline(mean))
        expect(leaveOneOutVariance(outcomes, groupSize).gte(variance.div(groupSize))).toBe(true)
      }),
    )
  })

  /** How the variance changes: −1 lower, 1 higher than without a baseline. */
  const changes = (q: string, groupSize: number) => {
    const outcomes = passFail(Rational.of(q))
    const plain = estimatorMoments(outcomes, groupSize, withoutBaseline).variance
    const rescaled = (rewards: readonly Rational[]) =>
      ownMeanBaseline(rewards).map(advantage => advantage.times(groupSize).div(groupSize - 1))
    return [constantBaseline<Rational>(q), rescaled, leaveOneOutBaseline<Rational>].map(advantagesOf =>
      estimatorMoments(outcomes, groupSize, advantagesOf).variance.cmp(plain),
    )
  }

  test('rises with every mean for a policy that passes 3 times in 4, and falls for one that passes once', () => {
    for (const groupSize of [2, 3, 4, 5]) expect(changes('3/4', groupSize)).toEqual([1, 1, 1])
    for (const groupSize of [3, 4, 5]) expect(changes('1/4', groupSize)).toEqual([-1, -1, -1])
    // Two samples estimate the mean so badly that it costs more than it saves: 15/128 against 27/256.
    expect(changes('1/4', 2)).toEqual([-1, 1, 1])
    const pair = passFail(Rational.of('1/4'))
    expect(estimatorMoments(pair, 2, leaveOneOutBaseline).variance.eq('15/128')).toBe(true)
    expect(estimatorMoments(pair, 2, withoutBaseline).variance.eq('27/256')).toBe(true)
  })
})

describe('division by the population deviation', () => {
  /** C(n, k), by Pascal's rule. */
  const choose = (n: number, k: number): number =>
    k === 0 || k === n ? 1 : choose(n - 1, k - 1) + choose(n - 1, k)

  test('makes √(m(G−m))/G of m passes in G, for one logit: all groups enumerated against the binomial sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 6 }), (percent, groupSize) => {
        const [p, q] = [of(percent).div(100), of(100 - percent).div(100)]
        const outcomes = [
          { probability: p, reward: of(1), score: [q] },
          { probability: q, reward: of(0), score: [p.neg()] },
        ]
        const { mean, secondMoment } = estimatorMoments(outcomes, groupSize, normalisedAdvantages)
        let [first, second] = [of(0), of(0)]
        for (let m = 0; m <= groupSize; m++) {
          const probability = p
            .pow(m)
            .times(q.pow(groupSize - m))
            .times(choose(groupSize, m))
          const square = of(m * (groupSize - m)).div(groupSize ** 2)
          first = first.plus(probability.times(square.sqrt()))
          second = second.plus(probability.times(square))
        }
        // At most 64 groups of a few dozen roundings each; for one logit every A_i s_i is positive.
        expect(agree(mean[0]!, first, workingDigits - 4)).toBe(true)
        expect(agree(secondMoment, second, workingDigits - 4)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('gives a constant group no advantage at all, and others what they have as a group', () => {
    expect(normalisedAdvantages(['1/3', '1/3'].map(of)).every(advantage => advantage.isZero())).toBe(true)
    expect(normalisedAdvantages(['5', '3', '3', '5'].map(of)).map(String)).toEqual(['1', '-1', '-1', '1'])
  })
})
