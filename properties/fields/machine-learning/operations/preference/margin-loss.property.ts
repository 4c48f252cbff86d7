import { describe, expect, test } from 'vitest'
import {
  clamped,
  floored,
  log1pOfExponential,
  logOnePlus,
  marginLoss,
  positivePart,
} from '../../../../../src/fields/machine-learning/operations/preference/margin-loss.js'
import { FLOAT64 } from '../../../../../src/math/number/dtype/dtype.js'
import { floats } from '../../../../../src/math/number/dtype/float.js'
import { reals } from '../../../../../src/math/number/interval/real.js'
import { at, expectFormula } from './equation-table.js'

const { of } = reals(30)

describe('−log σ(m)', () => {
  test('keeps its digits at a margin of either sign, beyond where e^{−m} overflows in float64', () => {
    const float = floats(FLOAT64)
    expect(marginLoss(float.of(-800)).value).toBe(800)
    expect(log1pOfExponential(float.of(-800)).value).toBe(Number.POSITIVE_INFINITY)
    expect(log1pOfExponential(float.of(40)).value / Math.exp(-40)).toBeCloseTo(1, 6)
    expect(marginLoss(of(90)).div(of(-90).exp()).minus(1).abs().lt('1e-25')).toBe(true)
  })

  test('ln(1 + s) does not forget a small s', () => {
    expectFormula(
      ({ x }) => [logOnePlus(x[0]!)],
      ([s]) => Math.log1p(s!),
      [at([0]), at([0.5]), at([3]), at(['1e-40'])],
    )
  })
})

describe('parts and bounds', () => {
  test('the positive part is the number itself where it is positive', () => {
    const [half, zero] = [of('0.5'), of(0)]
    expect(positivePart(half, zero)).toBe(half)
    expect(positivePart(of('-0.5'), zero)).toBe(zero)
    expect(positivePart(of('0.0'), zero)).toBe(zero)
  })

  test('what is floored is the floor where that is greater, and itself where it is as great', () => {
    const [value, floor] = [of('0.5'), of('0.75')]
    expect([floored(value, floor), floored(floor, value)]).toEqual([floor, floor])
    const equal = of('0.75')
    expect(floored(equal, floor)).toBe(equal)
  })

  test('what is clamped is a constant beyond ±limit, and itself on it and within', () => {
    const limit = of(2)
    const [least, greatest] = [of(-2), of('2.0')]
    expect(clamped(of(3), limit)).toBe(limit)
    expect(clamped(of(-3), limit).eq(-2)).toBe(true)
    expect(clamped(greatest, limit)).toBe(greatest)
    expect(clamped(least, limit)).toBe(least)
    const within = of(1)
    expect(clamped(within, limit)).toBe(within)
  })
})
