import fc from 'fast-check'
import { expect, test } from 'vitest'
import { greatest, signOf } from '../../src/formulas/order.js'
import { reals } from '../../src/math/number/interval/real.js'
import { Rational } from '../../src/math/number/rational.js'

const { of } = reals(30)

/** An order whose answers are other numbers than -1, 0 and 1, as far as they may be. */
const weighed = (value: number) => ({
  value,
  cmp: (other: { value: number }) => (value - other.value) / 1000,
})

test('the greatest is the last of the sorted values, wherever it stands', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 8 }), values => {
      const expected = values.toSorted((a, b) => a - b).at(-1)!
      expect(greatest(values.map(value => of(value))).eq(expected)).toBe(true)
      expect(greatest(values.map(value => Rational.of(value))).eq(expected)).toBe(true)
      expect(greatest(values.map(weighed)).value).toBe(expected)
    }),
  ))

test('the sign is that of the number, and of NaN none', () => {
  for (const value of ['-2', '-1e-40', '0', '1e-40', '7'])
    expect(Math.sign(signOf(of(value)))).toBe(Math.sign(Number(value)))
  expect(signOf(of(0).div(0))).toBeNaN()
})
