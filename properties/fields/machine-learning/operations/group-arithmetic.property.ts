import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  differencesFromMean,
  onePassVariance,
  varianceOf,
} from '../../../../src/fields/machine-learning/operations/rewards/deviation.js'
import { GROUP_ADVANTAGES } from '../../../../src/fields/machine-learning/operations/rewards/group-advantages.js'
import { rootOfSquares } from '../../../../src/fields/machine-learning/operations/rewards/root-of-squares.js'
import { exactValue, FLOAT32, roundToDtype } from '../../../../src/math/number/dtype/dtype.js'
import { agree, type Real, reals } from '../../../../src/math/number/interval/real.js'
import { Rational } from '../../../../src/math/number/rational.js'
import { evaluatedAt } from './evaluated.js'

const { of } = reals(50)

describe('the root of squares', () => {
  test('is √Σd², and the norm of numbers that have one of their own', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 9 }), numbers => {
        const squares = numbers.reduce((sum, number) => sum + number * number, 0)
        const root = rootOfSquares(numbers.map(number => of(number)))
        expect(agree(root, of(squares).sqrt(), 45)).toBe(true)
        const normed: Real[] = numbers.map(number =>
          Object.assign(Object.create(of(number)), { norm: (others: Real[]) => of(1000 + others.length) }),
        )
        expect(rootOfSquares(normed).eq(999 + numbers.length)).toBe(true)
      }),
    )
    expect(() => rootOfSquares<Real>([])).toThrow('rootOfSquares: expected at least one number, got none')
  })

  test('a variance in one pass is the one of the differences from the mean', () => {
    const rewards = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 2, maxLength: 9 })
    fc.assert(
      fc.property(rewards, fc.constantFrom(0, 1), (numbers, ddof) => {
        const values = numbers.map(number => of(number))
        const variance = varianceOf(differencesFromMean(values), ddof)
        // Of integers below 100 the squares are at most 10^4: of 50 digits, cancellation leaves 45.
        expect(onePassVariance(values, ddof).minus(variance).abs().lt('1e-40')).toBe(true)
      }),
    )
  })
})

test('a mean in float32 is the exact mean rounded once', () => {
  const { compute } = GROUP_ADVANTAGES.variants.find(({ name }) => name === 'mean-in-float32')!
  const rewards = ['1000000.1', '1000000.2', '1000000.6']
  const rounded = exactValue(roundToDtype(Rational.of('1000000.3'), FLOAT32))
  // (r_i − m)/(σ + ε) with the σ of the differences −2, −1 and 3 tenths.
  const scale = of('14/300').sqrt().plus('0.5')
  const found = evaluatedAt(50, compute, { x: rewards, p: ['0', '0.5'] })
  for (const [i, reward] of rewards.entries())
    expect(agree(found[i]!, of(Rational.of(reward).minus(rounded)).div(scale), 40)).toBe(true)
})
