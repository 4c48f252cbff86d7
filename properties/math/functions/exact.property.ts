import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { apply, number } from '../../../src/math/term/term.js'

const of = (name: string, ...values: readonly (string | number)[]) =>
  evaluate(
    apply(name, ...values.map(value => number(value))),
    { symbols: new Map(), groups: new Map() },
    Rational,
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
