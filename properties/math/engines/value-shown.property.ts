import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closedValueOf, constantsAt, decide, MIN_DIGITS, showValue } from '../../../src/math/engines/value.js'
import { Rational } from '../../../src/math/number/rational.js'
import { PI } from '../../../src/math/term/symbols.js'
import { divide, exp, number } from '../../../src/math/term/term.js'

const show = (lower: string, upper = lower) =>
  showValue({ lower: Rational.of(lower), upper: Rational.of(upper) })

describe('a value as people read it', () => {
  test.each([
    ['0', '0'],
    ['-7', '-7'],
    ['999999999', '999999999'],
    ['-999999999', '-999999999'],
    ['1000000000', '1e9'],
    ['-1000000000', '-1e9'],
    ['1500000000', '1.5e9'],
    ['-1234567890', '-1.23457e9'],
    ['0.25', '0.25'],
    ['-0.25', '-0.25'],
    ['2.5', '2.5'],
    ['-1/3', '-0.333333'],
    ['20/3', '6.66667'],
    ['10.5', '10.5'],
    ['100000.25', '100000'],
    ['1234567.5', '1234570'],
    ['9999994.5', '9999990'],
    ['9999995.5', '1e7'],
    ['12345678.5', '1.23457e7'],
    ['123456789.5', '1.23457e8'],
    ['0.025', '0.025'],
    ['0.0001', '0.0001'],
    ['0.00012345678', '0.000123457'],
    ['0.000099', '9.9e-5'],
    ['0.0000123', '1.23e-5'],
    ['0.00000123', '1.23e-6'],
  ])('%s is %s', (value, shown) => expect(show(value)).toBe(shown))

  test('of one that is only enclosed the middle is shown, and no whole number is claimed', () => {
    expect(show('1', '2')).toBe('1.5')
    expect(show('-1', '1')).toBe('0')
    expect(show('123456789', '123456790')).toBe('1.23457e8')
  })
})

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
