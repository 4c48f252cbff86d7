import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rationalFunctionOf } from '../../../src/math/roots/of-term.js'
import { valueAt } from '../../../src/math/roots/polynomial.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { substitute } from '../../../src/math/term/substitute.js'
import { add, divide, exp, multiply, number, power, symbol, type Term } from '../../../src/math/term/term.js'
import { rational } from './polynomials.js'

const leaf = fc.oneof(
  fc.constant(symbol('x')),
  rational.map(value => number(value)),
)
const { term } = fc.letrec<{ term: Term }>(tie => ({
  term: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.tuple(tie('term'), tie('term')).map(([a, b]) => add(a, b)),
    fc.tuple(tie('term'), tie('term')).map(([a, b]) => multiply(a, b)),
    fc.tuple(tie('term'), tie('term')).map(([a, b]) => divide(a, b)),
    fc.tuple(tie('term'), fc.integer({ min: 0, max: 3 })).map(([a, n]) => power(a, n)),
  ),
}))

describe('a term as a quotient of polynomials', () => {
  test('has the value of the term wherever that has one', () => {
    fc.assert(
      fc.property(term, rational, (made, at) => {
        const found = rationalFunctionOf(made, 'x')
        fc.pre(found !== null)
        const value = exactValue(substitute(made, [{ from: symbol('x'), to: number(at) }]))
        const bottom = valueAt(found!.bottom, at)
        fc.pre(value !== undefined && !bottom.isZero())
        expect(valueAt(found!.top, at).div(bottom).eq(value!)).toBe(true)
      }),
    )
  })

  test('is none where its parts come to a high degree together, or where it divides by 0', () => {
    const x = symbol('x')
    expect(rationalFunctionOf(multiply(power(x, 7), power(x, 7)), 'x')).toBeNull()
    expect(rationalFunctionOf(add(power(x, -7), power(add(x, 1), -7)), 'x')).toBeNull()
    expect(rationalFunctionOf(power(add(x, multiply(-1, x)), -1), 'x')).toBeNull()
  })

  test('is none with another symbol, a root or another function, or of a high degree', () => {
    for (const other of [
      symbol('y'),
      power('x', '1/2'),
      exp('x'),
      power('x', 13),
      power(symbol('x'), symbol('x')),
    ])
      expect(rationalFunctionOf(add('x', other), 'x')).toBeNull()
  })
})
