import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  groupAdvantages,
  groupMean,
  populationDeviation,
  sampleDeviation,
} from '../../src/formulas/group-advantage.js'
import { agree, type Real, reals } from '../../src/math/number/interval/real.js'
import { Rational } from '../../src/math/number/rational.js'
import { positiveDecimal, signedDecimal, steppedDecimal } from './decimals.js'

const { of, workingDigits } = reals(50)

const sizes = { minLength: 2, maxLength: 16 }

/** Groups whose rewards are ties, pass or fail, far apart in magnitude, or a centre plus steps as small as 59 digits can tell. */
const group: fc.Arbitrary<string[]> = fc
  .oneof(
    fc.array(fc.constantFrom('0', '1'), sizes),
    fc.array(fc.constantFrom('0.1', '0.1', '2.3', '-7'), sizes),
    fc.array(signedDecimal(-40, -1), sizes),
    fc.array(signedDecimal(-1, 30), sizes),
    fc.array(steppedDecimal(-1_000, 1_000, 3), sizes),
    fc
      .tuple(fc.integer({ min: 4, max: 59 }), fc.array(fc.integer({ min: 0, max: 9 }), sizes))
      .map(([place, steps]) => steps.map(step => `1.${'7'.padEnd(place - 1, '0')}${step}`)),
  )
  .filter(rewards => rewards.some(reward => !Rational.of(reward).eq(rewards[0]!)))

const read = (rewards: readonly string[]) => rewards.map(reward => of(reward))

/** The bound of the error budget: 6 G^{3/2} (1 + |A_i|) roundings of half a unit, with |A_i| ≤ √(G − 1). */
const advantageError = (size: number) =>
  of(`5e-${workingDigits}`)
    .times(6)
    .times(of(size).pow('1.5'))
    .times(
      of(size - 1)
        .sqrt()
        .plus(1),
    )

const sum = (values: readonly Real[]) => values.reduce((total, value) => total.plus(value))

/** Mean and variance in rationals, the variance by its other formula, E[r²] − (E r)². */
function exactMoments(rewards: readonly string[]): { mean: Rational; variance: Rational } {
  const mean = rewards.reduce((total, reward) => total.plus(reward), Rational.ZERO).div(rewards.length)
  const squares = rewards.reduce((total, reward) => total.plus(Rational.of(reward).pow(2)), Rational.ZERO)
  return { mean, variance: squares.div(rewards.length).minus(mean.times(mean)) }
}

const close = (left: Real, right: Real | number, error: Real) => left.minus(right).abs().lte(error)

describe('mean and deviation', () => {
  test('are the exact moments, computed in rationals from E[r²] − (E r)²', () => {
    fc.assert(
      fc.property(group, rewards => {
        const { mean, variance } = exactMoments(rewards)
        // The mean errs by G roundings of the largest reward, the deviation by 3 G^{3/2} roundings of itself.
        const largest = rewards.map(reward => of(reward).abs()).reduce((a, b) => (a.gt(b) ? a : b))
        const error = largest.times(`1e-${workingDigits - 2}`)
        expect(close(groupMean(read(rewards)), of(mean), error)).toBe(true)
        expect(agree(populationDeviation(read(rewards)), of(variance).sqrt(), workingDigits - 3)).toBe(true)
        const unbiased = variance.times(rewards.length).div(rewards.length - 1)
        expect(agree(sampleDeviation(read(rewards)), of(unbiased).sqrt(), workingDigits - 3)).toBe(true)
      }),
    )
  })

  test('equal rewards have exactly their value as the mean and no deviation, thirds included', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.constantFrom('1/3', '0.1', '-7/9', '1e30'),
        (size, text) => {
          const rewards = Array.from({ length: size }, () => of(text))
          expect(groupMean(rewards).eq(of(text))).toBe(true)
          expect(populationDeviation(rewards).isZero()).toBe(true)
          expect(sampleDeviation(rewards).isZero()).toBe(true)
        },
      ),
    )
  })
})

describe('advantages', () => {
  test('are (r_i − μ)/σ, computed in rationals up to the one root', () => {
    fc.assert(
      fc.property(group, rewards => {
        const { mean, variance } = exactMoments(rewards)
        const advantages = groupAdvantages(read(rewards))
        expect(advantages.length).toBe(rewards.length)
        for (const [i, reward] of rewards.entries()) {
          const difference = Rational.of(reward).minus(mean)
          const size = of(difference.times(difference).div(variance)).sqrt()
          const expected = difference.sign() < 0 ? size.neg() : size
          expect(close(advantages[i]!, expected, advantageError(rewards.length))).toBe(true)
        }
      }),
    )
  })

  test('sum to 0, their squares to G, and none exceeds √(G − 1)', () => {
    fc.assert(
      fc.property(group, rewards => {
        const size = rewards.length
        const advantages = groupAdvantages(read(rewards))
        const error = advantageError(size)
        expect(close(sum(advantages), 0, error.times(size))).toBe(true)
        // Each square errs by twice its advantage times the error, and Σ |A| ≤ G.
        expect(close(sum(advantages.map(a => a.times(a))), size, error.times(2 * size))).toBe(true)
        const bound = of(size - 1)
          .sqrt()
          .plus(error)
        expect(advantages.every(advantage => advantage.abs().lte(bound))).toBe(true)
      }),
    )
  })

  test('reach √(G − 1) where one reward stands against equal others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 100 }),
        signedDecimal(-20, 20),
        signedDecimal(-20, 20),
        (size, common, other) => {
          fc.pre(!of(common).eq(other))
          const advantages = groupAdvantages(read([other, ...Array.from({ length: size - 1 }, () => common)]))
          const extreme = of(size - 1)
            .sqrt()
            .times(of(other).gt(common) ? 1 : -1)
          expect(close(advantages[0]!, extreme, advantageError(size))).toBe(true)
        },
      ),
    )
  })

  test('of m passes in G are √((1−p)/p) for a pass and −√(p/(1−p)) for a failure, p = m/G', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (passes, failures) => {
        const rewards = [...Array(passes).fill(of(1)), ...Array(failures).fill(of(0))]
        const advantages = groupAdvantages<Real>(rewards)
        const error = advantageError(rewards.length)
        expect(close(advantages[0]!, of(failures).div(passes).sqrt(), error)).toBe(true)
        expect(close(advantages.at(-1)!, of(passes).div(failures).sqrt().neg(), error)).toBe(true)
      }),
    )
  })

  test('with the sample deviation are √((G−1)/G) times those with the population deviation', () => {
    fc.assert(
      fc.property(group, rewards => {
        const size = rewards.length
        const factor = of(size - 1)
          .div(size)
          .sqrt()
        const population = groupAdvantages(read(rewards))
        for (const [i, advantage] of groupAdvantages(read(rewards), sampleDeviation).entries())
          expect(close(advantage, population[i]!.times(factor), advantageError(size).times(2))).toBe(true)
      }),
    )
  })

  test('do not change with the origin or unit of the rewards, and change sign with it', () => {
    const slope = fc.tuple(fc.constantFrom('', '-'), positiveDecimal(-9, 9)).map(parts => parts.join(''))
    fc.assert(
      // Rewards of three decimals, slopes and offsets of few digits: the new rewards are exact.
      fc.property(
        fc.array(steppedDecimal(-999, 999, 3), sizes),
        slope,
        signedDecimal(-9, 20),
        (rewards, a, b) => {
          fc.pre(new Set(rewards).size > 1)
          const plain = groupAdvantages(read(rewards))
          const changed = groupAdvantages(read(rewards).map(reward => reward.times(a).plus(b)))
          const sign = a.startsWith('-') ? -1 : 1
          const error = advantageError(rewards.length).times(2)
          expect(changed.every((advantage, i) => close(advantage, plain[i]!.times(sign), error))).toBe(true)
        },
      ),
    )
  })

  test('follow their rewards when the group is reordered', () => {
    fc.assert(
      fc.property(group, rewards => {
        const plain = groupAdvantages(read(rewards))
        const reversed = groupAdvantages(read(rewards.toReversed())).toReversed()
        const error = advantageError(rewards.length).times(2)
        expect(reversed.every((advantage, i) => close(advantage, plain[i]!, error))).toBe(true)
      }),
    )
  })
})

describe('refusals', () => {
  const floored = (rewards: readonly Real[]) => populationDeviation(rewards).plus('1e-4')

  test('a constant group, however it is written and whatever deviation is given', () => {
    for (const deviation of [populationDeviation<Real>, sampleDeviation<Real>, floored]) {
      expect(() => groupAdvantages(read(['1/3', '1/3', '1/3']), deviation)).toThrow('got 3 times 0.333')
      expect(() => groupAdvantages(read(['0.1', '1e-1', '1/10', '0.10']), deviation)).toThrow(
        'groupAdvantages: expected rewards that are not all equal, got 4 times 0.1',
      )
    }
  })

  test('a group of one, and no group at all', () => {
    expect(() => groupAdvantages([of(1)], floored)).toThrow(
      'groupAdvantages: expected a group of at least 2, got 1',
    )
    expect(() => sampleDeviation([of(1)])).toThrow('sampleDeviation: expected a group of at least 2, got 1')
    expect(() => populationDeviation<Real>([])).toThrow('populationDeviation: expected a group of at least 1')
    expect(() => groupMean<Real>([])).toThrow('groupMean: expected a group of at least 1, got 0')
    expect(groupMean([of(3)]).eq(3) && populationDeviation([of(3)]).isZero()).toBe(true)
  })
})
