import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ANY_NUMBER, type Input, type Operation } from '../../../src/conform/operations/operation.js'
import { CENTRED_REWARDS } from '../../../src/conform/operations/rewards/centred-rewards.js'
import { GROUP_ADVANTAGES } from '../../../src/conform/operations/rewards/group-advantages.js'
import { LEAVE_ONE_OUT } from '../../../src/conform/operations/rewards/leave-one-out.js'
import { LEAVE_ONE_OUT_NORMALISED } from '../../../src/conform/operations/rewards/leave-one-out-normalised.js'
import { MASKED_WHITENING } from '../../../src/conform/operations/tokens/masked-whitening.js'
import { agree, type Real, reals, toRational } from '../../../src/math/number/interval/real.js'
import { Rational } from '../../../src/math/number/rational.js'
import { drawCase, evaluate } from './drawn-input.js'

const { of } = reals(80)

/** Moments in fractions, the variance from the pairs: Σ_{i<j} (x_i − x_j)²/n over the degrees of freedom. */
function moments(values: readonly Rational[], ddof: number): { mean: Rational; variance: Rational } {
  const mean = values.reduce((sum, value) => sum.plus(value), Rational.ZERO).div(values.length)
  let pairs = Rational.ZERO
  for (const [i, left] of values.entries())
    for (const right of values.slice(0, i)) pairs = pairs.plus(left.minus(right).pow(2))
  return { mean, variance: pairs.div(values.length).div(values.length - ddof) }
}

function checkAll(operation: Operation, expected: (input: Input, rewards: Rational[]) => Real[]): void {
  fc.assert(
    fc.property(fc.gen(), g => {
      const { input } = drawCase(g, operation)
      fc.pre(!operation.accept?.(input) && input.x.length < 20)
      const found = evaluate(operation.reference, input, 80)
      const oracle = expected(input, input.x.map(Rational.of))
      expect(found.length).toBe(oracle.length)
      for (const [i, value] of found.entries())
        expect(agree(of(value), of(oracle[i]!), 40, { absoluteFloor: '1e-45' }), `entry ${i}`).toBe(true)
    }),
    { numRuns: 60 },
  )
}

const scaled = (difference: Rational, variance: Rational, epsilon: string) =>
  of(difference).div(of(variance).sqrt().plus(of(epsilon)))

describe('advantages over their moments in fractions, the variance from squared pairs', () => {
  test('grpo.advantages', () => {
    checkAll(GROUP_ADVANTAGES, ({ p }, rewards) => {
      const { mean, variance } = moments(rewards, Number(p[0]))
      return rewards.map(reward => scaled(reward.minus(mean), variance, p[1]!))
    })
  })

  test('grpo.leave-one-out', () => {
    checkAll(LEAVE_ONE_OUT, (_, rewards) =>
      rewards.map((reward, i) => of(reward.minus(moments(rewards.toSpliced(i, 1), 0).mean))),
    )
  })

  test('grpo.leave-one-out-normalised', () => {
    checkAll(LEAVE_ONE_OUT_NORMALISED, ({ p }, rewards) =>
      rewards.map((reward, i) => {
        const { mean, variance } = moments(rewards.toSpliced(i, 1), Number(p[0]))
        return scaled(reward.minus(mean), variance, p[1]!)
      }),
    )
  })

  test('grpo.centred, exact but for the division', () => {
    checkAll(CENTRED_REWARDS, (_, rewards) =>
      rewards.map(reward => of(reward.minus(moments(rewards, 0).mean))),
    )
  })

  test('masked.whiten', () => {
    checkAll(MASKED_WHITENING, ({ p, mask }, values) => {
      const counted = values.filter((_, i) => mask![i] === '1')
      const { mean, variance } = moments(counted, Number(p[0]))
      return counted.map(value => of(value.minus(mean)).div(of(variance.plus(p[1]!)).sqrt()))
    })
  })
})

describe('a group of one', () => {
  test('has the advantage 0 with ddof 0 and an ε, and no value without', () => {
    const one = (ddof: string, epsilon: string) => ({ x: ['2.5'], p: [ddof, epsilon] })
    expect(GROUP_ADVANTAGES.accept?.(one('0', '0.125'))).toBeNull()
    expect(toRational(evaluate(GROUP_ADVANTAGES.reference, one('0', '0.125'), 30)[0]!).isZero()).toBe(true)
    for (const input of [one('0', '0'), one('1', '0.125'), one('1', '0')])
      expect(GROUP_ADVANTAGES.accept?.(input)?.map(({ convention }) => convention)).toEqual([
        'zero',
        'nan',
        'domain error',
      ])
  })

  test('among three rewards of which two are equal, without an ε, only the other one has no advantage', () => {
    const accepted = LEAVE_ONE_OUT_NORMALISED.accept?.({ x: ['1', '1', '5'], p: ['0', '0'] })
    const values = accepted?.flatMap(each => ('value' in each ? [each.value] : []))
    // The first among 1 and 5: (1 − 3)/2.
    expect(values).toEqual([
      ['-1', '-1', '0'],
      ['-1', '-1', 'nan'],
      ['-1', '-1', 'inf'],
      ['-1', '-1', ANY_NUMBER],
    ])
  })
})
