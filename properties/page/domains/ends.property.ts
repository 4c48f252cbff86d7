import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { boundedBy, boundsBetween, common } from '../../../src/page/domains/ends.js'
import type { Ends } from '../../../src/page/domains/piece.js'

const number = fc.integer({ min: -5, max: 5 }).map(value => Rational.of(value))
const end = fc.record({ value: number, inPi: fc.boolean() })
const bound = fc
  .tuple(end, fc.constantFrom('from' as const, 'to' as const), fc.boolean())
  .map(one => boundedBy(...one))

/** Whether a number lies within ends, worked out with π as 3.14159. */
function isWithin(value: number, { from, to, hasFrom, hasTo, inPi }: Ends): boolean {
  const scale = inPi ? Math.PI : 1
  const [low, high] = [from, to].map(one => (one ? Number(one.toString()) * scale : null))
  const isAbove = low === null || low === undefined || value > low || (hasFrom && value === low)
  const isBelow = high === null || high === undefined || value < high || (hasTo && value === high)
  return isAbove && isBelow
}

describe('what several bounds have in common', () => {
  test('is what each of them takes in; it is not told of numbers beside multiples of π', () => {
    fc.assert(
      fc.property(fc.array(bound, { minLength: 1, maxLength: 4 }), all => {
        const both = common(all)
        const isOfOneMeasure =
          all.every(({ inPi }) => !inPi) || all.every(({ inPi, from, to }) => inPi || (from ?? to)!.isZero())
        if (!isOfOneMeasure) expect(both).toBeNull()
        for (const value of [-5, -Math.PI, -1.5, -1, 0, 0.5, 1, Math.PI, 2 * Math.PI, 20]) {
          const isIn = all.every(ends => isWithin(value, ends))
          if (both) expect(isWithin(value, both), String(value)).toBe(isIn)
          // Of bounds that meet in one value no range is left.
          else if (isOfOneMeasure)
            expect(all.every(ends => isWithin(value - 0.01, ends) && isWithin(value + 0.01, ends))).toBe(
              false,
            )
        }
      }),
    )
  })

  test('is nothing where no end is known', () =>
    expect(boundsBetween(undefined, undefined, true, true)).toBeNull())
})
