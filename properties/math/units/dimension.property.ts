import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import {
  type Dimension,
  isSameDimension,
  NO_DIMENSION,
  powerOfDimension,
  timesDimension,
} from '../../../src/math/units/dimension.js'
import { powersOf } from './shown.js'

const BASES = ['length', 'mass', 'time'] as const
const powers = fc
  .tuple(fc.integer({ min: -3, max: 3 }), fc.constantFrom(1, 2))
  .map(([over, under]) => Rational.of(`${over}/${under}`))
/** The powers of the three bases in order. */
const triples = fc.tuple(powers, powers, powers)
const dimensionOf = (triple: readonly Rational[]): Dimension =>
  new Map(
    BASES.map((base, i) => [base as string, triple[i]!] as const).filter(([, power]) => !power.isZero()),
  )

describe('dimensions', () => {
  test('of a product add their powers, and have none that is zero', () => {
    fc.assert(
      fc.property(triples, triples, (a, b) => {
        const [left, right] = [dimensionOf(a), dimensionOf(b)]
        const before = [powersOf(left), powersOf(right)]
        const sum = dimensionOf(a.map((power, i) => power.plus(b[i]!)))
        expect(powersOf(timesDimension(left, right))).toBe(powersOf(sum))
        expect([powersOf(left), powersOf(right)]).toEqual(before)
      }),
    )
  })

  test('of a power are multiplied by it, and of the power zero there are none', () => {
    fc.assert(
      fc.property(triples, powers, (a, exponent) => {
        const raised = powerOfDimension(dimensionOf(a), exponent)
        expect(powersOf(raised)).toBe(powersOf(dimensionOf(a.map(power => power.times(exponent)))))
      }),
    )
    expect(NO_DIMENSION.size).toBe(0)
    expect(powerOfDimension(new Map([['time', Rational.ONE]]), Rational.ZERO).size).toBe(0)
  })

  test('are the same where every power is', () => {
    fc.assert(
      fc.property(triples, triples, (a, b) => {
        const isSame = a.every((power, i) => power.eq(b[i]!))
        expect(isSameDimension(dimensionOf(a), dimensionOf(b))).toBe(isSame)
        expect(isSameDimension(dimensionOf(a), new Map([...dimensionOf(a)].reverse()))).toBe(true)
      }),
    )
  })

  test.each([
    [
      [1, 0, 0],
      [2, 0, 0],
    ],
    [
      [1, 0, 0],
      [0, 1, 0],
    ],
    [
      [1, 0, 0],
      [0, 0, 0],
    ],
    [
      [1, 0, 0],
      [1, 1, 0],
    ],
    [
      [0, 1, 1],
      [0, 1, -1],
    ],
  ])('%j is not %j, nor the other way', (a, b) => {
    const [left, right] = [a, b].map(triple => dimensionOf(triple.map(power => Rational.of(power))))
    expect(isSameDimension(left!, right!)).toBe(false)
    expect(isSameDimension(right!, left!)).toBe(false)
  })
})
