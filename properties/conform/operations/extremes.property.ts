import { describe, expect, test } from 'vitest'
import { greater, lesser } from '../../../src/conform/operations/extremes.js'
import { FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { floats } from '../../../src/math/number/dtype/float.js'
import { reals } from '../../../src/math/number/interval/real.js'

const { of } = reals(30)

describe('the lesser and the greater of two', () => {
  const [one, two] = [of(1), of(2)]

  test('in either order', () => {
    expect([lesser(one, two), lesser(two, one), greater(one, two), greater(two, one)]).toEqual([
      one,
      one,
      two,
      two,
    ])
  })

  test('are the first of two equal ones, so that nothing within bounds is another number', () => {
    const [left, right] = [of('1.5'), of('1.50')]
    expect(lesser(left, right)).toBe(left)
    expect(greater(left, right)).toBe(left)
  })

  test('are the first of two that have no order', () => {
    const [undefinedNumber, half] = [Number.NaN, 0.5].map(floats(FLOAT64).of)
    for (const of of [lesser, greater]) expect(of(undefinedNumber!, half!)).toBe(undefinedNumber)
  })
})
