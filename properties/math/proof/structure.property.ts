import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { Undefined } from '../../../src/math/proof/budget.js'
import { argumentOf, type Quotient } from '../../../src/math/proof/normal-form/quotient.js'
import type { Premises } from '../../../src/math/proof/premises.js'
import { logarithmOf, power as powerOf } from '../../../src/math/proof/structure.js'
import {
  add,
  divide,
  exp,
  ln,
  multiply,
  negate,
  power,
  squareRoot,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'
import { rulesUnder } from './forms.js'

/** 1 + eˣ and 2 + eʸ are positive, and multiplied out nobody sees them. */
const [u, v] = [add(1, exp('x')), add(2, exp('y'))]
const PREMISES = { positive: ['a'] }

/** Whether the rule makes the same of one term as the normal form of another; answers with the conditions. */
function expectSame(
  rule: 'power' | 'ln',
  given: readonly TermLike[],
  same: TermLike,
  premises: Premises = PREMISES,
) {
  const { form, of, conditions } = rulesUnder(premises)
  const [first, second] = given.map(term)
  const value: Quotient = rule === 'ln' ? logarithmOf(form, first!) : powerOf(form, first!, second!)
  const asked = conditions()
  expect(value.key).toBe(form.conditions.without(() => of(same)).key)
  return asked
}
const expectLogarithm = (argument: TermLike, same: TermLike) => expectSame('ln', [argument], same)
const expectPower = (base: TermLike, exponent: TermLike, same: TermLike, premises?: Premises) =>
  expectSame('power', [base, exponent], same, premises)

describe('a logarithm sees how its argument is built', () => {
  test('of a power of e, the exponent, which the argument has lost where it is squared', () => {
    expect(expectLogarithm(exp(multiply(2, ln('z'))), multiply(2, ln('z')))).toEqual(['z > 0'])
    expect(expectLogarithm(exp('x'), 'x')).toEqual([])
  })

  test('of a power with a positive base', () => {
    expect(expectLogarithm(power(u, 2), multiply(2, ln(u)))).toEqual([])
    expect(expectLogarithm(power(u, 'z'), multiply('z', ln(u)))).toEqual([])
    expect(expectLogarithm(power(power(u, 2), 3), multiply(6, ln(u)))).toEqual([])
  })

  test('but not of a power whose base may be negative', () => {
    const { form, of } = rulesUnder()
    const square = logarithmOf(form, power('z', 2))
    expect(square.key).not.toBe(of(multiply(2, ln('z'))).key)
    const [factor] = square.single()!.monomial.factors
    expect(argumentOf(factor!.generator, 'ln')?.key).toBe(of(power('z', 2)).key)
  })

  test('of a product, factor by factor where they are positive, however nested', () => {
    expect(expectLogarithm(multiply(u, v), add(ln(u), ln(v)))).toEqual([])
    expect(expectLogarithm(multiply(u, v, u), add(multiply(2, ln(u)), ln(v)))).toEqual([])
    expect(expectLogarithm(multiply('z', u, v), add(ln('z'), ln(u), ln(v)))).toEqual(['z > 0'])
    expect(expectLogarithm(multiply('a', multiply('z', u)), add(ln('a'), ln('z'), ln(u)))).toEqual(['z > 0'])
    const rest = ln(multiply('z', 'w'))
    expect(expectLogarithm(multiply('z', multiply('w', v)), add(rest, ln(v)))).toEqual(['z·w > 0'])
  })

  test('of a sum, none', () => {
    expect(expectLogarithm(add('z', 'w'), ln(add('w', 'z')))).toEqual(['z + w > 0'])
    expect(() => expectLogarithm(negate(u), 0)).toThrow(Undefined)
  })
})

describe('an exact exponent', () => {
  test('asks no more of the base than it needs, also where it is not written as one number', () => {
    expect(expectPower('z', 2, multiply('z', 'z'))).toEqual([])
    expect(expectPower('z', add(1, 1), multiply('z', 'z'))).toEqual([])
    expect(expectPower('z', divide(4, 2), multiply('z', 'z'))).toEqual([])
    expect(expectPower('z', -1, divide(1, 'z'))).toEqual(['z ≠ 0'])
    expect(expectPower('z', divide(1, 2), squareRoot('z'))).toEqual(['z ≥ 0'])
  })

  test('multiplies that of a positive base', () => {
    expect(expectPower(power(u, 2), '1/2', u)).toEqual([])
    expect(expectPower(power(u, 4), '1/2', power(u, 2))).toEqual([])
    expect(expectPower(power(u, add(1, 1)), '1/2', u)).toEqual([])
    expect(expectPower(power(u, -2), '3/2', power(u, -3))).toEqual([])
  })

  test('does so without going over logarithms, of which a premise may speak', () => {
    const given = [{ left: ln('a'), right: term(5) }]
    expectPower(power('a', 2), '1/2', 'a', { positive: ['a'], given })
    expectPower(power('a', 3), '1/2', power('a', '3/2'), { positive: ['a'], given })
  })

  test('multiplies any exponent of a positive base', () => {
    expect(expectPower(power(u, 'z'), '1/2', exp(multiply('z', '1/2', ln(u))))).toEqual([])
    expect(expectPower(power(u, multiply(2, 'z')), '1/2', power(u, 'z'))).toEqual([])
    expect(expectPower(power(u, ln('a')), '-1/3', exp(multiply('-1/3', ln('a'), ln(u))))).toEqual([])
  })

  test('goes to the positive factors of a product, however nested', () => {
    expect(expectPower(multiply(power(u, 2), 'z'), '1/2', multiply(u, squareRoot('z')))).toEqual(['z ≥ 0'])
    expect(expectPower(multiply(power(u, 2), power(v, 4)), '1/2', multiply(u, power(v, 2)))).toEqual([])
    const nested = multiply('z', multiply('w', power(u, 2)))
    expect(expectPower(nested, '1/2', multiply(u, squareRoot(multiply('z', 'w'))))).toEqual(['z·w ≥ 0'])
  })

  test('of an even power of what may be negative is kept as it is', () => {
    const { form, of } = rulesUnder()
    const root = powerOf(form, power('z', 2), term('1/2'))
    expect(root.key).not.toBe(of('z').key)
    expect(root.power(2).key).toBe(of(power('z', 2)).key)
  })
})

describe('any other exponent', () => {
  test('asks for a positive base', () => {
    expect(expectPower('z', 'w', exp(multiply('w', ln('z'))))).toEqual(['z > 0'])
    expect(expectPower(u, 'w', exp(multiply('w', ln(u))))).toEqual([])
    expect(expectPower(multiply('a', u), 'w', multiply(power('a', 'w'), power(u, 'w')))).toEqual([])
    const { form } = rulesUnder()
    expect(() => powerOf(form, term(0), term('w'))).toThrow(Undefined)
  })

  test('of 1 is 1, and of a number to a root the product', () => {
    expect(expectPower(1, 'w', 1)).toEqual([])
    const { form } = rulesUnder()
    const value = powerOf(form, term(4), term(divide('w', 2)))
    expect(value.single()?.coefficient).toEqual(Rational.ONE)
    expect(expectPower(4, divide('w', 2), power(2, 'w'))).toEqual([])
  })
})
