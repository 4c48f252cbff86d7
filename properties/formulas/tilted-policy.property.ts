import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { impliedRewards, logPartition, partition, tiltedPolicy } from '../../src/formulas/tilted-policy.js'
import { agree, type Real, reals } from '../../src/math/number/interval/real.js'
import { signedDecimal } from './decimals.js'
import { answerCount, distribution, divergenceWeight } from './distributions.js'
import { add, close, problemOf, rationalProblem, tiltedByRationals, valueError, written } from './problems.js'

const { of, workingDigits } = reals(50)

describe('the tilted policy', () => {
  test('sums to 1, and is 0 exactly where the reference is', () => {
    fc.assert(
      fc.property(written, given => {
        const policy = tiltedPolicy(problemOf(given))
        // A dozen roundings of parts that sum to 1.
        expect(agree(policy.reduce(add), of(1), workingDigits - 2)).toBe(true)
        expect(policy.map(part => part.isZero())).toEqual(given.reference.map(part => part.isZero()))
        expect(policy.every(part => part.gte(0))).toBe(true)
      }),
    )
  })

  test('is ref e^{r/β} / Σ ref e^{r/β}, and log Z the logarithm of the sum, by the definition in more digits', () => {
    const ample = reals(80)
    fc.assert(
      fc.property(written, given => {
        const beta = ample.of(given.beta)
        const weights = given.reference.map((part, i) =>
          ample.of(part).times(ample.of(given.rewards[i]!).div(beta).exp()),
        )
        const total = weights.reduce((left, right) => left.plus(right))
        const back = (value: Real) => of(value.toPrecision(workingDigits))
        const problem = problemOf(given)
        const policy = tiltedPolicy(problem)
        // d ≤ 2·9.99·10^5, whose roundings an exponential passes on: seven digits.
        for (const [i, weight] of weights.entries())
          expect(agree(policy[i]!, back(weight.div(total)), workingDigits - 8)).toBe(true)
        const error = valueError(problem).div(given.beta)
        expect(close(logPartition(problem), back(total.ln()), error)).toBe(true)
        expect(agree(partition(problem), back(total), workingDigits - 8)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('is a rational where r = β ln of rationals, and so is Z', () => {
    fc.assert(
      fc.property(tiltedByRationals, ({ reference, factors, beta }) => {
        const problem = rationalProblem({ reference, factors, beta })
        const weights = reference.map((part, i) => part.times(factors[i]!))
        const total = weights.reduce((left, right) => left.plus(right))
        const policy = tiltedPolicy(problem)
        // Logarithms up to 42 of factors from 10^−9 to 10^9, in units of β: two digits, and one for the rest.
        for (const [i, weight] of weights.entries())
          expect(agree(policy[i]!, of(weight.div(total)), workingDigits - 3)).toBe(true)
        expect(agree(partition(problem), of(total), workingDigits - 4)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('does not change when all rewards grow by c, and β log Z grows by c', () => {
    const exact = answerCount.chain(count =>
      fc.tuple(distribution(count), fc.array(signedDecimal(-9, 3), { minLength: count, maxLength: count })),
    )
    fc.assert(
      // Rewards of few digits and offsets up to 10^20: the new rewards are exact, so the policy is the same to the last digit.
      fc.property(exact, divergenceWeight, signedDecimal(-9, 20), ([reference, rewards], beta, offset) => {
        const problem = problemOf({ reference, rewards, beta })
        const shifted = { ...problem, rewards: problem.rewards.map(reward => reward.plus(offset)) }
        const policy = tiltedPolicy(problem)
        for (const [i, part] of tiltedPolicy(shifted).entries()) expect(part.eq(policy[i]!)).toBe(true)
        const grown = logPartition(shifted).minus(logPartition(problem)).times(beta)
        expect(close(grown, of(offset), valueError(problem).plus(valueError(shifted)))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('neither overflows nor loses a digit where r/β is a million and more, of either sign', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('1e6', '-1e6', '1e12', '-1e12', '1e30'),
        signedDecimal(-3, 0),
        (size, step) => {
          // Two answers: π* has the odds e^{step}, whatever the size is.
          const problem = {
            reference: [of('0.5'), of('0.5')],
            rewards: [of(size).times('0.01').plus(of(step).times('0.01')), of(size).times('0.01')],
            divergenceWeight: of('0.01'),
          }
          const [first, second] = tiltedPolicy(problem)
          expect(agree(first!.div(second!), of(step).exp(), workingDigits - 3)).toBe(true)
          // Half a unit of a number as large as the size.
          const offset = logPartition(problem).minus(size)
          const expected = of(step).exp().plus(1).div(2).ln()
          expect(
            close(
              offset,
              expected,
              of(size)
                .abs()
                .plus(9)
                .times(`1e-${workingDigits - 1}`),
            ),
          ).toBe(true)
        },
      ),
    )
    // Between answers 10^30 apart, e^{−10^30} is 0 and e^{10^30} would be no number.
    const apart = { reference: [of('0.5'), of('0.5')], rewards: [of('1e30'), of(0)], divergenceWeight: of(1) }
    expect(tiltedPolicy(apart).map(String)).toEqual(['1', '0'])
    expect(close(logPartition(apart), of('1e30').minus(of(2).ln()), of('1e-29'))).toBe(true)
    // An answer that the reference never gives may promise what it likes.
    const promised = { reference: [of(1), of(0)], rewards: [of(3), of('1e30')], divergenceWeight: of(1) }
    expect(tiltedPolicy(promised).map(String)).toEqual(['1', '0'])
    expect(logPartition(promised).eq(3)).toBe(true)
  })
})

describe('the implied reward', () => {
  test('of the tilted policy is the reward', () => {
    fc.assert(
      fc.property(
        written.filter(({ reference }) => reference.every(part => !part.isZero())),
        given => {
          const problem = problemOf(given)
          const implied = impliedRewards(problem, tiltedPolicy(problem), logPartition(problem))
          for (const [i, reward] of implied.entries())
            expect(close(reward, problem.rewards[i]!, valueError(problem).times(3))).toBe(true)
        },
      ),
    )
  })

  test('is β ln(π/ref) without log Z, and does not exist where either is 0', () => {
    const [half, weight] = [of('0.5'), of(3)]
    const of2 = { reference: [of('0.25'), of('0.75')], divergenceWeight: weight }
    const [first, second] = impliedRewards(of2, [half, half], of(0))
    expect(agree(first!, of(2).ln().times(3), workingDigits - 2)).toBe(true)
    expect(agree(second!, of('2/3').ln().times(3), workingDigits - 2)).toBe(true)
    expect(() => impliedRewards(of2, [of(1), of(0)], of(0))).toThrow('above 0 for outcome 1, got 0')
    expect(() => impliedRewards(of2, [of(1), of(-1)], of(0))).toThrow(
      /^impliedRewards: .*for outcome 1, got -1$/,
    )
    const blind = { reference: [of(0), of(1)], divergenceWeight: weight }
    expect(() => impliedRewards(blind, [half, half], of(0))).toThrow('above 0 for outcome 0, got 0')
    expect(() => impliedRewards(of2, [half], of(0))).toThrow(/^impliedRewards: .*got 1 and 2$/)
    const rewards = [of(1), of(2)]
    expect(() => tiltedPolicy({ ...of2, rewards: [of(1)] })).toThrow(/^RegularisedReward: .*got 2 and 1$/)
    expect(() => tiltedPolicy({ ...of2, rewards, reference: [of(2), of(-1)] })).toThrow(
      /^RegularisedReward: .*for outcome 1, got -1$/,
    )
    expect(() => impliedRewards({ ...of2, divergenceWeight: of(0) }, [half, half], of(0))).toThrow(RangeError)
  })
})
