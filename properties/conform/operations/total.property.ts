import { expect, test } from 'vitest'
import { totalOf } from '../../../src/conform/operations/total.js'
import { reals } from '../../../src/math/number/interval/real.js'

const { of } = reals(30)

test('a total is of at least one term', () => {
  expect(totalOf([of(3)]).toString()).toBe('3')
  expect(totalOf([of(3), of('0.5'), of(-7)]).toString()).toBe('-3.5')
  expect(() => totalOf([])).toThrow(RangeError)
})
