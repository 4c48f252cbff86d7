import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divergence } from '../../src/formulas/divergence.js'
import { logPartition, objective, tiltedPolicy } from '../../src/formulas/tilted-policy.js'
import { reals } from '../../src/math/number/interval/real.js'
import { Rational } from '../../src/math/number/rational.js'
import { normalised } from './distributions.js'
import {
  add,
  close,
  problemOf,
  rationalProblem,
  read,
  tiltedByRationals,
  valueError,
  written,
} from './problems.js'

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

  test('has no value where the policy gives what the reference does not, nor for lists of different length', () => {
    const problem = { reference: [of(1), of(0)], rewards: [of(1), of(2)], divergenceWeight: of(1) }
    expect(() => objective(problem, [of('0.5'), of('0.5')])).toThrow('got a p of 0.5 for outcome 1')
    expect(objective(problem, [of(1), of(0)]).eq(1)).toBe(true)
    expect(() => objective(problem, [of(1)])).toThrow('got 1 and 2')
  })
})
