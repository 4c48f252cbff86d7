import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { PI } from '../../../src/math/term/symbols.js'
import { add, divide, multiply, number, power, symbol } from '../../../src/math/term/term.js'
import { endOf } from '../../../src/page/domains/ends.js'
import { multipleOfPi, timesPi, withoutPi } from '../../../src/page/domains/multiple-of-pi.js'
import { EVERYTHING } from '../../../src/page/domains/piece.js'

const pi = symbol(PI)
const rational = fc
  .tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 12 }))
  .map(([a, b]) => Rational.of(`${a}/${b}`))

describe('a multiple of π', () => {
  test('is told from its product, its quotient and its sum', () => {
    fc.assert(
      fc.property(rational, rational, (q, r) => {
        expect(multipleOfPi(timesPi(number(q)))!.eq(q)).toBe(true)
        expect(
          multipleOfPi(
            divide(multiply(number(Rational.of(q.numerator)), pi), number(Rational.of(q.denominator))),
          )!.eq(q),
        ).toBe(true)
        expect(multipleOfPi(add(multiply(number(q), pi), multiply(number(r), pi)))!.eq(q.plus(r))).toBe(true)
      }),
    )
  })

  test('is no other term, and no number', () => {
    fc.assert(
      fc.property(
        rational.filter(q => !q.isZero()),
        q => {
          for (const term of [
            add(pi, number(q)),
            power(pi, 2),
            divide(number(q), pi),
            multiply(pi, symbol('x')),
          ])
            expect(endOf(term)).toBeUndefined()
          expect(endOf(number(q))!.inPi).toBe(false)
        },
      ),
    )
  })

  test('lies within its ends as numbers, and near them: π = 3.14159265358979323846264338327950288… (mpmath)', () => {
    const digits = Rational.of('3.14159265358979323846264338327950288419716939937510')
    fc.assert(
      fc.property(rational, rational, (from, to) => {
        const ends = withoutPi({ ...EVERYTHING, from, to, inPi: true })
        expect(ends.from!.lte(from.times(digits))).toBe(true)
        expect(ends.to!.gte(to.times(digits))).toBe(true)
        expect(from.times(digits).minus(ends.from!).lt(Rational.of('1e-29'))).toBe(true)
        expect(ends.inPi).toBeUndefined()
      }),
    )
  })
})
