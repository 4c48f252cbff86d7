import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Interval, intervals } from '../../src/numeric/interval.js'
import { INTERVAL_FUNCTIONS } from '../../src/numeric/interval-functions.js'
import { Rational } from '../../src/numeric/rational.js'
import { toRational } from '../../src/numeric/real.js'

/** decimal.js reduces by a table of digits of π and sums its own series: it shares nothing with the enclosures. */
const Oracle = Decimal.clone({ precision: 120 })
const ORACLES: Readonly<Record<string, (x: Decimal) => Decimal>> = {
  sin: x => Oracle.sin(x),
  cos: x => Oracle.cos(x),
  tan: x => Oracle.tan(x),
  arcsin: x => Oracle.asin(x),
  arccos: x => Oracle.acos(x),
  arctan: x => Oracle.atan(x),
}

const of = (name: string, ...values: Interval[]): Interval => INTERVAL_FUNCTIONS.get(name)!(values)
const oracleOf = (name: string, text: string): Rational =>
  Rational.of(ORACLES[name]!(new Oracle(text)).toString())

/** Around multiples of π/2, around 0, and far out. */
const angle = fc.oneof(
  fc.integer({ min: -4000, max: 4000 }).map(n => `${n / 1000}`),
  fc.constantFrom('1.5707963267948966', '3.141592653589793', '-4.71238898038469', '0', '1e-12', '22', '355'),
  fc.integer({ min: -999_999, max: 999_999 }).map(n => `${n}.25`),
)
const share = fc.oneof(
  fc.integer({ min: -999, max: 999 }).map(n => `${n / 1000}`),
  fc.constantFrom('1', '-1', '0', '0.999999999999', '-0.9999999', '1e-9'),
)
const any = fc.oneof(angle, fc.constantFrom('1e20', '-1e30', '1.0000001'))

describe.each([10, 30, 60])('at %d digits', digits => {
  const context = intervals(digits)
  const unit = Rational.of(10).pow(-digits)

  test.each([
    ['sin', angle],
    ['cos', angle],
    ['tan', angle],
    ['arcsin', share],
    ['arccos', share],
    ['arctan', any],
  ] as const)('%s at a point encloses the value of decimal.js, and closely', (name, argument) =>
    fc.assert(
      fc.property(argument, text => {
        const x = context.of(text)
        const [enclosure, value] = [of(name, x), oracleOf(name, text)]
        // The oracle has its own last digit.
        const slack = value.abs().plus(1).times('1e-110')
        const { lower, upper } = enclosure.bounds()
        expect(lower.minus(slack).lte(value) && upper.plus(slack).gte(value)).toBe(true)
        // Next to a pole or an end, what the argument lost is worth much.
        const steepness = value.times(value).plus(1)
        const isSteep = name === 'tan' || /0\.9{5}/.test(text)
        expect(toRational(enclosure.width).lte(unit.times(isSteep ? steepness.times('1e7') : 10))).toBe(true)
      }),
      { numRuns: 40 },
    ),
  )

  test.each(['sin', 'cos', 'tan', 'arctan', 'arcsin', 'arccos'])(
    '%s of an interval holds its value at every member',
    name =>
      fc.assert(
        fc.property(
          fc.integer({ min: -900, max: 900 }),
          fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 800 })),
          fc.integer({ min: 0, max: 20 }),
          (start, width, step) => {
            const scale = name.startsWith('arcs') || name === 'arccos' ? 2000 : 100
            const at = (n: number) => (n / scale).toString()
            const whole = context.between(at(start), at(start + width))
            const member = at(start + Math.floor((width * step) / 20))
            let enclosure: Interval
            try {
              enclosure = of(name, whole)
            } catch (error) {
              // Only tan has poles, and only an interval around one is refused.
              expect(error).toBeInstanceOf(RangeError)
              expect(name).toBe('tan')
              const turns = [start, start + width].map(n => Math.floor(n / scale / Math.PI - 0.5))
              expect(turns[0]).not.toBe(turns[1])
              return
            }
            const { lower, upper } = enclosure.bounds()
            const value = oracleOf(name, member)
            const slack = value.abs().plus(1).times('1e-110')
            expect(lower.minus(slack).lte(value) && upper.plus(slack).gte(value)).toBe(true)
          },
        ),
        { numRuns: 40 },
      ),
  )
})

test('an interval around an extremum reaches it, and a wide one is all of [-1, 1]', () => {
  const context = intervals(20)
  expect(of('sin', context.between('1.5', '1.6')).upper.eq(1)).toBe(true)
  expect(of('sin', context.between('1.5', '1.6')).lower.lt('0.9996')).toBe(true)
  expect(of('sin', context.between('4.7', '4.8')).lower.eq(-1)).toBe(true)
  expect(of('cos', context.between('-0.1', '0.1')).upper.eq(1)).toBe(true)
  expect(of('cos', context.between('0.1', '0.2')).upper.lt('0.996')).toBe(true)
  expect(of('cos', context.between(0, 100)).toString()).toBe('[-1, 1]')
})

test('what has no value throws RangeError', () => {
  const context = intervals(20)
  for (const [name, text] of [
    ['arcsin', '1.01'],
    ['arccos', '-1.01'],
    ['sin', '1e101'],
    ['mod', '3'],
  ] as const)
    expect(() => of(name, context.of(text))).toThrow(RangeError)
  expect(() => of('sin', context.of(1), context.of(2))).toThrow(RangeError)
})
