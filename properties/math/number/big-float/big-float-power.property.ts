import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bigFloats } from '../../../../src/math/number/big-float/big-float.js'
import { reals } from '../../../../src/math/number/interval/real.js'
import { Rational } from '../../../../src/math/number/rational.js'
import { bigFloat, exactly, unitsOff, unitsOffRational } from './big-float-oracle.js'

const BUDGET = 0.51
const context = bigFloats(20)
const { of } = context

describe('a power of a BigFloat', () => {
  test('to an integer errs by 0.51 units at most from the exact fraction', () => {
    fc.assert(
      fc.property(bigFloat(context, -9, 9), fc.integer({ min: -60, max: 60 }), (base, power) => {
        const exact = base.toRational().pow(power)
        expect(unitsOffRational(base.pow(power), exact)).toBeLessThanOrEqual(BUDGET)
        expect(base.pow(`${power}`)).toEqual(base.pow(power))
      }),
      { numRuns: 300 },
    )
  })

  test('to the last integer that is multiplied and the first that is not errs as little', () => {
    for (const power of [1023, 1024, 1025, 1026, 1027, 1028, 1029, -1024, -1025]) {
      for (const text of ['1.0123456789', '-0.99']) {
        const base = of(text)
        const result = base.pow(power)
        expect(unitsOff(result, exactly(base, 400).pow(power), 400)).toBeLessThanOrEqual(BUDGET)
        expect(result.sign()).toBe(power % 2 === 0 ? 1 : base.sign())
      }
    }
  })

  test('to a fraction, large or small, errs by 0.51 units at most from e^(y·ln x) by decimal.js', () => {
    let worst = 0
    fc.assert(
      fc.property(bigFloat(context, -40, 40), bigFloat(context, -60, 20), (base, power) => {
        const [x, y] = [exactly(base.abs(), 300), exactly(power, 300)]
        const units = unitsOff(base.abs().pow(power), y.times(x.ln()).exp(), 300)
        worst = Math.max(worst, units)
        expect(units).toBeLessThanOrEqual(BUDGET)
      }),
      { numRuns: 150 },
    )
    expect(worst).toBeGreaterThan(0.25)
  })

  test('keeps its accuracy where a base just off 1 meets a huge power', () => {
    // From 2⁻²⁴ on a logarithm loses as many bits as it is small, before the power adds its own loss.
    for (const places of [8, 22, 23, 60]) {
      for (const offset of ['-1.01', '1.37']) {
        for (const growth of [1, 7, 8, 9, 12, 38]) {
          const base = of(1).plus(of(2).pow(-places).times(offset))
          const power = of(2)
            .pow(places + growth - 1)
            .times('1.2345')
          const exact = exactly(power, 200).times(exactly(base, 200).ln()).exp()
          expect(unitsOff(base.pow(power), exact, 200)).toBeLessThanOrEqual(BUDGET)
        }
      }
    }
  })

  test('keeps it too where the huge power is an integer below 0, which is not multiplied out', () => {
    for (const places of [40, 60]) {
      const base = of(1).plus(of(2).pow(-places).times('1.37'))
      const power = of(2).pow(places).times(-5)
      const exact = exactly(power, 200).times(exactly(base, 200).ln()).exp()
      expect(unitsOff(base.pow(power), exact, 200)).toBeLessThanOrEqual(BUDGET)
    }
  })

  test('of 2 is exact as far as exponents go', () => {
    for (const power of ['1e11', '-1e11', '100000000001', '1025', '-2000', '70368744177.5']) {
      const { mantissa, exponent } = of(2).pow(power)
      const half = power.endsWith('.5')
      const expected = half ? of(2).sqrt() : of(1)
      const shift = Number(power) - (half ? 0.5 : 0)
      expect([mantissa, exponent]).toEqual([expected.mantissa, expected.exponent + shift])
    }
  })

  test('has the sign of the parity of a power that is an integer, and refuses another below 0', () => {
    expect(of(-2).pow(3)).toEqual(of(-8))
    expect(of(-2).pow(-2)).toEqual(of('0.25'))
    expect(of(-1).pow('1e30')).toEqual(of(1))
    expect(of(-1).pow('1000000000001')).toEqual(of(-1))
    expect(of(-1).pow('1000000000002')).toEqual(of(1))
    expect(
      of('-1').pow(
        of(2)
          .pow(context.precision.bits - 1)
          .plus(1),
      ),
    ).toEqual(of(-1))
    expect(of('-1').pow(of(2).pow(context.precision.bits).minus(1))).toEqual(of(-1))
    for (const power of ['0.5', '-0.5', '1e-30', '1.25', '1025.5'])
      expect(() => of(-2).pow(power)).toThrow(
        'BigFloat.pow: expected an integer as a power of a number below 0',
      )
  })

  test('of 0, and to 0, is as of a Rational', () => {
    for (const base of ['0', '3', '-2.5']) expect(of(base).pow(0)).toEqual(of(1))
    expect(Rational.of(0).pow(0)).toEqual(Rational.ONE)
    expect(of(0).pow('0.1')).toEqual(of(0))
    expect(of(0).pow(2)).toEqual(of(0))
    expect(() => of(0).pow(-1)).toThrow(RangeError)
    expect(() => of(0).pow('-0.5')).toThrow('BigFloat.pow: expected a power of 0 that is not below 0')
    expect(of(1).pow('1e300')).toEqual(of(1))
    for (const base of [2, -1]) expect(of(base).pow(0)).toEqual(of(1))
    // The power is so small or so large that no shift holds it.
    expect(of(2).pow('1e-300000000000')).toEqual(of(1))
    expect(of(2).pow('-1e-300000000000')).toEqual(of(1))
    expect(of(-1).pow('1e300000000000')).toEqual(of(1))
    expect(() => of(-1).pow('1e-300000000000')).toThrow('expected an integer')
    expect(() => of(-1).pow('-1e-300000000000')).toThrow('expected an integer')
  })

  test('is the square root for 1/2, within a unit', () => {
    fc.assert(
      fc.property(bigFloat(context, -30, 30), x => {
        const units = unitsOff(x.abs().pow('0.5'), exactly(x.abs().sqrt(), 60), 60)
        expect(units).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('whose exponent decimal.js cannot hold either is refused', () => {
    expect(() => reals(20).of(10).pow('1e17').toString().length).not.toThrow()
    expect(() => of(10).pow('1e17')).toThrow(RangeError)
  })
})
