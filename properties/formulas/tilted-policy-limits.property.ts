import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  logPartition,
  objective,
  partition,
  type RegularisedReward,
  tiltedPolicy,
} from '../../src/formulas/tilted-policy.js'
import { derivativeByDifference } from '../../src/math/number/derivative/finite-difference.js'
import { agree, type Real, type RealContext, reals } from '../../src/math/number/interval/real.js'
import type { Rational } from '../../src/math/number/rational.js'
import { positiveDecimal, steppedDecimal } from './decimals.js'
import { answerCount, distribution, divergenceWeight, normalised, rewardsOf } from './distributions.js'

const context = reals(50)
const { of, workingDigits } = context
const add = (left: Real, right: Real): Real => left.plus(right)
const greater = (left: Real, right: Real): Real => (left.gt(right) ? left : right)
const lesser = (left: Real, right: Real): Real => (left.lt(right) ? left : right)

interface Written {
  readonly reference: readonly Rational[]
  readonly rewards: readonly string[]
  readonly beta: string
}

const readAt = (
  { reference, rewards, beta }: Written,
  at: RealContext = context,
): RegularisedReward<Real> => ({
  reference: reference.map(at.of),
  rewards: rewards.map(at.of),
  divergenceWeight: at.of(beta),
})

describe('the first-order condition, by finite differences along changes that keep Σ π = 1', () => {
  const part = fc.bigInt({ min: 2n, max: 9n })
  const given = fc.record({
    reference: fc.tuple(part, part, part).map(normalised),
    policy: fc.tuple(part, part, part).map(normalised),
    rewards: fc.tuple(
      steppedDecimal(-999, 999, 3),
      steppedDecimal(-999, 999, 3),
      steppedDecimal(-999, 999, 3),
    ),
    beta: fc.constantFrom('0.5', '1', '3'),
  })
  /** J where t moves from the second answer to the first, or from the third to the second. */
  const along =
    (written: Written, start: (at: RealContext) => readonly Real[], from: number, to: number) =>
    (t: Real, at: RealContext): Real =>
      objective(
        readAt(written, at),
        start(at).map((p, i) => (i === to ? p.plus(t) : i === from ? p.minus(t) : p)),
      )

  test.each([
    [1, 0],
    [2, 1],
  ])(
    'from answer %i to answer %i: no slope at the tilted policy, and that of r − β ln(π/ref) elsewhere',
    (from, to) => {
      fc.assert(
        fc.property(given, written => {
          const atBest = along(written, at => tiltedPolicy(readAt(written, at)), from, to)
          const best = derivativeByDifference(atBest, of(0), 25)
          // No slope is no size to compare with, so the bound of the difference itself has to be small.
          expect(best.errorBound.lte('1e-20')).toBe(true)
          expect(best.value.abs().lte(best.errorBound)).toBe(true)

          const elsewhere = along(written, at => written.policy.map(at.of), from, to)
          const { value, errorBound } = derivativeByDifference(elsewhere, of(0), 25)
          const { reference, rewards, divergenceWeight: beta } = readAt(written)
          const gain = (i: number) =>
            rewards[i]!.minus(of(written.policy[i]!).div(reference[i]!).ln().times(beta))
          expect(errorBound.lte('1e-20')).toBe(true)
          expect(
            of(value)
              .minus(gain(to).minus(gain(from)))
              .abs()
              .lte(of(errorBound)),
          ).toBe(true)
        }),
        { numRuns: 2 },
      )
    },
  )
})

describe('the derivatives of β log Z', () => {
  test('in r_i is π*_i, by finite differences', () => {
    const written = { reference: normalised([2n, 3n, 5n]), rewards: ['1', '-0.5', '2.25'], beta: '0.75' }
    const policy = tiltedPolicy(readAt(written))
    for (const [i, probability] of policy.entries()) {
      const along = (t: Real, at: RealContext) => {
        const problem = readAt(written, at)
        const rewards = problem.rewards.map((reward, j) => (i === j ? reward.plus(t) : reward))
        return logPartition({ ...problem, rewards }).times(written.beta)
      }
      const { value, errorBound } = derivativeByDifference(along, of(0), 30)
      expect(errorBound.lte('1e-29')).toBe(true)
      expect(of(value).minus(probability).abs().lte(of(errorBound))).toBe(true)
    }
  })
})

const problems = answerCount.chain(count =>
  fc.record({ reference: distribution(count), rewards: rewardsOf(count) }),
)

const possible = <T>(values: readonly T[], { reference }: RegularisedReward<Real>): T[] =>
  values.filter((_, i) => !reference[i]!.isZero())

const rangeOf = (problem: RegularisedReward<Real>) => {
  const rewards = possible(problem.rewards, problem)
  return rewards.reduce(greater).minus(rewards.reduce(lesser))
}

describe('for a large β', () => {
  test('π* is the reference, within |π*_i − ref_i| ≤ ref_i (e^{R/β} − 1) for rewards of the range R', () => {
    fc.assert(
      fc.property(problems, divergenceWeight, (given, beta) => {
        const problem = readAt({ ...given, beta })
        const bound = rangeOf(problem).div(beta).exp().minus(1)
        for (const [i, probability] of tiltedPolicy(problem).entries()) {
          const reference = problem.reference[i]!
          // Thirty roundings of half a unit: l is up to 107, but only times R/β, which the bound exceeds.
          const slack = reference.times(bound.plus(1)).times(`2e-${workingDigits - 2}`)
          expect(probability.minus(reference).abs().lte(reference.times(bound).plus(slack))).toBe(true)
        }
      }),
    )
  })

  test('π*_i/ref_i = 1 + (r_i − Σ ref r)/β, to (R/β)² where R ≤ β', () => {
    fc.assert(
      fc.property(problems, positiveDecimal(0, 25), (given, excess) => {
        const range = rangeOf(readAt({ ...given, beta: '1' }))
        const beta = range.plus('1e-3').times(of(excess))
        const problem = { ...readAt({ ...given, beta: '1' }), divergenceWeight: beta }
        const mean = problem.reference.map((part, i) => part.times(problem.rewards[i]!)).reduce(add)
        // e^x − 1 − x ≤ 0.72 x² for x ≤ 1, and Hoeffding: 1 ≤ Σ ref e^{(r − mean)/β} ≤ e^{(R/β)²/8}.
        const rest = range
          .div(beta)
          .pow(2)
          .plus(`1e-${workingDigits - 5}`)
        for (const [i, probability] of tiltedPolicy(problem).entries()) {
          const reference = problem.reference[i]!
          if (reference.isZero()) continue
          const tilt = problem.rewards[i]!.minus(mean).div(beta)
          expect(probability.div(reference).minus(1).minus(tilt).abs().lte(rest)).toBe(true)
        }
      }),
    )
  })
})

describe('for a small β', () => {
  test('the mass off the best answers has the odds of at most (1 − m)/m e^{−g/β}, and at least (1 − m)/m e^{−R/β}', () => {
    fc.assert(
      fc.property(problems, positiveDecimal(-4, 3), (given, beta) => {
        const problem = readAt({ ...given, beta })
        const best = possible(problem.rewards, problem).reduce(greater)
        const isBest = problem.rewards.map((reward, i) => reward.eq(best) && !problem.reference[i]!.isZero())
        const off = <T>(values: readonly T[]) =>
          values.filter((_, i) => !isBest[i] && !problem.reference[i]!.isZero())
        fc.pre(off(problem.rewards).length > 0)
        const policy = tiltedPolicy(problem)
        const oddsOff = (parts: readonly Real[]) =>
          off(parts)
            .reduce(add)
            .div(parts.filter((_, i) => isBest[i]).reduce(add))
        const gap = best.minus(off(problem.rewards).reduce(greater))
        // An exponential of up to 2·10^8 passes on its roundings: nine digits and one more.
        const slack = of(1).plus(`1e-${workingDigits - 11}`)
        const ofReference = oddsOff(problem.reference)
        const upper = ofReference.times(gap.div(beta).neg().exp())
        const lower = ofReference.times(rangeOf(problem).div(beta).neg().exp())
        expect(oddsOff(policy).lte(upper.times(slack))).toBe(true)
        expect(oddsOff(policy).times(slack).gte(lower)).toBe(true)
        // Among the best answers it is divided as the reference divides it.
        const first = isBest.indexOf(true)
        for (const [i, probability] of policy.entries())
          if (isBest[i])
            expect(
              agree(
                probability.times(problem.reference[first]!),
                policy[first]!.times(problem.reference[i]!),
                workingDigits - 2,
              ),
            ).toBe(true)
      }),
    )
  })
})

describe('what is no problem', () => {
  const half = of('0.5')
  const sound = { reference: [half, half], rewards: [of(1), of(2)], divergenceWeight: of(1) }
  const asked = [tiltedPolicy<Real>, logPartition<Real>, partition<Real>] as const
  const refused: [string, RegularisedReward<Real>, string][] = [
    ['β = 0', { ...sound, divergenceWeight: of(0) }, 'expected a weight β above 0 of the divergence, got 0'],
    ['β < 0', { ...sound, divergenceWeight: of('-1e-50') }, 'above 0 of the divergence, got -1e-50'],
    ['an infinite β', { ...sound, divergenceWeight: of(1).div(0) }, 'got Infinity'],
    ['a negative reference', { ...sound, reference: [of(2), of(-1)] }, 'at least 0 for outcome 1, got -1'],
    [
      'no possible answer',
      { ...sound, reference: [of(0), of(0)] },
      'above 0 for some outcome, got 0 for all',
    ],
    ['a reward too few', { ...sound, rewards: [of(1)] }, 'at least one, got 2 and 1'],
    ['no answers', { ...sound, reference: [], rewards: [] }, 'at least one, got 0 and 0'],
  ]

  test.each(refused)('%s is refused', (_, problem, message) => {
    for (const ask of asked) expect(() => ask(problem)).toThrow(message)
    if (problem.reference.length === 2 && !message.includes('above 0 for some'))
      expect(() => objective(problem, [half, half])).toThrow(RangeError)
  })
})
