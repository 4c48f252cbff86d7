import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  estimatorMoments,
  expectedReward,
  type Outcome,
  optimalBaseline,
  policyGradient,
  softmaxOutcomes,
} from '../../src/formulas/policy-gradient.js'
import { constantBaseline, withoutBaseline } from '../../src/formulas/reward-baseline.js'
import { derivativeByDifference } from '../../src/math/number/derivative/finite-difference.js'
import { agree, type Real, type RealContext, reals } from '../../src/math/number/interval/real.js'
import { Rational } from '../../src/math/number/rational.js'
import { steppedDecimal } from './decimals.js'
import { dot, expectation, passFail, policies } from './policies.js'

const DIGITS = 50
const { of, workingDigits } = reals(DIGITS)

const baselines = fc.oneof(
  fc.constantFrom('0', '1', '-1', '1e6'),
  fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 7 })).map(([n, d]) => `${n}/${d}`),
)

const groupSizes = fc.integer({ min: 1, max: 3 })

const varianceWith = (outcomes: readonly Outcome<Rational>[], baseline: Rational, groupSize: number) =>
  estimatorMoments(outcomes, groupSize, constantBaseline(baseline)).variance

describe('softmax outcomes', () => {
  test('have probabilities in proportion to their weights, and scores of expectation 0 that add up to 0', () => {
    fc.assert(
      fc.property(policies(1, 5), outcomes => {
        expect(expectation(outcomes, () => Rational.ONE).eq(1)).toBe(true)
        for (const [k, { score }] of outcomes.entries()) {
          expect(expectation(outcomes, outcome => outcome.score[k]!).isZero()).toBe(true)
          expect(score.reduce((sum, component) => sum.plus(component)).isZero()).toBe(true)
          for (const [j, { probability }] of outcomes.entries())
            expect(score[j]!.plus(probability).eq(j === k ? 1 : 0)).toBe(true)
        }
      }),
    )
    const [low, high] = softmaxOutcomes([of(1), of(3)], [of(7), of(9)])
    expect(low!.probability.eq('0.25') && high!.probability.eq('0.75')).toBe(true)
    expect(low!.reward.eq(7) && high!.reward.eq(9)).toBe(true)
  })

  test('keep all digits of a score, in reals as in rationals, however certain an outcome is', () => {
    const texts = ['1', '3', '1e-80', '1e80', '7e-40']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...texts), { minLength: 2, maxLength: 4 }), weights => {
        const rounded = softmaxOutcomes(weights.map(of), weights.map(of))
        const exact = softmaxOutcomes(weights.map(Rational.of), weights.map(Rational.of))
        for (const [k, { score }] of exact.entries())
          for (const [j, component] of score.entries())
            expect(agree(rounded[k]!.score[j]!, of(component), workingDigits - 1)).toBe(true)
      }),
    )
  })
})

describe('the gradient of J', () => {
  /** J(θ) = Σ r e^θ / Σ e^θ, of the logit k alone, without any of the formulas. */
  const objective =
    (logits: readonly string[], rewards: readonly string[], k: number) =>
    (logit: Real, context: RealContext): Real => {
      const odds = logits.map((other, j) => (j === k ? logit : context.of(other)).exp())
      const total = odds.reduce((sum, weight) => sum.plus(weight))
      return odds
        .map((weight, j) => weight.times(rewards[j]!))
        .reduce((sum, term) => sum.plus(term))
        .div(total)
    }

  test('is its finite difference in any of the logits, to 50 digits', () => {
    const outcome = fc.tuple(steppedDecimal(-3_000, 3_000, 3), steppedDecimal(-50, 50, 1))
    const written = fc.array(outcome, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(written, fc.nat(), (texts, choice) => {
        const [logits, rewards] = [texts.map(([logit]) => logit), texts.map(([, reward]) => reward)]
        const k = choice % texts.length
        const outcomes = softmaxOutcomes(
          logits.map(logit => of(logit).exp()),
          rewards.map(of),
        )
        const { value, errorBound } = derivativeByDifference(
          objective(logits, rewards, k),
          of(logits[k]!),
          DIGITS,
        )
        // Three terms of at most 5 each, of a few roundings apiece.
        const rounding = of(`1e-${workingDigits - 3}`)
        const distance = policyGradient(outcomes)[k]!.minus(value).abs()
        expect(distance.lte(errorBound.plus(rounding))).toBe(true)
        expect(errorBound.lte(`1e-${DIGITS - 3}`)).toBe(true)
      }),
      { numRuns: 5 },
    )
  })

  test('is p_k (r_k − J) in the logit k, by the quotient rule: exact in rationals', () => {
    fc.assert(
      fc.property(policies(1, 5), outcomes => {
        const mean = expectation(outcomes, ({ reward }) => reward)
        expect(expectedReward(outcomes).eq(mean)).toBe(true)
        for (const [k, component] of policyGradient(outcomes).entries()) {
          const { probability, reward } = outcomes[k]!
          expect(component.eq(probability.times(reward.minus(mean)))).toBe(true)
        }
      }),
    )
  })
})

describe('a constant baseline', () => {
  test('leaves the expectation at ∇J for every group, enumerated in rationals', () => {
    fc.assert(
      fc.property(policies(1), groupSizes, baselines, (outcomes, groupSize, baseline) => {
        const gradient = policyGradient(outcomes)
        for (const advantagesOf of [
          withoutBaseline<Rational>,
          constantBaseline<Rational>(baseline),
          constantBaseline<Rational>(expectedReward(outcomes)),
        ]) {
          const { mean } = estimatorMoments(outcomes, groupSize, advantagesOf)
          expect(mean.map(String)).toEqual(gradient.map(String))
        }
      }),
    )
  })

  test('gives G samples a G-th of the variance of one, which is E (r − b)² |s|² − |∇J|²', () => {
    fc.assert(
      fc.property(policies(1), groupSizes, baselines, (outcomes, groupSize, baseline) => {
        const { mean, secondMoment, variance } = estimatorMoments(
          outcomes,
          groupSize,
          constantBaseline<Rational>(baseline),
        )
        const ofOne = expectation(outcomes, ({ reward, score }) =>
          reward.minus(baseline).pow(2).times(dot(score, score)),
        ).minus(dot(mean, mean))
        expect(variance.times(groupSize).eq(ofOne)).toBe(true)
        expect(secondMoment.minus(variance).eq(dot(mean, mean))).toBe(true)
      }),
    )
  })

  test('lowers the variance strictly between 0 and 2 b*, leaves it at both, and raises it beyond', () => {
    fc.assert(
      fc.property(policies(2), groupSizes, baselines, (outcomes, groupSize, text) => {
        const best = optimalBaseline(outcomes)
        const plain = varianceWith(outcomes, Rational.ZERO, groupSize)
        for (const baseline of [
          Rational.of(text),
          best,
          best.times(2),
          best.times('1/3'),
          best.times('7/3'),
        ]) {
          const change = varianceWith(outcomes, baseline, groupSize).cmp(plain)
          // For b* > 0 this is 0 < b < 2 b*, for b* < 0 it is 2 b* < b < 0.
          expect(change).toBe(baseline.times(baseline.minus(best.times(2))).sign())
        }
        expect(plain.eq(estimatorMoments(outcomes, groupSize, withoutBaseline).variance)).toBe(true)
      }),
    )
  })

  test('costs (b − b*)² E |s|² / G more than b*, the least', () => {
    fc.assert(
      fc.property(policies(2), groupSizes, baselines, (outcomes, groupSize, text) => {
        const [best, baseline] = [optimalBaseline(outcomes), Rational.of(text)]
        const excess = varianceWith(outcomes, baseline, groupSize).minus(
          varianceWith(outcomes, best, groupSize),
        )
        const weight = expectation(outcomes, ({ score }) => dot(score, score))
        expect(excess.times(groupSize).eq(baseline.minus(best).pow(2).times(weight))).toBe(true)
      }),
    )
  })
})

describe('a policy that passes with probability q', () => {
  test('has b* = 1 − q, so that the true mean q lowers the variance below q = 2/3 and raises it above', () => {
    const between = fc.tuple(fc.integer({ min: 1, max: 59 }), fc.integer({ min: 1, max: 4 }))
    fc.assert(
      fc.property(between, ([passes, groupSize]) => {
        const q = Rational.ratio(BigInt(passes), 60n)
        const outcomes = passFail(q)
        expect(optimalBaseline(outcomes).plus(q).eq(1)).toBe(true)
        const change = varianceWith(outcomes, q, groupSize).cmp(
          varianceWith(outcomes, Rational.ZERO, groupSize),
        )
        expect(change).toBe(q.cmp('2/3'))
      }),
    )
  })
})

describe('refusals', () => {
  const outcomes = passFail(Rational.of('1/2'))

  test('no outcomes, scores of no length or of several, weights without rewards', () => {
    const one = { probability: Rational.ONE, reward: Rational.ONE }
    const uneven = [
      { ...one, score: [Rational.ONE] },
      { ...one, score: [Rational.ONE, Rational.ONE] },
    ]
    const message = 'expected outcomes with scores of one positive length, got lengths'
    const faults: [Outcome<Rational>[], string][] = [
      [[], ''],
      [[{ ...one, score: [] }], '0'],
      [uneven, '1, 2'],
    ]
    for (const [faulty, lengths] of faults) {
      expect(() => expectedReward(faulty)).toThrow(`expectedReward: ${message} [${lengths}]`)
      expect(() => policyGradient(faulty)).toThrow(`policyGradient: ${message} [${lengths}]`)
      expect(() => optimalBaseline(faulty)).toThrow(`optimalBaseline: ${message} [${lengths}]`)
      expect(() => estimatorMoments(faulty, 1, withoutBaseline)).toThrow(`estimatorMoments: ${message}`)
    }
    expect(() => softmaxOutcomes([Rational.ONE], [])).toThrow(
      'softmaxOutcomes: expected as many rewards as weights, at least one, got 0 and 1',
    )
    expect(() => softmaxOutcomes<Rational>([], [])).toThrow('at least one, got 0 and 0')
  })

  test('groups of no size, and more of them than can be gone through', () => {
    for (const size of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => estimatorMoments(outcomes, size, withoutBaseline)).toThrow(
        `estimatorMoments: expected a group of a positive integer size, got ${size}`,
      )
    // 2^13 · 13 · 15 = 1,597,440; the largest power is Infinity in double precision and is refused just so.
    expect(() => estimatorMoments(outcomes, 13, withoutBaseline)).toThrow(
      'estimatorMoments: expected at most 1000000 operations, got 2^13 groups of 195',
    )
    expect(() => estimatorMoments(outcomes, 1e6, withoutBaseline)).toThrow('got 2^1000000 groups')
    // What is not refused comes to ask for the advantages of the first group.
    const isAsked = () => {
      throw new Error('asked for advantages')
    }
    // A certain outcome makes one group of any size, which all the same takes G (G + 1) operations: 999 · 1000 are allowed.
    const certain = softmaxOutcomes([Rational.ONE], [Rational.ONE])
    expect(() => estimatorMoments(certain, 999, isAsked)).toThrow('asked for advantages')
    expect(() => estimatorMoments(certain, 1000, withoutBaseline)).toThrow('got 1^1000 groups of 1001000')
    // 500 · (500 + 1500) are the million itself.
    const certainly = (dimension: number): Outcome<Rational>[] => [
      { probability: Rational.ONE, reward: Rational.ONE, score: Array(dimension).fill(Rational.ZERO) },
    ]
    expect(() => estimatorMoments(certainly(1500), 500, isAsked)).toThrow('asked for advantages')
    expect(() => estimatorMoments(certainly(1501), 500, isAsked)).toThrow(RangeError)
  })
})
