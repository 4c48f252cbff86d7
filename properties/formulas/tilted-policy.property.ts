import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divergence } from '../../src/formulas/divergence.js'
import {
  impliedRewards,
  logPartition,
  objective,
  partition,
  type RegularisedReward,
  tiltedPolicy,
} from '../../src/formulas/tilted-policy.js'
import { type BigFloat, bigFloats } from '../../src/numeric/big-float.js'
import { Rational } from '../../src/numeric/rational.js'
import { agree, type Real, reals } from '../../src/numeric/real.js'
import { signedDecimal } from './decimals.js'
import { answerCount, distribution, divergenceWeight, dominated, normalised, rewardsOf } from './policies.js'

const { of, workingDigits } = reals(50)
const read = (probabilities: readonly Rational[]) => probabilities.map(of)
const add = (left: Real, right: Real): Real => left.plus(right)

interface Written {
  readonly reference: readonly Rational[]
  readonly policy: readonly Rational[]
  readonly rewards: readonly string[]
  readonly beta: string
}

/** A problem, and a policy that gives nothing where the reference gives nothing. */
const written: fc.Arbitrary<Written> = answerCount.chain(count =>
  fc
    .tuple(dominated(count), rewardsOf(count), divergenceWeight)
    .map(([[reference, policy], rewards, beta]) => ({ reference, policy, rewards, beta })),
)

const problemOf = ({ reference, rewards, beta }: Omit<Written, 'policy'>): RegularisedReward<Real> => ({
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
const valueError = ({ rewards, divergenceWeight }: RegularisedReward<Real>) =>
  divergenceWeight.times(600).plus(largestReward(rewards).times(10)).times(`5e-${workingDigits}`)

const close = (left: Real, right: Real, error: Real) => left.minus(right).abs().lte(error)

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

  test('is ref e^{r/β} / Σ ref e^{r/β}, and log Z the logarithm of the sum, by the definition in big floats', () => {
    const ample = bigFloats(80)
    fc.assert(
      fc.property(written, given => {
        const beta = ample.of(given.beta)
        const weights = given.reference.map((part, i) =>
          ample.of(part).times(ample.of(given.rewards[i]!).div(beta).exp()),
        )
        const total = weights.reduce((left, right) => left.plus(right))
        const back = (value: BigFloat) => of(value.toDecimalString(workingDigits))
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

/** Rewards β ln ρ for rationals ρ: e^{r/β} is ρ again. */
const factor = fc
  .tuple(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 9 }))
  .map(([numerator, denominator]) => Rational.of(numerator).div(denominator))

const tiltedByRationals = answerCount.chain(count =>
  fc.record({
    reference: distribution(count),
    factors: fc.array(factor, { minLength: count, maxLength: count }),
    beta: divergenceWeight,
  }),
)

const rationalProblem = ({
  reference,
  factors,
  beta,
}: typeof tiltedByRationals extends fc.Arbitrary<infer W> ? W : never) => ({
  reference: read(reference),
  rewards: factors.map(ratio => of(ratio).ln().times(beta)),
  divergenceWeight: of(beta),
})

describe('the objective', () => {
  test('is Σ π (r − β ln π + β ln ref) over the answers that π gives, and Σ π r at the reference', () => {
    fc.assert(
      fc.property(written, given => {
        const problem = problemOf(given)
        const { rewards, divergenceWeight: beta } = problem
        const policy = read(given.policy)
        const gains = policy.map((part, i) =>
          part.isZero()
            ? part
            : rewards[i]!.minus(part.ln().times(beta))
                .plus(problem.reference[i]!.ln().times(beta))
                .times(part),
        )
        expect(close(objective(problem, policy), gains.reduce(add), valueError(problem).times(3))).toBe(true)
        const mean = problem.reference.map((part, i) => part.times(rewards[i]!)).reduce(add)
        expect(close(objective(problem, problem.reference), mean, valueError(problem))).toBe(true)
      }),
    )
  })

  test('falls short of its greatest value by β KL(π‖π*), by formula and by direct sums', () => {
    fc.assert(
      fc.property(written, given => {
        const problem = problemOf(given)
        const best = tiltedPolicy(problem)
        const policy = read(given.policy)
        const shortfall = objective(problem, best).minus(objective(problem, policy))
        // Logarithms of π* add |d|, which is up to the range of the rewards over β.
        const error = valueError(problem).times(10)
        expect(close(shortfall, divergence(policy, best).times(given.beta), error)).toBe(true)
        const direct = policy
          .map((part, i) => (part.isZero() ? part : part.ln().minus(best[i]!.ln()).times(part)))
          .reduce(add)
        expect(close(shortfall, direct.times(given.beta), error)).toBe(true)
        expect(shortfall.gte(error.neg())).toBe(true)
      }),
    )
  })

  test('is β log Z at the tilted policy', () => {
    fc.assert(
      fc.property(written, given => {
        const problem = problemOf(given)
        const value = objective(problem, tiltedPolicy(problem))
        const expected = logPartition(problem).times(given.beta)
        expect(close(value, expected, valueError(problem).times(10))).toBe(true)
      }),
    )
  })

  test('over N equal parts is (β/N) ln Π (ρ ref/π)^n, the product being rational, and the shortfall of Z^N', () => {
    const counted = tiltedByRationals.chain(given =>
      fc.tuple(
        fc.constant(given),
        fc
          .array(fc.bigInt({ min: 0n, max: 6n }), {
            minLength: given.factors.length,
            maxLength: given.factors.length,
          })
          .map(numbers => numbers.map((n, i) => (given.reference[i]!.isZero() ? 0n : n)))
          .filter(numbers => numbers.some(n => n > 0n)),
      ),
    )
    fc.assert(
      fc.property(counted, ([given, numbers]) => {
        const problem = rationalProblem(given)
        const policy = normalised(numbers)
        const count = Number(numbers.reduce((left, right) => left + right))
        const [weights, zero] = [
          given.reference.map((part, i) => part.times(given.factors[i]!)),
          Rational.ZERO,
        ]
        const total = weights.reduce((left, right) => left.plus(right), zero)
        const power = (ratio: (i: number) => Rational) =>
          numbers.reduce(
            (left, n, i) => (n === 0n ? left : left.times(ratio(i).pow(Number(n)))),
            Rational.ONE,
          )
        const product = power(i => weights[i]!.div(policy[i]!))
        const error = valueError(problem).times(2)
        const value = of(product).ln().div(count).times(given.beta)
        expect(close(objective(problem, read(policy)), value, error)).toBe(true)
        // Exactly: Z^N over the product is Π (π/π*)^n, which is e^{N KL(π‖π*)}.
        const best = weights.map(weight => weight.div(total))
        expect(
          total
            .pow(count)
            .div(product)
            .eq(power(i => policy[i]!.div(best[i]!))),
        ).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('has no value where the policy gives what the reference does not, and is no lists of different length', () => {
    const problem = { reference: [of(1), of(0)], rewards: [of(1), of(2)], divergenceWeight: of(1) }
    expect(() => objective(problem, [of('0.5'), of('0.5')])).toThrow('got a p of 0.5 for outcome 1')
    expect(objective(problem, [of(1), of(0)]).eq(1)).toBe(true)
    expect(() => objective(problem, [of(1)])).toThrow('got 1 and 2')
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
    const blind = { reference: [of(0), of(1)], divergenceWeight: weight }
    expect(() => impliedRewards(blind, [half, half], of(0))).toThrow('above 0 for outcome 0, got 0')
    expect(() => impliedRewards(of2, [half], of(0))).toThrow('got 1 and 2')
    expect(() => impliedRewards({ ...of2, divergenceWeight: of(0) }, [half, half], of(0))).toThrow(RangeError)
  })
})
