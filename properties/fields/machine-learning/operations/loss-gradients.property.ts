import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Input, Operation } from '../../../../src/conform/operations/operation.js'
import { SCALING_ALLOCATION } from '../../../../src/fields/machine-learning/operations/cost/scaling-allocation.js'
import { SCALING_LOSS } from '../../../../src/fields/machine-learning/operations/cost/scaling-loss.js'
import { CLIPPED_LOSS } from '../../../../src/fields/machine-learning/operations/tokens/clipped-loss.js'
import { derivativeByDifference } from '../../../../src/math/number/derivative/finite-difference.js'
import { agree, type Real, reals } from '../../../../src/math/number/interval/real.js'
import { drawCase, drawFrom, evaluate } from './drawn-input.js'

const DIGITS = 20
const { of } = reals(60)

/** ∂ result/∂ x[index] of the reference, by differences. */
function slope({ reference }: Operation, input: Input, index: number) {
  return derivativeByDifference(
    (x, context) =>
      reference({
        x: input.x.map((text, i) => (i === index ? x : context.of(text))),
        p: input.p.map(context.of),
        input,
        of: context.of,
      })[0]!,
    reals(DIGITS).of(input.x[index]!),
    DIGITS,
  )
}

function expectSlope(operation: Operation, input: Input, index: number, expected: Real): void {
  const { value, errorBound } = slope(operation, input, index)
  expect(
    agree(of(value), expected, 15, { absoluteFloor: of(errorBound) }),
    `${value} against ${expected}`,
  ).toBe(true)
}

describe('the loss of a clipped ratio', () => {
  test('is −ρA unless the ratio has left the bounds on the side that the advantage wants, then −(1 ± ε)A', () => {
    fc.assert(
      fc.property(fc.gen(), g => {
        const { input } = drawCase(g, CLIPPED_LOSS)
        const { value, isClipped, slope } = byCases(input)
        const [found] = evaluate(CLIPPED_LOSS.reference, input, 60)
        expect(agree(found!, value, 50)).toBe(true)
        fc.pre(CLIPPED_LOSS.isSmoothAt!(input) && input.x[0] !== input.p[0])
        expectSlope(CLIPPED_LOSS, input, 0, isClipped ? of(0) : slope)
      }),
      { numRuns: 60 },
    )
  })

  test('has no derivative at ρ = 1 and ε = 0 alone, unless there is no advantage', () => {
    const at = (x: string, advantage: string, epsilon: string) =>
      CLIPPED_LOSS.isSmoothAt!({ x: [x], p: ['-0.5', advantage, epsilon] })
    expect(at('-0.50', '1', '0')).toBe(false)
    expect([at('-0.5', '0', '0'), at('-0.5', '1', '0.125'), at('-0.25', '1', '0')]).toEqual([
      true,
      true,
      true,
    ])
  })
})

/** The four cases of Schulman et al. (2017), figure 1, told apart by the logarithm of the ratio. */
function byCases({ x, p }: Input): { value: Real; isClipped: boolean; slope: Real } {
  const [old, advantage, epsilon] = p.map(text => of(text)) as [Real, Real, Real]
  const logRatio = of(x[0]!).minus(old)
  const [low, high] = [of(1).minus(epsilon), of(1).plus(epsilon)]
  const unclipped = logRatio.exp().times(advantage).neg()
  const isAbove = advantage.gt(0) && logRatio.gt(high.ln())
  const isBelow = advantage.lt(0) && logRatio.lt(low.ln())
  const bound = isAbove ? high : low
  const isClipped = isAbove || isBelow
  return { value: isClipped ? bound.times(advantage).neg() : unclipped, isClipped, slope: unclipped }
}

describe('scaling laws', () => {
  test('the slopes of the loss are −α A N^{−α−1} and −β B D^{−β−1}', () => {
    fc.assert(
      fc.property(fc.gen(), g => {
        const { input } = drawCase(g, SCALING_LOSS)
        const [, A, B, alpha, beta] = input.p.map(text => of(text))
        const terms = [[A!, alpha!] as const, [B!, beta!] as const]
        for (const [index, [coefficient, exponent]] of terms.entries()) {
          const power = of(input.x[index]!).ln().times(exponent.plus(1)).neg().exp()
          expectSlope(SCALING_LOSS, input, index, exponent.times(coefficient).times(power).neg())
        }
      }),
      { numRuns: 12 },
    )
  })

  test('the allocation spends the budget, and no allocation nearby has less loss', () => {
    fc.assert(
      fc.property(fc.gen(), fc.nat({ max: SCALING_ALLOCATION.groups.length - 1 }), (g, index) => {
        const { input } = drawFrom(g, SCALING_ALLOCATION.groups[index]!)
        const [parameters, tokens] = evaluate(SCALING_ALLOCATION.reference, input, 60)
        expect(agree(parameters!.times(tokens!).times(6), of(input.x[0]!), 50)).toBe(true)
        const [A, B, alpha, beta] = input.p
        const lossAt = (factor: string) =>
          evaluate(
            SCALING_LOSS.reference,
            {
              x: [parameters!.times(factor), tokens!.div(factor)].map(size => size.toFixed()),
              p: ['0', A!, B!, alpha!, beta!],
            },
            60,
          )[0]!
        const least = lossAt('1')
        for (const factor of ['0.999', '1.001', '0.5', '2']) expect(lossAt(factor).gt(least)).toBe(true)
      }),
      { numRuns: 12 },
    )
  })
})
