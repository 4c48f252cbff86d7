import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../../src/math/number/rational.js'
import { Undefined } from '../../../../src/math/proof/budget.js'
import { logarithm } from '../../../../src/math/proof/normal-form/logarithm.js'
import { argumentOf, type Quotient } from '../../../../src/math/proof/normal-form/quotient.js'
import {
  add,
  divide,
  exp,
  ln,
  multiply,
  negate,
  power,
  subtract,
  type TermLike,
} from '../../../../src/math/term/term.js'
import { rulesUnder } from '../forms.js'

const PREMISES = { positive: ['a', 'b', 'p', subtract(1, 'p')], nonnegative: ['n', 'm'] }

/** A logarithm by its rule, and the conditions that the rule records beside those of the argument. */
function taken(argument: TermLike) {
  const rules = rulesUnder(PREMISES)
  const own = rules.form.conditions.without(() => rules.of(argument))
  const value = logarithm(rules.form, own)
  return { ...rules, value, conditions: rules.conditions() }
}

/** Whether the logarithm is this sum of multiples of logarithms, each of which is one unknown; and its conditions. */
function expectSum(argument: TermLike, ...parts: readonly (readonly [string, TermLike])[]) {
  const { form, of, value, conditions } = taken(argument)
  const sum = parts
    .map(([factor, part]) => unknown(form, of(part)).scaled(Rational.of(factor)))
    .reduce((whole, part) => whole.plus(part), of(0))
  expect(value.key).toBe(sum.key)
  return conditions
}

/** ln of something that has no factors, as the one unknown that it must be. */
function unknown(form: ReturnType<typeof rulesUnder>['form'], argument: Quotient): Quotient {
  const value = form.conditions.without(() => logarithm(form, argument))
  const factors = value.single()?.monomial.factors ?? []
  expect(factors.length).toBe(1)
  expect(value.single()?.coefficient).toEqual(Rational.ONE)
  expect(argumentOf(factors[0]!.generator, 'ln')?.key).toBe(argument.key)
  return value
}

describe('the logarithm of a number', () => {
  test('is the sum of those of its primes', () => {
    expect(taken(1).value.isZero()).toBe(true)
    expect(expectSum('2', ['1', 2])).toEqual([])
    expect(expectSum('1/2', ['-1', 2])).toEqual([])
    expect(expectSum('360', ['3', 2], ['2', 3], ['1', 5])).toEqual([])
    expect(expectSum('8/27', ['3', 2], ['-3', 3])).toEqual([])
  })

  test('turns products into sums', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (left, right) => {
        const { form, of, value } = taken(divide(left, right))
        expect(value.key).toBe(logarithm(form, of(left)).minus(logarithm(form, of(right))).key)
      }),
      { numRuns: 50 },
    ))

  test.each([0, -1, '-3/7'])('is not there for %s', value => {
    expect(() => taken(value)).toThrow(Undefined)
  })
})

describe('the logarithm of a product', () => {
  test('is the sum over what is known to be positive', () => {
    expect(expectSum(multiply(2, 'a', power('b', 3)), ['1', 2], ['1', 'a'], ['3', 'b'])).toEqual([])
    expect(expectSum(divide(power('a', 2), 'b'), ['2', 'a'], ['-1', 'b'])).toEqual([])
    expect(expectSum(multiply('a', 'x'), ['1', 'a'], ['1', 'x'])).toEqual(['x > 0'])
    expect(expectSum(multiply('a', add('x', 'y')), ['1', 'a'], ['1', add('x', 'y')])).toEqual(['x + y > 0'])
  })

  test('is the sum over factors that are not negative, each of which it makes positive', () => {
    expect(expectSum('n', ['1', 'n'])).toEqual(['n > 0'])
    expect(expectSum(power('n', 2), ['2', 'n'])).toEqual(['n > 0'])
    expect(expectSum(multiply('n', 'm'), ['1', 'n'], ['1', 'm'])).toEqual(['n > 0', 'm > 0'])
    expect(
      [...expectSum(multiply(power('n', 2), add('x', 'y')), ['2', 'n'], ['1', add('x', 'y')])].sort(),
    ).toEqual(['n > 0', 'x + y > 0'])
  })

  test('is one unknown where two factors may be negative at once', () => {
    expect(expectSum(multiply('x', 'y'), ['1', multiply('x', 'y')])).toEqual(['x·y > 0'])
    expect(expectSum(multiply('x', add('y', 'z')), ['1', multiply('x', add('y', 'z'))])).toEqual([
      'x·y + x·z > 0',
    ])
  })
})

describe('the logarithm of a power', () => {
  test('has the exponent for a factor where it is odd, or a root', () => {
    expect(expectSum(power('x', 3), ['3', 'x'])).toEqual(['x > 0'])
    expect(expectSum(divide(1, 'x'), ['-1', 'x'])).toEqual(['x > 0'])
    expect(expectSum(power('x', '2/3'), ['2/3', 'x'])).toEqual(['x > 0'])
    expect(expectSum(power('x', '1/2'), ['1/2', 'x'])).toEqual(['x > 0'])
  })

  test('has not where it is even: the base may be negative', () => {
    expect(expectSum(power('x', 2), ['1', power('x', 2)])).toEqual(['x^2 > 0'])
    expect(expectSum(power('x', -4), ['1', power('x', -4)])).toEqual(['1/x^4 > 0'])
  })

  test('of e is the exponent', () => {
    const { of, value, conditions } = taken(multiply('a', exp(multiply(3, 'x'))))
    expect(value.key).toBe(of(add(ln('a'), multiply(3, 'x'))).key)
    expect(conditions).toEqual([])
  })

  test('of a root of a sum is that part of the logarithm of the sum', () => {
    const { form, of, value, conditions } = taken(power(add('x', 'y'), '1/2'))
    expect(value.scaled(Rational.of(2)).key).toBe(logarithm(form, of(add('x', 'y'))).key)
    expect(conditions).toEqual(['x + y > 0'])
  })
})

describe('the logarithm of a quotient', () => {
  test('is a difference where the sign of the divisor is known', () => {
    expect(expectSum(divide('x', add(1, 'a')), ['1', 'x'], ['-1', add(1, 'a')])).toEqual(['x > 0'])
    expect(expectSum(divide('a', subtract(1, 'p')), ['1', 'a'], ['-1', subtract(1, 'p')])).toEqual([])
    expect(expectSum(divide('x', subtract('p', 1)), ['1', negate('x')], ['-1', subtract(1, 'p')])).toEqual([
      '-x > 0',
    ])
  })

  test('is one unknown where it is not, but for the factors that are positive', () => {
    const quotient = divide('x', add('y', 'z'))
    expect(expectSum(multiply(2, 'a', quotient), ['1', 2], ['1', 'a'], ['1', quotient])).toEqual([
      'x/(y + z) > 0',
    ])
  })
})
