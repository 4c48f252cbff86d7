import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../../src/math/number/rational.js'
import { TooLarge, Undefined } from '../../../../src/math/proof/budget.js'
import { argumentOf } from '../../../../src/math/proof/normal-form/quotient.js'
import { rationalPower } from '../../../../src/math/proof/normal-form/rational-power.js'
import type { Premises } from '../../../../src/math/proof/premises.js'
import {
  add,
  divide,
  multiply,
  negate,
  power,
  subtract,
  type TermLike,
} from '../../../../src/math/term/term.js'
import { rulesUnder } from '../forms.js'

const PREMISES = { positive: ['a', 'b', 'p', subtract(1, 'p')], nonnegative: ['n', 'm'] }

/** A power by its rule, and the conditions that the rule records beside those of the base. */
function raised(base: TermLike, exponent: string, premises: Premises = PREMISES) {
  const rules = rulesUnder(premises)
  const own = rules.form.conditions.without(() => rules.of(base))
  const value = rationalPower(rules.form, own, Rational.of(exponent))
  return { ...rules, value, conditions: rules.conditions(), sign: rules.form.signOf(value) }
}

/** Whether the power is this product of powers, without a condition. */
function expectPower(base: TermLike, exponent: string, ...factors: readonly (readonly [TermLike, string])[]) {
  const { form, of, value, conditions } = raised(base, exponent)
  const product = factors
    .map(([factor, own]) => rationalPower(form, of(factor), Rational.of(own)))
    .reduce((whole, part) => whole.times(part), of(1))
  expect(value.key).toBe(product.key)
  return conditions
}

const EXPONENTS = ['1/2', '-1/2', '3/2', '1/3', '-2/3', '5/4']

describe('a power of a number', () => {
  test.each([
    ['4', '1/2', '2'],
    ['8/27', '1/3', '2/3'],
    ['4/9', '-3/2', '27/8'],
    ['1', '1/2', '1'],
    ['1', '-7/3', '1'],
    ['32', '2/5', '4'],
    ['1018081', '1/2', '1009'],
  ])('%s to the %s is the rational number %s', (base, exponent, expected) => {
    const { value, conditions } = raised(base, exponent)
    expect(value.constant()?.toString()).toBe(expected)
    expect(conditions).toEqual([])
  })

  test('of which there is no root stays the product of roots of primes, positive', () => {
    expectPower('12', '1/2', ['2', '1'], ['3', '1/2'])
    expectPower('2/3', '-1/3', ['2', '-1/3'], ['3', '1/3'])
    const { value, sign } = raised('6', '1/2')
    expect(value.constant()).toBeUndefined()
    expect(sign).toBe('positive')
    expect(value.power(2).constant()?.toString()).toBe('6')
  })

  test('is what it is by whole powers', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.constantFrom(...EXPONENTS), (base, exponent) => {
        const { numerator, denominator } = Rational.of(exponent)
        const whole = raised(`${base}`, exponent).value.power(Number(denominator))
        expect(whole.constant()).toEqual(Rational.of(base).pow(Number(numerator)))
      }),
      { numRuns: 50 },
    ))
})

describe('a power of 0', () => {
  test.each(['1/2', '3/2', '17/2'])('to the half-integer %s is 0', exponent =>
    expect(raised(0, exponent).value.isZero()).toBe(true),
  )
  test.each(['-1/2', '-3/2', '1/3', '2/3', '5/4', '-1/3'])('to the %s is not defined', exponent =>
    expect(() => raised(0, exponent)).toThrow(Undefined),
  )
  test('to an integer is 0, 1 or not defined', () => {
    expect(raised(0, '3').value.isZero()).toBe(true)
    expect(raised(0, '0').value.constant()?.toString()).toBe('1')
    expect(() => raised(0, '-1')).toThrow(Undefined)
  })
})

describe('an integer exponent', () => {
  test('asks that the base is not 0 where it is negative, and nothing else', () => {
    expect(raised('x', '-2').conditions).toEqual(['x ≠ 0'])
    expect(raised('x', '2').conditions).toEqual([])
    expect(raised('x', '0').conditions).toEqual([])
    expect(raised('a', '-2').conditions).toEqual([])
  })

  test('may be as large as 2^53 - 1, on either side', () => {
    const largest = `${2n ** 53n - 1n}`
    for (const exponent of [largest, `-${largest}`]) {
      const { value } = raised('a', exponent)
      expect(value.single()?.monomial.factors[0]?.exponent.toString()).toBe(exponent)
    }
    for (const exponent of [`${2n ** 53n}`, `-${2n ** 53n}`])
      expect(() => raised('a', exponent)).toThrow(TooLarge)
  })
})

describe('a fractional exponent', () => {
  test.each(EXPONENTS)('goes to each positive factor, whatever is left: %s', exponent => {
    const [twice, opposite] = [2, -1].map(factor => `${Rational.of(exponent).times(factor)}`) as [
      string,
      string,
    ]
    expectPower(multiply(4, 'a', power('b', 2)), exponent, ['2', twice], ['a', exponent], ['b', twice])
    expectPower(multiply(9, 'a', 'x'), exponent, ['9', exponent], ['a', exponent], ['x', exponent])
    expectPower(divide('a', add(1, 'b')), exponent, ['a', exponent], [add(1, 'b'), opposite])
    const rest = divide('x', add('y', 'z'))
    expectPower(multiply(2, 'a', rest), exponent, ['2', exponent], ['a', exponent], [rest, exponent])
  })

  test('goes to a nonnegative generator, and not to the square of any other', () => {
    expect(expectPower(power('n', 2), '1/2', ['n', '1'])).toEqual([])
    expect(expectPower(power('n', 3), '1/2', ['n', '3/2'])).toEqual([])
    expect(expectPower(power('n', 2), '1/3', ['n', '2/3'])).toEqual(['n^2 > 0'])
    expect(expectPower('x', '1/2', ['x', '1/2'])).toEqual(['x ≥ 0'])
    expect(expectPower(divide(1, 'x'), '1/2', ['x', '-1/2'])).toEqual(['1/x ≥ 0'])
    const square = raised(power('x', 2), '1/2')
    expect(square.value.key).not.toBe(square.of('x').key)
    expect(square.value.power(2).key).toBe(square.of(power('x', 2)).key)
    const cube = raised(power('x', 3), '1/3')
    expect(cube.value.key).not.toBe(cube.of('x').key)
  })

  test('keeps x itself, and no value of its own, for one generator', () => {
    const factor = raised('x', '1/2').value.single()?.monomial.factors[0]
    expect(factor?.generator.term).toMatchObject({ kind: 'symbol', name: 'x' })
    expect(argumentOf(factor!.generator, 'power')).toBeUndefined()
  })

  test('makes a generator of a sum, of which whole powers are the sum again', () => {
    const sum = add(power('x', 2), 'y')
    const { form, of, value } = raised(sum, '1/2')
    expect(value.power(2).key).toBe(of(sum).key)
    expect(value.power(3).key).toBe(of(sum).times(value).key)
    expect(rationalPower(form, of(sum), Rational.of('5/2')).key).toBe(value.power(5).key)
  })

  test('goes apart over a divisor of known sign alone', () => {
    const under = (divisor: TermLike) => raised(divide('x', divisor), '1/2').conditions
    expect(under(add(1, 'a'))).toEqual(['x ≥ 0'])
    expect(under(subtract(1, 'p'))).toEqual(['x ≥ 0'])
    expect(under(subtract('p', 1))).toEqual(['-x ≥ 0'])
    expect(under(add('y', 'z'))).toEqual(['x/(y + z) ≥ 0'])
    expectPower(divide('x', subtract(1, 'p')), '1/2', ['x', '1/2'], [subtract(1, 'p'), '-1/2'])
    expectPower(divide('x', subtract(1, 'p')), '-2/3', ['x', '-2/3'], [subtract(1, 'p'), '2/3'])
  })
})

describe('what a fractional exponent asks of its base', () => {
  test.each([
    ['1/2', 'x + y ≥ 0'],
    ['7/2', 'x + y ≥ 0'],
    ['-1/2', 'x + y > 0'],
    ['1/3', 'x + y > 0'],
    ['-2/3', 'x + y > 0'],
    ['5/4', 'x + y > 0'],
  ])('to the %s: %s', (exponent, condition) => {
    expect(raised(add('x', 'y'), exponent).conditions).toEqual([condition])
    expect(raised('x', exponent).conditions).toEqual([condition.replace('x + y', 'x')])
    expect(raised(add('a', 'b'), exponent).conditions).toEqual([])
  })

  test.each(['1/2', '-1/2', '1/3'])('is never there for a negative one: to the %s', exponent => {
    expect(() => raised(-4, exponent)).toThrow(Undefined)
    expect(() => raised(negate('a'), exponent)).toThrow(Undefined)
    expect(() => raised(subtract('p', 1), exponent)).toThrow(Undefined)
  })
})

describe('the sign of a fractional power', () => {
  test('is positive where the base is, else not negative for roots', () => {
    expect(raised(add('a', 'b'), '1/2').sign).toBe('positive')
    expect(raised(subtract(1, 'p'), '1/2').sign).toBe('positive')
    expect(raised(add('n', 'm'), '1/2').sign).toBe('nonnegative')
    expect(raised(add('x', 'y'), '1/2').sign).toBe('nonnegative')
  })

  test('lets its own root be taken apart', () => {
    const { form, of, value } = raised(add('x', 'y'), '1/2')
    const again = rationalPower(form, value, Rational.of('1/2'))
    expect(again.key).toBe(rationalPower(form, of(add('x', 'y')), Rational.of('1/4')).key)
  })
})
