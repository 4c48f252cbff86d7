import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closedNumber, UNIT } from '../../../src/math/complex/closed-number.js'
import { Rational } from '../../../src/math/number/rational.js'
import type { Polynomial } from '../../../src/math/roots/polynomial.js'
import { printedFit, printedValue, standsFor } from '../../../src/math/roots/printed-root.js'
import { quadraticRoots } from '../../../src/math/roots/quadratic-roots.js'
import { add, multiply, negate, number, power, type Term } from '../../../src/math/term/term.js'

const of = (...coefficients: number[]): Polynomial => coefficients.map(value => Rational.of(`${value}`))
const decimal = (value: number, places: number): Term => {
  const text = Math.abs(value).toFixed(places)
  return value < 0 ? negate(number(text, text)) : number(text, text)
}
const fitted = (value: Term, polynomial: Polynomial) => printedFit(closedNumber(value)!, polynomial)

describe('a printed number', () => {
  test('is a root of x² - n where it is the rounded root, and is not where it is far from it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 99 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 7, max: 90 }),
        fc.boolean(),
        (n, places, off, isBelow) => {
          fc.pre(!Number.isInteger(Math.sqrt(n)))
          const root = (isBelow ? -1 : 1) * Math.sqrt(n)
          expect(fitted(decimal(root, places), of(-n, 0, 1))).toBe('rounded')
          const moved = root * (1 + (off * 10 ** -places) / Math.abs(root))
          expect(fitted(decimal(moved, places), of(-n, 0, 1))).toBe('far')
          const near = root * (1 + (3 * 10 ** -places) / Math.abs(root))
          expect(fitted(decimal(near, places), of(-n, 0, 1))).toBe('near')
        },
      ),
    )
  })

  test('may end half a unit above a root, or below it', () => {
    expect(fitted(number('2.5', '2.5'), of(-255, 100))).toBe('rounded')
    expect(fitted(number('2.6', '2.6'), of(-255, 100))).toBe('rounded')
  })

  test('that is not real is a root of a quadratic polynomial part by part', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(1, -1),
        fc.constantFrom(0, 0.4),
        fc.constantFrom(0, 0.4),
        (b, square, sign, right, up) => {
          // x² + bx + b²/4 + square has the roots -b/2 ± i√square.
          const polynomial = of(b * b + 4 * square, 4 * b, 4)
          const im = decimal(sign * (Math.sqrt(square) + up), 2)
          const value = add(decimal(-b / 2 + right, 1), multiply(im, UNIT))
          const isRoot = right === 0 && up === 0
          const isNear = up === 0
          expect(fitted(value, polynomial)).toBe(isRoot ? 'rounded' : isNear ? 'near' : 'far')
        },
      ),
    )
  })

  test('may have an imaginary part near 0', () => {
    expect(fitted(multiply(number('0.1', '0.1'), UNIT), of(1, 0, 1000))).toBe('near')
  })

  test('is not known to be a root of any other polynomial, nor is another term', () => {
    const value = add(number('0.5', '0.5'), UNIT)
    expect(fitted(value, of(-1, 0, 1))).toBeNull()
    expect(fitted(value, of(1, 0, 0, 1))).toBeNull()
    expect(fitted(power(number('0.5', '0.5'), 2), of(-1, 0, 1))).toBeNull()
    expect(fitted(multiply(power(number('0.5', '0.5'), 2), UNIT), of(1, 0, 1))).toBeNull()
  })
})

describe('the worth of the last digit', () => {
  const unitOf = (term: Term) => printedValue(term)?.unit.toString()
  const half = number('0.5', '0.5')

  test('is the largest in a sum, and unknown in a product with anything but a sign', () => {
    expect(unitOf(add(half, number('0.25', '0.25')))).toBe(unitOf(half))
    expect(unitOf(add(number('0.25', '0.25'), 3))).toBe('1/100')
    expect(unitOf(add(3, number('0.25', '0.25')))).toBe('1/100')
    expect(unitOf(add(number('0.25', '0.25'), half))).toBe(unitOf(half))
    expect(unitOf(add(half, multiply(half, half)))).toBeUndefined()
    expect(unitOf(add(multiply(half, half), half))).toBeUndefined()
    expect(unitOf(power(half, 2))).toBeUndefined()
    expect(unitOf(negate(half))).toBe('1/10')
    expect(unitOf(add(1, multiply(2, half)))).toBeUndefined()
    expect(unitOf(add(multiply(2, half), 1))).toBeUndefined()
    expect(unitOf(multiply(half, half))).toBeUndefined()
    expect(unitOf(add(1, 2))).toBe('0')
    expect(printedValue(UNIT)).toBeNull()
  })

  test('says for which numbers a printed one stands', () => {
    expect(standsFor(printedValue(half)!, Rational.of('11/20'))).toBe(true)
    expect(standsFor(printedValue(half)!, Rational.of('14/25'))).toBe(false)
  })
})

describe('the roots of a quadratic polynomial', () => {
  test.each([
    [of(-4, -2, 1), '1 ± sqrt(5)'],
    [of(25, -6, 1), '3 ± 4i'],
    [of(2, -2, 1), '1 ± i'],
    [of(4, 0, 1), '±2i'],
    [of(-7, 0, 1), '±sqrt(7)'],
    [of(-9, 0, 1), '±3'],
    [of(1, 2), null],
  ])('%s', (polynomial, written) => {
    expect(quadraticRoots(polynomial)).toBe(written)
  })
})
