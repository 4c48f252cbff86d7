import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import {
  type Inequality,
  inequalityOf,
  isIn,
  isLinear,
  type Order,
  regionStep,
} from '../../../src/math/roots/region.js'
import { apply, divide, multiply, number, subtract, symbol, type Term } from '../../../src/math/term/term.js'
import { rational } from './polynomials.js'

const x = symbol('x')
const order = fc.constantFrom<Order>('<', '≤', '>', '≥')
const turned: Readonly<Record<Order, Order>> = { '<': '>', '≤': '≥', '>': '<', '≥': '≤' }
const isSo: Readonly<Record<Order, (sign: number) => boolean>> = {
  '<': sign => sign < 0,
  '≤': sign => sign <= 0,
  '>': sign => sign > 0,
  '≥': sign => sign >= 0,
}
const compared = (left: Term, order: Order, right: Term): Inequality => inequalityOf(left, order, right, 'x')!
const simple = (order: Order, end: Rational) => compared(x, order, number(end))
const factor = rational.filter(value => !value.isZero())

describe('an inequality', () => {
  test('is true of the numbers of which its sides say so', () => {
    fc.assert(
      fc.property(order, rational, rational, rational, (order, one, other, value) => {
        const product = multiply(subtract(x, number(one)), subtract(x, number(other)))
        const sign = value.minus(one).times(value.minus(other)).sign()
        expect(isIn([compared(product, order, number(0))], value)).toBe(isSo[order](sign))
      }),
    )
  })

  test('is not true where a denominator is 0', () => {
    fc.assert(
      fc.property(order, rational, rational, rational, (order, zero, pole, value) => {
        const quotient = divide(subtract(x, number(zero)), subtract(x, number(pole)))
        const inequality = compared(quotient, order, number(0))
        const sign = value.minus(zero).sign() * value.minus(pole).sign()
        expect(isIn([inequality], value)).toBe(!value.eq(pole) && isSo[order](sign))
        expect(isIn([inequality], pole)).toBe(false)
      }),
    )
  })

  test('is none of what is no quotient of polynomials', () => {
    expect(inequalityOf(apply('abs', x), '<', number(1), 'x')).toBeNull()
    expect(inequalityOf(number(1), '<', apply('abs', x), 'x')).toBeNull()
  })
})

describe('a step from one inequality to another', () => {
  test('keeps its solutions where both sides are multiplied, and the sign is turned for a negative factor', () => {
    fc.assert(
      fc.property(order, rational, factor, rational, (order, end, factor, shift) => {
        const [left, right] = [x, number(end)].map(side =>
          subtract(multiply(number(factor), side), number(shift)),
        )
        const kept = factor.sign() > 0 ? order : turned[order]
        const before = compared(left!, kept, right!)
        expect(isLinear(before)).toBe(true)
        expect(regionStep([before], [simple(order, end)])).toEqual({ step: 'same', lost: null })
        const { step, lost } = regionStep([before], [simple(turned[order], end)])!
        expect(['other', 'fewer']).toContain(step)
        expect([isIn([before], lost!), isIn([simple(turned[order], end)], lost!)]).toEqual([true, false])
      }),
    )
  })

  test('is told by its ends', () => {
    fc.assert(
      fc.property(rational, factor, (end, gap) => {
        const further = end.plus(gap.abs())
        const [wide, narrow] = [simple('>', end), simple('>', further)]
        expect(regionStep([wide], [narrow])!.step).toBe('fewer')
        expect(regionStep([narrow], [wide])).toEqual({ step: 'more', lost: null })
        expect(regionStep([simple('<', further)], [wide])!.step).toBe('other')
        expect(regionStep([wide, simple('<', further)], [simple('<', further), wide])!.step).toBe('same')
        const product = multiply(subtract(x, number(end)), subtract(x, number(further)))
        expect(regionStep([compared(product, '<', number(0))], [wide, simple('<', further)])!.step).toBe(
          'same',
        )
      }),
    )
  })

  test('is not told where an end is not rational, or nothing is true before it', () => {
    const square = compared(multiply(x, x), '<', number(2))
    expect(regionStep([square], [simple('<', Rational.ONE)])).toBeNull()
    expect(regionStep([simple('<', Rational.ZERO), simple('>', Rational.ONE)], [square])).toBeNull()
    expect(regionStep([compared(x, '<', x)], [simple('<', Rational.ONE)])).toBeNull()
    expect(regionStep([compared(x, '≤', x)], [compared(number(1), '>', number(0))])!.step).toBe('same')
  })

  test('shows a whole number that is lost where there is one', () => {
    const lost = regionStep([simple('>', Rational.of('1/2'))], [simple('<', Rational.of('1/3'))])!.lost
    expect(lost!.denominator).toBe(1n)
  })
})
