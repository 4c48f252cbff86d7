import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Rational } from '../../../../src/math/number/rational.js'
import { quantityIn, type Sides } from '../../../../src/rules/doubts/equivalences/sides.js'
import { isWorked } from '../../../../src/rules/doubts/equivalences/working-time.js'

const count = fc.integer({ min: 1, max: 99 })
const WORKED = [
  ['day', 'hour', 8],
  ['week', 'day', 5],
  ['week', 'hour', 40],
  ['month', 'day', 20],
  ['year', 'day', 220],
] as const

test('a day that is worked has eight hours, and a week five days', () => {
  fc.assert(
    fc.property(count, fc.constantFrom(...WORKED), (n, [whole, part, per]) => {
      const sides = (parts: number): Sides => [
        quantityIn(Rational.of(n), whole)!,
        quantityIn(Rational.of(parts), part)!,
      ]
      const written = `${n} ${whole}s = ${n * per} ${part}s`
      expect(isWorked(sides(n * per), written)).toBe(true)
      expect(isWorked(sides(n * per).toReversed() as unknown as Sides, written)).toBe(true)
      expect(isWorked(sides(n * per * 2), written)).toBe(false)
      // Other units have no such hours.
      expect(isWorked(sides(n * per), `${n} ${whole}s = ${n * per} minutes`)).toBe(false)
    }),
  )
})

test('only times are worked', () => {
  const sides: Sides = [quantityIn(Rational.of(3), 'kg')!, quantityIn(Rational.ONE, 'kg')!]
  expect(isWorked(sides, '1 day = 8 hours')).toBe(false)
})
