import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  advantageOfFailure,
  advantageOfPass,
  failureShareOfAdvantage,
  informativeProbability,
  normalisedGradientMean,
  normalisedGradientRelativeNoise,
  normalisedGradientSecondMoment,
  passDeviation,
} from '../../src/formulas/binary-group.js'
import { groupAdvantages, populationDeviation } from '../../src/formulas/group-advantage.js'
import { estimatorMoments } from '../../src/formulas/policy-gradient.js'
import { constantBaseline } from '../../src/formulas/reward-baseline.js'
import { agree, type Real, reals } from '../../src/math/number/interval/real.js'
import { Rational } from '../../src/math/number/rational.js'
import { positiveDecimal, steppedDecimal } from './decimals.js'

const { of, workingDigits } = reals(50)

/** A few roundings, none of them amplified. */
const NEARLY_ALL_DIGITS = workingDigits - 2

/** Both ends as near as 60 digits can tell, the middle and its neighbours, and all between, exact in 60 digits. */
const passRate: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('0.5', '1e-300', `0.5${'0'.repeat(58)}1`, `0.4${'9'.repeat(59)}`, `0.${'9'.repeat(60)}`),
  steppedDecimal(1, 999, 3),
  positiveDecimal(-60, -2),
  fc.integer({ min: 1, max: 59 }).map(nines => `0.${'9'.repeat(nines)}`),
)

const exact = (text: string) => Rational.of(text)
const complement = (p: Rational) => p.neg().plus(1)

/** So many passes and failures, neither none, and the pass rate that they amount to. */
const groups = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }))
  .map(([passes, failures]) => ({
    passes,
    failures,
    rewards: [...Array<Real>(passes).fill(of(1)), ...Array<Real>(failures).fill(of(0))],
    rate: of(passes).div(passes + failures),
  }))

describe('advantages', () => {
  test('and the deviation are those of an explicit group of ones and zeros', () => {
    fc.assert(
      fc.property(groups, ({ rewards, rate }) => {
        const advantages = groupAdvantages(rewards)
        // At most 60 rewards: 6 · 60^{3/2} roundings are below 10^4, relative to an advantage of at least 1/√59.
        expect(agree(advantageOfPass(rate), advantages[0]!, workingDigits - 5)).toBe(true)
        expect(agree(advantageOfFailure(rate), advantages.at(-1)!, workingDigits - 5)).toBe(true)
        expect(agree(passDeviation(rate), populationDeviation(rewards), workingDigits - 5)).toBe(true)
      }),
    )
  })

  test('have the expectation 0, the variance 1 and the product −1: squares compared with rationals', () => {
    fc.assert(
      fc.property(passRate, text => {
        const [pass, failure] = [advantageOfPass(of(text)), advantageOfFailure(of(text))]
        const [p, q] = [exact(text), complement(exact(text))]
        expect(agree(pass.pow(2), of(q.div(p)), NEARLY_ALL_DIGITS)).toBe(true)
        expect(agree(failure.pow(2), of(p.div(q)), NEARLY_ALL_DIGITS)).toBe(true)
        expect(agree(pass.times(failure), of(-1), NEARLY_ALL_DIGITS)).toBe(true)
        expect(pass.gt(0) && failure.lt(0)).toBe(true)
        expect(agree(pass.times(of(p)), failure.times(of(q)).neg(), NEARLY_ALL_DIGITS)).toBe(true)
      }),
    )
  })
})

describe('what failures carry', () => {
  test('is half of the absolute and the share p of the squared advantages, as in an explicit group', () => {
    fc.assert(
      fc.property(groups, ({ rewards, passes, rate }) => {
        const sizes = groupAdvantages(rewards).map(advantage => advantage.abs())
        for (const order of [1, 2] as const) {
          const masses = sizes.map(size => size.pow(order))
          const total = (terms: readonly Real[]) => terms.reduce((sum, term) => sum.plus(term))
          const share = total(masses.slice(passes)).div(total(masses))
          expect(agree(failureShareOfAdvantage(rate, order), share, workingDigits - 5)).toBe(true)
        }
      }),
    )
    fc.assert(
      fc.property(passRate, text => {
        expect(agree(failureShareOfAdvantage(of(text), 1), of('1/2'), NEARLY_ALL_DIGITS)).toBe(true)
        expect(agree(failureShareOfAdvantage(of(text), 2), of(text), NEARLY_ALL_DIGITS)).toBe(true)
      }),
    )
  })
})

describe('the probability of an informative group', () => {
  /** The probabilities of all 2^G groups whose rewards are not all equal. */
  function enumerated(p: Rational, groupSize: number): Rational {
    let total = Rational.ZERO
    for (let bits = 0; bits < 2 ** groupSize; bits++) {
      const rewards = Array.from({ length: groupSize }, (_, i) => (bits >> i) & 1)
      if (new Set(rewards).size === 1) continue
      const factors = rewards.map(reward => (reward === 1 ? p : complement(p)))
      total = total.plus(factors.reduce((product, factor) => product.times(factor)))
    }
    return total
  }

  test('adds up those of all 2^G groups that are not constant, and is 1 − p^G − (1−p)^G: in rationals', () => {
    const rate = fc.oneof(steppedDecimal(1, 999, 3), fc.constantFrom('1e-30', '1/3', '0.999999999999'))
    fc.assert(
      fc.property(rate, fc.integer({ min: 1, max: 7 }), (text, groupSize) => {
        const p = exact(text)
        const probability = informativeProbability(p, groupSize)
        expect(probability.eq(enumerated(p, groupSize))).toBe(true)
        expect(probability.plus(p.pow(groupSize)).plus(complement(p).pow(groupSize)).eq(1)).toBe(true)
        expect(informativeProbability(complement(p), groupSize).eq(probability)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('keeps its digits for rare passes and rare failures: against the definition at ample digits', () => {
    // The definition loses as many digits as 1 − p or p has zeros, up to 300; the sum errs by 4 G roundings.
    const ample = reals(workingDigits + 310)
    fc.assert(
      fc.property(passRate, fc.integer({ min: 2, max: 200 }), (text, groupSize) => {
        const p = ample.of(text)
        const definition = p.pow(groupSize).plus(p.neg().plus(1).pow(groupSize)).neg().plus(1)
        expect(agree(informativeProbability(of(text), groupSize), definition, workingDigits - 4)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('grows with the group, from 0 for one sample and 2p(1−p) for two', () => {
    fc.assert(
      fc.property(steppedDecimal(1, 999, 3), fc.integer({ min: 1, max: 30 }), (text, groupSize) => {
        const p = exact(text)
        const [now, next] = [informativeProbability(p, groupSize), informativeProbability(p, groupSize + 1)]
        expect(now.lt(next) && next.lt(1)).toBe(true)
        expect(informativeProbability(p, 1).isZero()).toBe(true)
        expect(informativeProbability(p, 2).eq(p.times(complement(p)).times(2))).toBe(true)
      }),
    )
  })
})

describe('the normalised gradient of one sample', () => {
  test('has the moments that its two outcomes give, weighed in rationals up to the one root', () => {
    fc.assert(
      fc.property(passRate, fc.integer({ min: 1, max: 3 }), (text, groupSize) => {
        const [p, q] = [exact(text), complement(exact(text))]
        const outcomes = [
          { probability: p, reward: Rational.ONE, score: [q] },
          { probability: q, reward: Rational.ZERO, score: [p.neg()] },
        ]
        // (r − p) s, before the division by the deviation: p(1−p) on average, which leaves √(p(1−p)) of it.
        const { mean, secondMoment } = estimatorMoments(outcomes, 1, constantBaseline<Rational>(p))
        const square = p.times(q)
        expect(mean[0]!.eq(square)).toBe(true)
        expect(agree(normalisedGradientMean(of(text)), of(square).sqrt(), NEARLY_ALL_DIGITS)).toBe(true)
        expect(normalisedGradientSecondMoment(p).eq(secondMoment.div(square))).toBe(true)
        const group = estimatorMoments(outcomes, groupSize, constantBaseline<Rational>(p))
        const noise = group.variance.div(group.mean[0]!.pow(2))
        expect(normalisedGradientRelativeNoise(p).eq(noise.times(groupSize))).toBe(true)
      }),
    )
  })

  test('is E g², Var g/(E g)² in reals as in rationals, near p = 1/2 too, where the noise cancels to 0', () => {
    fc.assert(
      fc.property(passRate, text => {
        for (const [formula, rational] of [
          [normalisedGradientSecondMoment<Real>, normalisedGradientSecondMoment<Rational>],
          [normalisedGradientRelativeNoise<Real>, normalisedGradientRelativeNoise<Rational>],
        ] as const)
          expect(agree(formula(of(text)), of(rational(exact(text))), NEARLY_ALL_DIGITS)).toBe(true)
        const mirrored = complement(exact(text))
        expect(
          normalisedGradientRelativeNoise(mirrored).eq(normalisedGradientRelativeNoise(exact(text))),
        ).toBe(true)
        expect(normalisedGradientSecondMoment(mirrored).eq(normalisedGradientSecondMoment(exact(text)))).toBe(
          true,
        )
      }),
    )
    expect(normalisedGradientRelativeNoise(of('0.5')).isZero()).toBe(true)
  })
})

describe('a growing pass rate', () => {
  /** The signs of the changes from p to a larger p′, both below 1/2, and both above. */
  const changes: [string, (p: Real) => Real, -1 | 0 | 1, -1 | 0 | 1][] = [
    ['lowers the advantage of a pass', advantageOfPass, -1, -1],
    ['lowers the advantage of a failure', advantageOfFailure, -1, -1],
    ['raises the deviation up to 1/2 and lowers it then', passDeviation, 1, -1],
    ['does so with the mean gradient', normalisedGradientMean, 1, -1],
    ['does so with the informative probability of 2', p => informativeProbability(p, 2), 1, -1],
    ['does so with that of 9', p => informativeProbability(p, 9), 1, -1],
    ['raises the squared share of failures', p => failureShareOfAdvantage(p, 2), 1, 1],
    ['lowers the second moment up to 1/2 and raises it then', normalisedGradientSecondMoment, -1, 1],
    ['does so with the relative noise', normalisedGradientRelativeNoise, -1, 1],
  ]
  test.each(changes)('%s', (_, formula, below, above) => {
    // Thousandths from 0.001 to 0.5, and the same 0.499 further up, from 0.5 to 0.999.
    const half = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(half, pair => {
        const [low, high] = pair.toSorted((a, b) => a - b).map(thousandths => of(thousandths).div(1000))
        expect(formula(high!).cmp(formula(low!))).toBe(below)
        expect(formula(high!.plus('0.499')).cmp(formula(low!.plus('0.499')))).toBe(above)
      }),
    )
  })
})

describe('refusals', () => {
  test('pass rates from 0 down and from 1 up', () => {
    const formulas: [string, (p: Real) => Real][] = [
      ['passDeviation', passDeviation],
      ['advantageOfPass', advantageOfPass],
      ['advantageOfFailure', advantageOfFailure],
      ['failureShareOfAdvantage', p => failureShareOfAdvantage(p, 1)],
      ['informativeProbability', p => informativeProbability(p, 4)],
      ['normalisedGradientMean', normalisedGradientMean],
      ['normalisedGradientSecondMoment', normalisedGradientSecondMoment],
      ['normalisedGradientRelativeNoise', normalisedGradientRelativeNoise],
    ]
    for (const [name, formula] of formulas)
      for (const text of ['0', '1', '-0.1', '1.1'])
        expect(() => formula(of(text))).toThrow(
          new RangeError(`${name}: expected a pass rate strictly between 0 and 1, got ${text}`),
        )
  })

  test('groups of no size, of part of one, and too long a sum', () => {
    for (const size of [0, -1, 1.5, Number.NaN, 100_001, Number.POSITIVE_INFINITY])
      expect(() => informativeProbability(of('0.5'), size)).toThrow(
        `informativeProbability: expected a group of an integer size from 1 to 100000, got ${size}`,
      )
    expect(agree(informativeProbability(of('0.5'), 100_000), of(1), NEARLY_ALL_DIGITS)).toBe(true)
  })
})
