import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divide, ln, negate, number, power, symbol } from '../../../src/math/term/term.js'
import { nearly } from '../../../src/page/quantities/agrees.js'

test('the distance is measured by the second: within a twentieth of it', () =>
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }), (a, b) => {
      expect(nearly(number(a), number(b))).toBe(20 * Math.abs(a - b) <= Math.abs(b))
    }),
  ))

test('a side without a value is near nothing', () => {
  for (const none of [
    divide(1, 0),
    ln(negate(number(1))),
    symbol('x'),
    power(number(10), power(number(10), 20)),
  ]) {
    expect(nearly(none, number(1))).toBe(false)
    expect(nearly(number(1), none)).toBe(false)
  }
})

test('any other exception goes on to the caller', () => {
  const broken = { kind: 'number', value: null } as never
  expect(() => nearly(broken, number(1))).toThrow(TypeError)
})
