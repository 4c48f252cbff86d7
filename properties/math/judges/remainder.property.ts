import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeRemainder } from '../../../src/math/judges/remainder.js'
import type { Place } from '../../../src/math/limits/limit.js'
import {
  add,
  exp,
  multiply,
  number,
  power,
  subtract,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

const x = symbol('x')
const ORIGIN: Place = { at: number(0), side: 'both' }
const FAR: Place = { at: 'infinity', sign: 1 }
const polynomial = (coefficients: readonly number[]): Term =>
  add(...coefficients.map((c, k) => multiply(c, power(x, k))))
const verdict = (rest: Term, order: 'O' | 'o', bound: Term, place: Place) =>
  judgeRemainder(rest, order, bound, { by: 'x', place }).verdict

test('a polynomial is O of the power at its lowest term near 0, and at its highest far out', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 5 })
        .filter(all => all.some(c => c !== 0)),
      fc.integer({ min: 0, max: 6 }),
      (coefficients, k) => {
        const lowest = coefficients.findIndex(c => c !== 0)
        const highest = coefficients.findLastIndex(c => c !== 0)
        const at = (is: boolean) => (is ? 'holds' : 'refuted')
        const term = polynomial(coefficients)
        expect(verdict(term, 'O', power(x, k), ORIGIN)).toBe(at(k <= lowest))
        expect(verdict(term, 'o', power(x, k), ORIGIN)).toBe(at(k < lowest))
        expect(verdict(term, 'O', power(x, k), FAR)).toBe(at(k >= highest))
        expect(verdict(term, 'o', power(x, k), FAR)).toBe(at(k > highest))
      },
    ),
    { numRuns: 30 },
  )
})

test('of the exponential the Taylor polynomial of degree n leaves O of the next power, and another one does not', () => {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 }), (degree, at) => {
      const taylor = (off: number) =>
        add(
          ...Array.from({ length: degree + 1 }, (_, k) =>
            multiply(power(factorial(k), -1), power(x, k), k === at ? off : 1),
          ),
        )
      expect(verdict(subtract(exp(x), taylor(1)), 'O', power(x, degree + 1), ORIGIN)).toBe('holds')
      expect(verdict(subtract(exp(x), taylor(1)), 'o', power(x, degree), ORIGIN)).toBe('holds')
      if (at <= degree)
        expect(verdict(subtract(exp(x), taylor(2)), 'O', power(x, degree + 1), ORIGIN)).toBe('refuted')
    }),
    { numRuns: 12 },
  )
})

test('what has other symbols is left open', () => {
  expect(verdict(multiply(symbol('a'), x), 'O', x, ORIGIN)).toBe('undecided')
})
