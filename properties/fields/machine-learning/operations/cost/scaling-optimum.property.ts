import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SCALING_ALLOCATION } from '../../../../../src/fields/machine-learning/operations/cost/scaling-allocation.js'
import { SCALING_LOSS } from '../../../../../src/fields/machine-learning/operations/cost/scaling-loss.js'
import { agree, reals } from '../../../../../src/math/number/interval/real.js'
import { drawFrom } from '../drawn-input.js'
import { evaluatedAt } from '../evaluated.js'

const { of } = reals(60)

describe('scaling laws', () => {
  test('the allocation spends the budget, and no allocation nearby has less loss', () => {
    fc.assert(
      fc.property(fc.gen(), fc.nat({ max: SCALING_ALLOCATION.groups.length - 1 }), (g, index) => {
        const { input } = drawFrom(g, SCALING_ALLOCATION.groups[index]!)
        const [parameters, tokens] = evaluatedAt(60, SCALING_ALLOCATION.reference, input)
        expect(agree(parameters!.times(tokens!).times(6), of(input.x[0]!), 50)).toBe(true)
        const [A, B, alpha, beta] = input.p
        const lossAt = (factor: string) =>
          evaluatedAt(60, SCALING_LOSS.reference, {
            x: [parameters!.times(factor), tokens!.div(factor)].map(size => size.toFixed()),
            p: ['0', A!, B!, alpha!, beta!],
          })[0]!
        const least = lossAt('1')
        for (const factor of ['0.999', '1.001', '0.5', '2']) expect(lossAt(factor).gt(least)).toBe(true)
      }),
      { numRuns: 12 },
    )
  })
})
