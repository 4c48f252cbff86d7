import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divergence } from '../../src/formulas/divergence.js'
import { logPartition, objective, tiltedPolicy } from '../../src/formulas/tilted-policy.js'
import { reals } from '../../src/math/number/interval/real.js'
import { add, close, problemOf, read, valueError, written } from './problems.js'

const { of } = reals(50)

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

  test('has no value where the policy gives what the reference does not, nor for lists of different length', () => {
    const problem = { reference: [of(1), of(0)], rewards: [of(1), of(2)], divergenceWeight: of(1) }
    expect(() => objective(problem, [of('0.5'), of('0.5')])).toThrow('got a p of 0.5 for outcome 1')
    expect(objective(problem, [of(1), of(0)]).eq(1)).toBe(true)
    expect(() => objective(problem, [of(1)])).toThrow('got 1 and 2')
  })
})
