import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closedValueOf, constantsAt, decide, MIN_DIGITS } from '../../../src/math/engines/value.js'
import { Rational } from '../../../src/math/number/rational.js'
import { PI } from '../../../src/math/term/symbols.js'
import { divide, exp, number } from '../../../src/math/term/term.js'

describe('the enclosure of π', () => {
  const piAt = (digits: number) => constantsAt(digits).symbols.get(PI)!

  test('is no wider than two units of the last digit that is asked for, and holds the next closer one', () =>
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 80 }), digits => {
        const { lower, upper } = piAt(digits).bounds()
        expect(upper.minus(lower).lte(Rational.of(`2e${1 - digits}`))).toBe(true)
        const closer = piAt(digits + 20).bounds()
        expect(lower.lte(closer.lower) && upper.gte(closer.upper)).toBe(true)
      }),
    ))

  test('is computed once for so many digits', () => {
    expect(constantsAt(35)).toBe(constantsAt(35))
    expect(constantsAt(35)).not.toBe(constantsAt(36))
  })
})

describe('what is decided', () => {
  test('of an exact value, of no digits, is asked once', () => {
    const third = divide(1, 3)
    expect(closedValueOf(third, 30).digits).toBe(0)
    const asked: number[] = []
    const answer = decide(third, ({ digits }) => {
      asked.push(digits)
      return null
    })
    expect([answer, asked]).toEqual([null, [0]])
  })

  test('is the first answer, with the value that gave it', () => {
    expect(decide(number(3), ({ lower }) => `${lower}`)).toMatchObject({
      answer: '3',
      value: { isExact: true },
    })
    const asked = decide(exp(1), ({ digits }) => (digits > MIN_DIGITS ? digits : null))
    expect(asked).toMatchObject({ answer: 60, value: { digits: 60, isExact: false } })
  })
})
