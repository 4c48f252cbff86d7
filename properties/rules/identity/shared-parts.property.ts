import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, exp, multiply, number, power, type Term } from '../../../src/math/term/term.js'
import { isMultipliedOut, sharedParts } from '../../../src/rules/identity/shared-parts.js'

/** Summands of which no two are multiples of each other. */
const SUMMANDS: readonly Term[] = [
  power('x', 2),
  multiply('x', 'y'),
  power('y', 3),
  multiply(power('x', 2), 'y'),
  exp('x'),
]
const chosen = fc.subarray([...SUMMANDS], { minLength: 1 })
const factor = fc.integer({ min: 2, max: 9 })

test('a term shares all its summands with itself in any order, and none with twice itself', () => {
  fc.assert(
    fc.property(chosen, factor, (parts, k) => {
      const whole = add(...parts)
      const all = { shared: parts.length, most: parts.length, isCurved: true }
      expect(sharedParts(whole, add(...parts.toReversed()))).toEqual(all)
      expect(sharedParts(whole, multiply(k, whole))).toEqual({ ...all, shared: 0 })
    }),
  )
})

test('the summands of both are counted where they are the same', () => {
  fc.assert(
    fc.property(chosen, chosen, (ours, theirs) => {
      const common = ours.filter(part => theirs.includes(part)).length
      const found = sharedParts(add(...ours), add(...theirs))
      expect([found.shared, found.most]).toEqual([common, Math.max(ours.length, theirs.length)])
    }),
  )
})

test('a number alone is nothing in common, and one beside a symbol is', () => {
  expect(sharedParts(add(power('x', 2), 9), add('x', 9)).shared).toBe(0)
  expect(sharedParts(add(power('x', 2), 9), add(power('x', 2), 'x', 9)).shared).toBe(2)
})

test('multiples of symbols alone are straight, and no normal form shares nothing', () => {
  expect(sharedParts(add(multiply(2, 'x'), 'y', 3), add('x', number(1))).isCurved).toBe(false)
  expect(sharedParts(add('x', multiply('x', 'y')), add('x', 1)).isCurved).toBe(true)
  expect(sharedParts(power(add('x', 'y'), 3_000), power('x', 2)).shared).toBe(0)
})

test('a sum of products is multiplied out, and a product, a power or a fraction of sums is not', () => {
  fc.assert(
    fc.property(chosen, factor, (parts, k) => {
      const sum = add(...parts, k)
      expect(isMultipliedOut(sum)).toBe(true)
      for (const of of [multiply('x', sum), power(sum, 2), add('x', power(sum, -1)), exp(sum)])
        expect(isMultipliedOut(of)).toBe(false)
    }),
  )
})
