import { describe, expect, test } from 'vitest'
import type { Arithmetic } from '../../../../src/math/number/arithmetic.js'
import { type Constants, Jet } from '../../../../src/math/number/derivative/jet.js'
import { FLOAT64 } from '../../../../src/math/number/dtype/dtype.js'
import { type Float, floats } from '../../../../src/math/number/dtype/float.js'
import { type Real, reals } from '../../../../src/math/number/interval/real.js'

const context = reals(50)
const ORDER = 5
const x = (at: string, order = ORDER) => Jet.variable(context.of(at), order, context)
const constant = (value: string, order = ORDER) => Jet.constant(context.of(value), order, context)
const derivatives = (jet: Jet<Real>) => Array.from({ length: jet.order + 1 }, (_, n) => jet.derivative(n))

describe('what a jet is asked must make sense', () => {
  test.each([-1, 1.5, Number.NaN])('the order %d is refused', order => {
    expect(() => x('1', order)).toThrow(RangeError)
    expect(() => x('1').derivative(order)).toThrow(RangeError)
  })

  test('a derivative beyond the order, and jets of two orders, are refused', () => {
    expect(() => x('1', 2).derivative(3)).toThrow(RangeError)
    for (const operation of ['plus', 'minus', 'times', 'div', 'pow'] as const)
      expect(() => x('1', 2)[operation](x('1', 3))).toThrow(TypeError)
    expect(x('7', 0).times(x('2', 0)).derivative(0).toNumber()).toBe(14)
    expect(derivatives(constant('7', 2)).map(String)).toEqual(['7', '0', '0'])
  })

  test('a jet is an Arithmetic itself, and jets of jets are mixed derivatives', () => {
    const inner: Constants<Jet<Real>> = { of: n => constant(`${n}`, 2) }
    const nested = Jet.variable(x('3', 2), 2, inner)
    const asArithmetic = (jet: Jet<Jet<Real>>): Arithmetic<Jet<Jet<Real>>> => jet
    expect(asArithmetic(nested)).toBe(nested)
    const product = nested.times(nested).derivative(1) // ∂/∂t (x + t)² = 2x, whose own derivative is 2
    expect([product.derivative(0), product.derivative(1)].map(String)).toEqual(['6', '2'])
  })
})

describe('constants', () => {
  test('what is made of constants alone is one: it has one coefficient', () => {
    const [two, half] = [constant('2'), constant('0.5')]
    for (const jet of [
      two.plus(half),
      two.minus(half),
      two.times(half),
      two.neg(),
      two.neg().abs(),
      two.sqrt(),
      two.exp(),
      two.ln(),
      half.atanh(),
      two.pow('0.3'),
      two.pow(3),
      two.pow('-1'),
    ])
      expect(jet.coefficients).toHaveLength(1)
  })

  // 0 · ∞ has no value: whoever computes with the zeros of a constant gives it one.
  test('the zeros of a constant are not computed with', () => {
    const { of } = floats(FLOAT64)
    const doubles: Constants<Float> = { of }
    const steep = Jet.variable(of(0), 2, doubles).sqrt()
    const slopes = (jet: Jet<Float>) => jet.coefficients.slice(1).map(({ value }) => value)
    const endless = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    expect(slopes(steep)).toEqual(endless)
    expect(slopes(Jet.constant(of(2), 2, doubles).times(steep))).toEqual(endless)
    expect(slopes(steep.times(2))).toEqual(endless)
  })
})

describe('which exponent is plainly an integer', () => {
  test('x⁰ is 1 with no slope, also at 0', () => {
    expect(derivatives(x('0', 2).pow(0)).map(String)).toEqual(['1', '0', '0'])
    expect(derivatives(x('0', 2).pow('0')).map(String)).toEqual(['1', '0', '0'])
  })

  test.each(['2', '+2', '12'])('the digits %s, also at 0', text => {
    const exponent = Number(text)
    const expected = Array.from({ length: 4 }, (_, n) => (n === exponent ? 2 : 0))
    expect(derivatives(x('0', 3).pow(text)).map(value => value.toNumber())).toEqual(expected)
  })

  test('a decimal next to one is not it, nor is a larger integer than a number holds', () => {
    for (const text of ['2.00000000000000000001', '9007199254740993', '-9007199254740993'])
      expect(x('1', 1).pow(text).derivative(1).eq(text)).toBe(true)
  })

  test('a number that is no integer is what the arithmetic reads', () => {
    expect(x('2', 1).pow(2.5).derivative(1).eq(x('2', 1).pow('2.5').derivative(1))).toBe(true)
  })
})

test('an exponent that is printed as an integer need not be one', () => {
  const coarse = reals(1)
  const jet = Jet.variable(coarse.of(3), 1, coarse).pow(Jet.constant(coarse.of('2.04'), 1, coarse))
  // 3^2.04 = 9.40…, and its slope is 2.04 · 3^1.04 = 6.39….
  expect(jet.value.cmp('9.3')).toBe(1)
  expect(jet.derivative(1).cmp('6.3')).toBe(1)
})

test('jets of two orders are refused by the order of the other', () => {
  expect(() => x('1', 2).plus(x('1', 3))).toThrow('Jet: expected a jet of order 2, got one of order 3')
})
