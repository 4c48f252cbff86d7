import { expect, test } from 'vitest'
import { rootOfSquares } from '../../../../src/conform/operations/rewards/root-of-squares.js'
import { type Real, reals } from '../../../../src/math/number/interval/real.js'
import { at, expectFormula } from '../preference/equation-table.js'

const { of } = reals(30)

test('is √Σd² of at least one number', () => {
  expectFormula(
    ({ x }) => [rootOfSquares(x)],
    x => Math.hypot(...x),
    [at([3, -4]), at([-2]), at([1, 2, 2]), at([0, 0])],
  )
  expect(() => rootOfSquares<Real>([])).toThrow(RangeError)
})

test('is the norm of numbers that have one: of the first with the others', () => {
  const normed = (value: number): Real =>
    Object.assign(Object.create(of(value)), {
      norm: (others: Real[]) => of(`${value}.${others.map(String).join('')}`),
    })
  expect(rootOfSquares([normed(7), of(1), of(2)]).toString()).toBe('7.12')
  const plain: Real = Object.assign(Object.create(of(3)), { norm: 5 })
  expect(rootOfSquares([plain, of(4)]).toString()).toBe('5')
})
