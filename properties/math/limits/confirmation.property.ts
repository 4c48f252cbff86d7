import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isConfirmed } from '../../../src/math/limits/confirmation.js'
import type { Whither } from '../../../src/math/limits/scale.js'
import {
  add,
  apply,
  divide,
  exp,
  ln,
  multiply,
  number,
  power,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'
import { nonzero, whole, x } from './germs.js'

const finite = (value: Term): Whither => ({ kind: 'finite', value })
const infinite = (sign: -1 | 1): Whither => ({ kind: 'infinite', sign })

/** What goes to 0, fast and slowly. */
const vanishing = fc.constantFrom<Term>(
  divide(1, x),
  power(x, '-1/2'),
  exp(multiply(-1, x)),
  divide(1, ln(x)),
  divide(ln(x), x),
  divide(apply('sin', x), x),
  number(0),
)

test('what goes to a number is confirmed, and beside another number it is not', () =>
  fc.assert(
    fc.property(vanishing, whole, nonzero, fc.constantFrom('1', '1/10', '1/1000'), (small, c, k, off) => {
      const term = add(c, multiply(k, small))
      expect(isConfirmed(term, 'x', finite(number(c)))).toBe(true)
      expect(isConfirmed(term, 'x', finite(add(c, number(off))))).toBe(false)
      expect(isConfirmed(term, 'x', infinite(1))).toBe(false)
      expect(isConfirmed(term, 'x', infinite(-1))).toBe(false)
    }),
  ))

test('what grows without bound is confirmed on the side that it goes to', () =>
  fc.assert(
    fc.property(
      fc.constantFrom<Term>(
        x,
        power(x, '1/2'),
        ln(x),
        ln(ln(x)),
        exp(x),
        exp(power(x, 2)),
        multiply(x, ln(x)),
      ),
      whole,
      fc.constantFrom<-1 | 1>(-1, 1),
      (growing, c, sign) => {
        const term = add(c, multiply(sign, growing))
        expect(isConfirmed(term, 'x', infinite(sign))).toBe(true)
        expect(isConfirmed(term, 'x', infinite(sign === 1 ? -1 : 1))).toBe(false)
        expect(isConfirmed(term, 'x', finite(number(c)))).toBe(false)
      },
    ),
  ))

test('what swings, and what cannot be computed, is not confirmed', () => {
  for (const term of [
    apply('sin', x),
    multiply(x, apply('sin', x)),
    exp(exp(exp(x))),
    ln(multiply(-1, x)),
    divide(1, 0),
  ])
    for (const limit of [finite(number(0)), infinite(1), infinite(-1)])
      expect(isConfirmed(term, 'x', limit)).toBe(false)
})

test('digits that cancel are had by more digits', () => {
  for (const n of [2, 4, 6]) {
    const known = Array.from({ length: n }, (_, k) =>
      multiply(number(`1/${[1, 1, 2, 6, 24, 120][k]}`), power(x, -k)),
    )
    const rest = multiply(add(exp(divide(1, x)), multiply(-1, add(...known))), power(x, n))
    const limit = number(`1/${[2, 24, 720][n / 2 - 1]}`)
    expect(isConfirmed(rest, 'x', finite(limit))).toBe(true)
    expect(isConfirmed(rest, 'x', finite(add(limit, number('1/1000'))))).toBe(false)
  }
})

test('a term that is too long to be computed is not confirmed', () => {
  const long = add(...Array.from({ length: 600 }, (_, k) => ln(add(x, k))))
  expect(isConfirmed(long, 'x', infinite(1))).toBe(false)
})

test('a name that has no value is none of a limit', () => {
  expect(() => isConfirmed(symbol('y'), 'x', infinite(1))).toThrow(ReferenceError)
})
