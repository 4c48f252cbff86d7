import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { primitiveFunction } from '../../../src/math/functions/functions.js'
import type { Field } from '../../../src/math/number/arithmetic.js'
import { type Interval, intervals } from '../../../src/math/number/interval/interval.js'
import { type Real, reals } from '../../../src/math/number/interval/real.js'
import { Rational } from '../../../src/math/number/rational.js'
import { type Context, Elementary, isFiniteValue } from '../../../src/math/term/elementary.js'

const exact = new Elementary<Rational>(Rational)
const enclosing = new Elementary<Interval>(intervals(30))
const rounding = new Elementary<Real>(reals(30))
const rational = (value: string | number) => Rational.of(value)
const interval = (value: string | number) => intervals(30).of(value)
const real = (value: string | number) => reals(30).of(value)

describe('over the rationals', () => {
  test('exponentials, logarithms and roots have values where those are rational', () => {
    expect(exact.exp(rational(0)).toString()).toBe('1')
    expect(exact.ln(rational(1)).toString()).toBe('0')
    expect(exact.sqrt(rational('9/4')).toString()).toBe('3/2')
    expect(exact.sqrt(rational(0)).toString()).toBe('0')
    for (const none of [
      () => exact.exp(rational(1)),
      () => exact.exp(rational(-1)),
      () => exact.ln(rational(2)),
      () => exact.ln(rational(0)),
      () => exact.ln(rational(-1)),
      () => exact.sqrt(rational(2)),
      () => exact.sqrt(rational(-4)),
    ])
      expect(none).toThrow(RangeError)
  })

  test('it is said apart what is undefined and what is only irrational', () => {
    expect(() => exact.ln(rational('1/2'))).toThrow('ln(1/2) is not rational')
    expect(() => exact.ln(rational(0))).toThrow('ln(0) is undefined')
    expect(() => exact.sqrt(rational('1/2'))).toThrow('sqrt(1/2) is not rational')
    expect(() => exact.sqrt(rational(-1))).toThrow('sqrt(-1) is undefined')
  })

  test('a power undoes the root of its degree', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 1, max: 6 }),
        (numerator, denominator, power, degree) => {
          const base = Rational.ratio(BigInt(numerator), BigInt(denominator))
          const exponent = Rational.ratio(BigInt(power), BigInt(degree))
          const value = exact.power(base.pow(degree), exponent)
          expect(value.toString()).toBe(base.pow(power).toString())
          expect(exact.realPower(base.pow(degree), exponent).toString()).toBe(value.toString())
        },
      ),
    ))

  test('a power asks for a positive base, but for integers and halves', () => {
    expect(exact.power(rational(-2), rational(3)).toString()).toBe('-8')
    expect(exact.power(rational(0), rational(0)).toString()).toBe('1')
    expect(exact.power(rational(0), rational('3/2')).toString()).toBe('0')
    for (const [base, exponent] of [
      [0, '1/3'],
      [-8, '1/3'],
      [2, '1/3'],
      [-4, '1/2'],
      [0, '-1/2'],
      [0, -1],
    ] as const)
      expect(() => exact.power(rational(base), rational(exponent)), `${base}^${exponent}`).toThrow(RangeError)
  })

  test('an exponent beyond the safe integers is refused, whatever the base', () => {
    const huge = Rational.ratio(2n ** 53n)
    for (const exponent of [huge, huge.neg(), huge.plus('1/2'), Rational.ratio(1n, 2n ** 53n + 1n)])
      expect(() => exact.power(rational(1), exponent)).toThrow('expected an exponent of at most 2^53')
    expect(exact.power(rational(1), huge.minus(1)).toString()).toBe('1')
  })
})

describe('over other arithmetics', () => {
  test('they are the functions of the arithmetic', () => {
    // Of 30 digits one unit is at most 1e-29 here. No value comes of more than five steps, each of which widens by a
    // few units what it is given, and the cube of 2^(1/3) multiplies a width by 3 · 2^(2/3), less than 5.
    const encloses = (value: Interval, expected: Real | number) =>
      value.contains(expected) && value.width.lt('1e-27')
    expect(encloses(enclosing.exp(interval(1)), real(1).exp())).toBe(true)
    expect(encloses(enclosing.ln(interval(2)), real(2).ln())).toBe(true)
    expect(encloses(enclosing.sqrt(interval(2)), real(2).sqrt())).toBe(true)
    expect(encloses(enclosing.power(interval(2), rational('1/3')).pow(3), 2)).toBe(true)
    expect(encloses(enclosing.power(interval(0), rational('3/2')), 0)).toBe(true)
    expect(encloses(enclosing.realPower(interval(2), interval('1/3')).pow(3), 2)).toBe(true)
    expect(() => enclosing.power(interval(-8), rational('1/3'))).toThrow(RangeError)
  })

  test('nothing infinite goes on', () => {
    expect(() => rounding.ln(real(0))).toThrow('ln(0) is undefined or infinite')
    expect(() => rounding.sqrt(real(-1))).toThrow(RangeError)
    expect(() => rounding.power(real(0), rational('1/3'))).toThrow(RangeError)
    expect([real(1).div(0), real(0).div(0), real(1), rational(1)].map(isFiniteValue)).toEqual([
      false,
      false,
      true,
      true,
    ])
  })

  test('an arithmetic without a function is told so', () => {
    class Plain {
      plus = () => this
      minus = () => this
      times = () => this
      div = () => this
      neg = () => this
      pow = () => this
    }
    const plain = new Elementary<Plain>({ of: () => new Plain() })
    for (const none of [
      () => plain.exp(new Plain()),
      () => plain.ln(new Plain()),
      () => plain.sqrt(new Plain()),
      () => applied(plain, 'abs', [new Plain()]),
      () => applied(plain, 'min', [new Plain(), new Plain()]),
      () => applied(plain, 'sin', [new Plain()]),
    ])
      expect(none).toThrow(RangeError)
  })
})

const applied = <T extends Field<T>>(elementary: Elementary<T>, name: string, values: readonly T[]): T =>
  elementary.applied(primitiveFunction(name)!, values)

describe('functions that are known', () => {
  const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 4 })

  test('min and max are the least and the greatest, however numbers are compared', () =>
    fc.assert(
      fc.property(numbers, values => {
        const comparing: Context<Real> = { of: reals(30).of, compare: (left, right) => left.cmp(right) }
        const byOrder = new Elementary<Real>(comparing)
        for (const [name, wanted] of [
          ['min', Math.min(...values)],
          ['max', Math.max(...values)],
        ] as const) {
          expect(applied(exact, name, values.map(rational)).toString()).toBe(`${wanted}`)
          expect(applied(byOrder, name, values.map(real)).toNumber()).toBe(wanted)
          expect(applied(enclosing, name, values.map(interval)).compare(wanted)).toBe(0)
        }
      }),
    ))

  test('of overlapping enclosures they hold all that may be the least', () => {
    const wide = intervals(30).between(0, 2)
    const least = applied(enclosing, 'min', [wide, interval(1)])
    expect([0, 1, '1/2'].every(value => least.contains(value))).toBe(true)
    expect(least.contains(2)).toBe(false)
    expect(applied(enclosing, 'max', [wide, interval(1)]).contains(0)).toBe(false)
  })

  test('abs is of one value, min and max of some', () => {
    expect(applied(exact, 'abs', [rational(-3)]).toString()).toBe('3')
    expect(applied(enclosing, 'abs', [interval(-3)]).compare(3)).toBe(0)
    for (const [name, values] of [
      ['abs', []],
      ['abs', [1, 2]],
      ['min', []],
      ['max', []],
    ] as const)
      expect(() => applied(exact, name, values.map(rational)), name).toThrow(RangeError)
  })

  test('what is enclosed is exact where numbers are, and an enclosure where those are', () => {
    expect(applied(exact, 'mod', [rational(7), rational(3)]).toString()).toBe('1')
    expect(() => applied(exact, 'sin', [rational(1)])).toThrow('sin(1) is not rational')
    expect(applied(enclosing, 'sin', [interval(1)]).contains(real(1).sin())).toBe(true)
    expect(() => applied(enclosing, 'gcd', [interval(1)])).toThrow('expected an arithmetic with gcd')
  })
})
