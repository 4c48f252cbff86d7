import { describe, expect, test } from 'vitest'
import { Rational } from '../../../../src/math/number/rational.js'
import { Budget } from '../../../../src/math/proof/budget.js'
import { Monomial } from '../../../../src/math/proof/normal-form/monomial.js'
import type { Polynomial } from '../../../../src/math/proof/normal-form/polynomial.js'
import { Quotient } from '../../../../src/math/proof/normal-form/quotient.js'
import {
  add,
  divide,
  multiply,
  number,
  power,
  squareRoot,
  subtract,
  type TermLike,
} from '../../../../src/math/term/term.js'
import { rulesUnder } from '../forms.js'

const { of } = rulesUnder()
const whole = (like: TermLike): Quotient => of(like)
/** The square before any rule has looked at it. */
const squareOf = (like: TermLike): Polynomial => {
  const { numerator } = whole(like)
  return numerator.times(numerator)
}
const denominatorOf = ({ denominator }: Quotient): string => Quotient.whole(denominator).key

describe('a sum of quotients', () => {
  const [small, large] = [add('x', 1), multiply(add('x', 1), add('y', 'z', 2))]

  test('has the larger denominator where the smaller divides it, whichever comes first', () => {
    const [left, right] = [whole(divide('a', small)), whole(divide('b', large))]
    for (const sum of [left.plus(right), right.plus(left)]) {
      expect(denominatorOf(sum)).toBe(whole(large).key)
      const numerator = Quotient.whole(sum.numerator)
      expect(numerator.key).toBe(whole(add(multiply('a', add('y', 'z', 2)), 'b')).key)
    }
  })

  test('of denominators of as many terms, too, where the second divides the first', () => {
    const sum = whole(divide('a', subtract(power('x', 2), 1))).plus(whole(divide('b', small)))
    expect(denominatorOf(sum)).toBe(whole(subtract(power('x', 2), 1)).key)
  })

  test('has their own denominator where it is one, and their product where nothing divides', () => {
    const [left, right] = [whole(divide('a', small)), whole(divide('b', small))]
    expect(denominatorOf(left.plus(right))).toBe(whole(small).key)
    const other = whole(divide('b', add('y', 3)))
    expect(denominatorOf(left.plus(other))).toBe(whole(multiply(small, add('y', 3))).key)
  })
})

test.each([2, -5, '1/3'])('a factor of both sides is cancelled, and leaves %s times the rest', times => {
  const [factor, common, rest] = [number(Rational.of(times)), add('x', 1), add('y', 3)]
  const above = multiply(factor, common)
  expect(whole(divide(above, multiply(common, rest))).key).toBe(whole(divide(factor, rest)).key)
  expect(whole(divide(multiply(above, rest), common)).key).toBe(whole(multiply(factor, rest)).key)
})

describe('nothing', () => {
  test('is 0 over 1, whatever it was divided by', () => {
    for (const divisor of ['x', add('x', 1), multiply(3, 'x', add('y', 1))]) {
      const { numerator, denominator } = Quotient.of(whole(0).numerator, whole(divisor).numerator)
      expect(numerator.isZero()).toBe(true)
      expect(denominator.constant()?.toString()).toBe('1')
    }
  })
})

describe('the value of a quotient', () => {
  test('is its one term, where nothing else is in it', () => {
    expect(whole(divide(3, 4)).constant()?.toString()).toBe('3/4')
    expect(whole(divide('x', 'x')).constant()?.toString()).toBe('1')
  })

  test('is none where a generator is left, above or below the fraction', () => {
    for (const like of ['x', add('x', 1), divide(3, add('x', 1)), divide(add('x', 1), add('x', 2))])
      expect(whole(like).constant()).toBeUndefined()
  })
})

describe('whole powers of a root', () => {
  const root = squareRoot(add('x', 'y'))

  test('are its radicand, beside terms that have none', () => {
    const square = whole(add(root, 'z')).power(2)
    expect(square.key).toBe(whole(add('x', 'y', multiply(2, 'z', root), power('z', 2))).key)
    const cube = whole(add(root, 1)).power(3)
    const expected = add(multiply(add('x', 'y'), root), multiply(3, add('x', 'y')), multiply(3, root), 1)
    expect(cube.key).toBe(whole(expected).key)
  })

  test('are expanded where only what is below the fraction has them, or only what is above', () => {
    const [square, plain] = [squareOf(root), whole(add('z', 1)).numerator]
    const [below, above] = [Quotient.of(plain, square), Quotient.of(square, plain)]
    expect(below.key).toBe(whole(divide(add('z', 1), add('x', 'y'))).key)
    expect(above.key).toBe(whole(divide(add('x', 'y'), add('z', 1))).key)
    expect(below.times(above).constant()?.toString()).toBe('1')
  })

  test.each(['-2', '-1', '-1/2', '1/3', '1/2', '1', '3/2', '2'])(
    'leave of the exponent %s its part below 1',
    text => {
      const { generator } = whole(root).single()!.monomial.factors[0]!
      const exponent = Rational.of(text)
      const raised = Quotient.monomial(new Budget(), Monomial.of(generator, exponent))
      for (const { monomial } of raised.numerator.terms)
        for (const { exponent: left } of monomial.factors.filter(factor => factor.generator === generator))
          expect(Number(left.numerator) / Number(left.denominator)).toBeLessThan(1)
      expect(raised.key).toBe(whole(power(add('x', 'y'), number(exponent))).key)
    },
  )

  test('below a fraction too', () => {
    const inverse = whole(divide('z', root))
    expect(inverse.power(2).key).toBe(whole(divide(power('z', 2), add('x', 'y'))).key)
    expect(inverse.times(whole(root)).key).toBe(whole('z').key)
    expect(inverse.key).toBe(whole(multiply('z', divide(root, add('x', 'y')))).key)
  })
})
