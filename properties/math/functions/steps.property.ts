import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { primitiveFunction } from '../../../src/math/functions/functions.js'
import { ceiling, floor, nearest, remainder } from '../../../src/math/number/floor-and-remainder.js'
import { type Interval, intervals } from '../../../src/math/number/interval/interval.js'
import { Rational } from '../../../src/math/number/rational.js'

const context = intervals(20)
const of = (name: string, ...values: readonly Interval[]): Interval =>
  primitiveFunction(name)!.enclose!(...values)
const quarters = fc.integer({ min: -60, max: 60 })
const at = (count: number): Rational => Rational.ratio(BigInt(count), 4n)
const between = (one: number, other: number): Interval =>
  context.between(at(Math.min(one, other)), at(Math.max(one, other)))

describe('functions of intervals', () => {
  test('step as their members do, at both bounds', () =>
    fc.assert(
      fc.property(quarters, quarters, (one, other) => {
        const whole = between(one, other)
        const { lower, upper } = whole.bounds()
        const steps: readonly (readonly [string, (value: Rational) => Rational])[] = [
          ['floor', floor],
          ['ceil', ceiling],
        ]
        for (const [name, step] of steps) {
          const bounds = of(name, whole).bounds()
          expect(bounds.lower.eq(step(lower)) && bounds.upper.eq(step(upper))).toBe(true)
        }
        const isHalf = [lower, upper].some(bound => bound.times(2).isInteger() && !bound.isInteger())
        if (isHalf) {
          expect(() => of('round', whole)).toThrow(RangeError)
          return
        }
        const rounded = of('round', whole).bounds()
        expect(rounded.lower.eq(nearest(lower)) && rounded.upper.eq(nearest(upper))).toBe(true)
      }),
    ))

  test('leave the remainders of members between two multiples, and no others', () =>
    fc.assert(
      fc.property(quarters, fc.nat(8), fc.integer({ min: -4, max: 12 }), (start, width, by) => {
        const [value, divisor] = [between(start, start + width), context.of(at(by))]
        const multiples = [start, start + width].map(count => Math.floor(count / by))
        if (by <= 0 || multiples[0] !== multiples[1]) {
          expect(() => of('mod', value, divisor)).toThrow(RangeError)
          return
        }
        const { lower, upper } = of('mod', value, divisor).bounds()
        expect(lower.eq(remainder(at(start), at(by)))).toBe(true)
        expect(upper.eq(remainder(at(start + width), at(by)))).toBe(true)
      }),
    ))

  test('leave no remainder by a divisor that may be one number or another', () => {
    expect(() => of('mod', context.of(1), context.between(2, 3))).toThrow(RangeError)
  })
})

test('the least of intervals holds the lesser of any members, the greatest the greater', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(quarters, quarters), { minLength: 1, maxLength: 4 }), pairs => {
      const [first, ...rest] = pairs.map(([one, other]) => between(one, other))
      const lows = pairs.map(([one, other]) => Math.min(one, other))
      const highs = pairs.map(([one, other]) => Math.max(one, other))
      const bounds = (name: 'min' | 'max') => {
        const { lower, upper } = context.extreme(name, [first!, ...rest]).bounds()
        return [lower, upper].map(bound => Number(bound.times(4).numerator))
      }
      expect(bounds('min')).toEqual([Math.min(...lows), Math.min(...highs)])
      expect(bounds('max')).toEqual([Math.max(...lows), Math.max(...highs)])
    }),
  ))
