import { describe, expect, test } from 'vitest'
import { proveIdentity, proveSign } from '../../../src/math/proof/tactics.js'
import {
  add,
  apply,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  power,
  squareRoot,
  sum,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

/** Terms that nobody writes for an honest reason: each ends, proved, not proved, or with the reason that it is too large. */

const times = (count: number, start: Term, step: (term: Term, place: number) => Term): Term =>
  Array.from({ length: count }, (_, place) => place).reduce(step, start)
const many = (count: number, at: (place: number) => Term): Term[] =>
  Array.from({ length: count }, (_, place) => at(place))
const x = symbol('x')
const r = (index: string) => indexed('r', index)

describe('is too large, and says so', () => {
  const large: readonly (readonly [string, Term])[] = [
    ['(1 + x)^10000', power(add(1, x), 10_000)],
    ['1/(1 + x)^10000', power(add(1, x), -10_000)],
    ['x^(10^30)', power(x, '1e30')],
    ['10^(10^10)', power(10, power(10, 10))],
    ['√2^(10^215)', power(squareRoot(2), '1e215')],
    ['√(1 + x)^(2·10^215 + 1)', power(squareRoot(add(1, x)), `2${'0'.repeat(214)}1`)],
    ['the product of 20 sums', multiply(...many(20, place => add(1, `x${place}`)))],
    ['100,000 addends', add(...many(100_000, place => symbol(`x${place}`)))],
    ['100 denominators', add(...many(100, place => divide(1, add(1, `x${place}`))))],
    ['100,000 levels', times(100_000, x, term => add(term, 1))],
    ['190 squares of squares', times(190, x, term => power(add(term, 1), 2))],
  ]
  for (const [says, term] of large)
    test(says, () =>
      expect(proveIdentity(term, x)).toMatchObject({
        proved: false,
        reason: expect.stringMatching(/^too large/),
      }),
    )
})

describe('is dealt with', () => {
  const strange: readonly (readonly [string, Term])[] = [
    ['12 sums in each other', nested(exp(multiply(...many(12, place => r(`i${place}`)))))],
    ['100 logarithms', times(100, x, term => ln(add(term, 1)))],
    ['100 roots', times(100, x, term => squareRoot(add(term, 1)))],
    ['390 exponentials', times(390, x, exp)],
    ['a function of itself, 2^390 times if written out', times(390, x, term => apply('f', term, term))],
    ['a sum of itself, 2^390 times', times(390, x, term => add(term, term))],
    ['a square of a square, 390 times', times(390, x, term => multiply(term, term))],
    ['fractional exponents of 100 primes', multiply(...many(100, place => power(x, divide(1, place + 2))))],
  ]
  for (const [says, term] of strange)
    test(says, () => {
      expect(proveIdentity(term, multiply(2, x)).proved).toBe(false)
      expect(proveSign(add(term, x)).proved).toBe(false)
    })

  test('what is long but not large is proved', () => {
    const chain = times(390, x, term => add(term, 1))
    expect(proveIdentity(chain, add(x, 390)).proved).toBe(true)
    const huge = power(x, '1e15')
    expect(proveIdentity(huge, multiply(x, power(x, '999999999999999'))).proved).toBe(true)
    const group = many(12, place => symbol(`x${place}`))
    const squares = group.flatMap(one => group.map(other => power(add(one, multiply(-1, other)), 2)))
    const left = add(
      multiply(12, add(...group.map(one => power(one, 2)))),
      multiply(-1, power(add(...group), 2)),
    )
    expect(proveIdentity(left, multiply('1/2', add(...squares))).proved).toBe(true)
  })
})

function nested(body: Term): Term {
  return times(12, body, (term, place) => sum(`i${place}`, term))
}
