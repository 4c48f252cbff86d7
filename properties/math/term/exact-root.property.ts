import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { exactFunction } from '../../../src/math/term/exact-function.js'
import { exactRoot } from '../../../src/math/term/exact-root.js'

const degrees = fc.integer({ min: 1, max: 9 })

const rationals = fc
  .tuple(fc.bigInt({ min: 0n, max: 2n ** 90n }), fc.bigInt({ min: 1n, max: 2n ** 70n }))
  .map(([numerator, denominator]) => Rational.ratio(numerator, denominator))

describe('an exact root', () => {
  test('of a power is what was raised', () =>
    fc.assert(
      fc.property(fc.oneof(rationals, fc.nat(20).map(Rational.of)), degrees, (value, degree) => {
        expect(exactRoot(value.pow(degree), degree)?.toString()).toBe(value.toString())
      }),
    ))

  test('is none beside a power: one more or less has none, above or below the line', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 2n, max: 2n ** 40n }), fc.integer({ min: 2, max: 7 }), (base, degree) => {
        const power = base ** BigInt(degree)
        for (const beside of [power - 1n, power + 1n]) {
          expect(exactRoot(Rational.ratio(beside), degree)).toBeUndefined()
          expect(exactRoot(Rational.ratio(1n, beside), degree)).toBeUndefined()
        }
      }),
    ))

  test('is found or not by search among small numbers', () => {
    for (let value = 0; value <= 130; value++)
      for (let degree = 1; degree <= 8; degree++) {
        const found = Array.from({ length: value + 1 }, (_, root) => root).find(
          root => root ** degree === value,
        )
        expect(exactRoot(Rational.of(value), degree)?.toString()).toBe(found?.toString())
      }
  })

  test('is none of a number that the least root beyond 1 exceeds, however high the degree', () => {
    for (const value of ['2', '1/3', '12345/7'])
      expect(exactRoot(Rational.of(value), 2 ** 40)).toBeUndefined()
    expect(exactRoot(Rational.ONE, 2 ** 40)?.toString()).toBe('1')
  })

  test('is none of what is negative', () => {
    expect(exactRoot(Rational.of(-4), 2)).toBeUndefined()
    expect(exactRoot(Rational.of(-8), 3)).toBeUndefined()
    expect(exactRoot(Rational.of(-1), 1)).toBeUndefined()
  })
})

const of = (name: string, ...values: readonly (string | number)[]) =>
  exactFunction(
    name,
    values.map(value => Rational.of(value)),
  ).toString()

const quarters = fc.integer({ min: -40, max: 40 }).map(count => Rational.ratio(BigInt(count), 4n))

describe('the exact value of a function', () => {
  test('of steps is the whole number on its side, by counting', () =>
    fc.assert(
      fc.property(quarters, value => {
        const whole = Array.from({ length: 30 }, (_, place) => place - 15)
        const nearest = whole.filter(one => value.minus(one).abs().lt('1/2'))
        expect(of('floor', `${value}`)).toBe(`${Math.max(...whole.filter(one => value.gte(one)))}`)
        expect(of('ceil', `${value}`)).toBe(`${Math.min(...whole.filter(one => value.lte(one)))}`)
        if (nearest.length === 1) expect(of('round', `${value}`)).toBe(`${nearest[0]}`)
        else expect(() => of('round', `${value}`)).toThrow(RangeError)
      }),
    ))

  test('of divisors is the largest and the least, by search', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 }), values => {
        const divisors = Array.from({ length: 30 }, (_, place) => place + 1)
        const common = divisors.filter(divisor => values.every(value => value % divisor === 0))
        let multiple = 1
        while (values.some(value => multiple % value !== 0)) multiple++
        expect(of('gcd', ...values)).toBe(`${Math.max(...common)}`)
        expect(of('lcm', ...values)).toBe(`${multiple}`)
      }),
    ))

  test.each([
    [of('mod', 7, 3), '1'],
    [of('mod', -7, 3), '2'],
    [of('mod', '7/2', 1), '1/2'],
    [of('residue', '1/2', 7), '4'],
    [of('residue', -1, 7), '6'],
    [of('sin', 0), '0'],
    [of('tan', 0), '0'],
    [of('arcsin', 0), '0'],
    [of('arctan', 0), '0'],
    [of('cos', 0), '1'],
    [of('arccos', 1), '0'],
  ])('%s is %s', (value, wanted) => expect(value).toBe(wanted))

  test('is none where that is not rational', () => {
    for (const name of ['sin', 'cos', 'tan', 'arcsin', 'arctan'])
      expect(() => of(name, 1), name).toThrow(`${name}(1) is not rational`)
    for (const value of [0, -1, '1/2']) expect(() => of('arccos', value)).toThrow('is not rational')
    expect(() => of('sinh', 0)).toThrow('sinh(0) is not rational')
  })

  test.each<[string, readonly number[]]>([
    ['sin', []],
    ['sin', [0, 0]],
    ['floor', []],
    ['floor', [1, 2]],
    ['mod', []],
    ['mod', [7]],
    ['mod', [7, 3, 1]],
    ['residue', [1]],
    ['residue', [1, 7, 7]],
  ])('%s is refused for another number of values: %j', (name, values) => {
    expect(() => of(name, ...values)).toThrow(
      `expected another number of values of ${name}, got ${values.length}`,
    )
  })
})
