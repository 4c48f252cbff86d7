import { describe, expect, test } from 'vitest'
import { encloseIntegral } from '../../../src/math/integrals/quadrature.js'
import { integralOf } from '../../../src/math/limits/integral.js'
import type { Limit } from '../../../src/math/limits/limit.js'
import type { Whither } from '../../../src/math/limits/scale.js'
import { intervals } from '../../../src/math/number/interval/interval.js'
import { childrenOf } from '../../../src/math/term/children.js'
import {
  add,
  apply,
  divide,
  exp,
  ln,
  multiply,
  number,
  power,
  squareRoot,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'
import { numberOf, x } from '../limits/germs.js'

const context = intervals(20)
const at = (value: number | Term): Whither => ({
  kind: 'finite',
  value: typeof value === 'number' ? number(`${value}`) : value,
})
const asNumber = (found: Limit): number =>
  found.kind === 'finite'
    ? numberOf(found.value)
    : found.kind === 'infinite'
      ? found.sign * Number.POSITIVE_INFINITY
      : Number.NaN
const between = (of: Term, from: Whither, to: Whither): number => asNumber(integralOf(of, 'x', from, to))

describe('an antiderivative that is no plain form', () => {
  test.each<readonly [string, Term, number, number]>([
    ['partial fractions', divide(add(x, 3), multiply(power(add(x, 1), 2), add(power(x, 2), 1))), 0, 3],
    ['a quotient that is no proper one', divide(power(x, 3), add(power(x, 2), -9)), -2, 1],
    ['a quadratic without a root', divide(1, add(power(x, 2), x, 1)), -1, 2],
    ['a quadratic with two', divide(1, add(power(x, 2), -2)), -1, 1],
    ['a power of a quadratic', power(add(multiply(2, power(x, 2)), 3), -3), -1, 2],
    ['a root of one that falls', squareRoot(add(4, multiply(-1, power(x, 2)))), -1, 1],
    ['a root of one that rises', power(add(power(x, 2), x, 2), '3/2'), -2, 1],
    ['one over a root', power(add(multiply(3, power(x, 2)), -1), '-1/2'), 1, 2],
    [
      'a polynomial over a root',
      multiply(power(x, 3), power(add(9, multiply(-1, power(x, 2))), '-1/2')),
      -1,
      2,
    ],
    [
      'a polynomial times a root',
      multiply(add(power(x, 2), 1), squareRoot(add(5, multiply(-1, x), multiply(-1, power(x, 2))))),
      -1,
      1,
    ],
    ['a logarithm by parts', multiply(x, ln(add(x, 2))), -1, 2],
    ['the square of one', power(ln(x), 2), 1, 3],
    ['an arctangent', multiply(x, apply('arctan', x)), -1, 2],
    ['an arcsine', apply('arcsin', x), -0.5, 0.5],
    ['a damped sine', multiply(x, exp(multiply(-2, x)), apply('sin', multiply(3, x))), 0, 2],
    ['a damped cosine', multiply(exp(x), apply('cos', multiply(2, x))), -1, 1],
    ['a bell', exp(add(1, x, multiply(-3, power(x, 2)))), -1, 2],
    ['a tangent', apply('tan', x), -1, 1.25],
    ['one over the square of a cosine', power(apply('cos', x), -2), -1, 1],
    ['one over the square of a sine', power(apply('sin', x), -2), 1, 2],
  ])('%s', (_, of, from, to) => {
    const found = integralOf(of, 'x', at(from), at(to))
    const enclosure = encloseIntegral(of, 'x', context.of(`${from}`), context.of(`${to}`))!
    expect(asNumber(found)).toBeCloseTo(Number(enclosure.midpoint()), 9)
    expect(found.kind === 'finite' && mentionsIntegral(found.value)).toBe(false)
  })

  test('reaches an end where it has a value and no slope', () => {
    const circle = squareRoot(add(1, multiply(-1, power(x, 2))))
    expect(between(circle, at(-1), at(1))).toBeCloseTo(Math.PI / 2, 12)
    expect(between(divide(1, circle), at(-1), at(1))).toBeCloseTo(Math.PI, 12)
    expect(between(multiply(x, circle), at(0), at(1))).toBeCloseTo(1 / 3, 12)
    expect(between(apply('arcsin', x), at(0), at(1))).toBeCloseTo(Math.PI / 2 - 1, 12)
  })

  test('is not led past a pole', () => {
    const pi = symbol('π')
    expect(between(apply('tan', x), at(0), at(multiply(2, pi)))).toBeNaN()
    expect(between(power(apply('cos', x), -2), at(0), at(pi))).toBeNaN()
    expect(between(divide(1, add(power(x, 2), -1)), at(0), at(2))).toBeNaN()
    expect(between(divide(exp(divide(1, x)), power(x, 2)), at(-1), at(1))).toBe(Number.POSITIVE_INFINITY)
  })
})

/** Whether a value is an integral of which only an enclosure is known. */
const mentionsIntegral = (term: Term): boolean =>
  (term.kind === 'apply' && term.name.startsWith('integral of')) || childrenOf(term).some(mentionsIntegral)
