import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeAtTokenError } from '../../src/formulas/emergence.js'
import {
  type LocalShape,
  shapeOnLinearAxes,
  shapeOnLogLogAxes,
  shapeOnSemiLogAxes,
} from '../../src/formulas/emergence-axes.js'
import { derivativeByDifference } from '../../src/math/number/derivative/finite-difference.js'
import { agree, type Real, type RealContext, reals } from '../../src/math/number/interval/real.js'
import { Jet } from '../math/number/derivative/jet.js'
import { AXES, readCurve, type WrittenCurve } from './axes.js'
import { computeNearOrFar, errorExponent, tokenCount } from './curves.js'
import { steppedDecimal } from './decimals.js'

const DIGITS = 50
const context = reals(DIGITS)
const { of, workingDigits } = context

/** ε between 1/50 and 49/50, where a difference of 1 − ε cannot cancel much and f is no vanishing number. */
const middling = fc.record({
  a: fc.oneof(fc.constant('0.05'), steppedDecimal(20, 2_000, 3)),
  k: fc.oneof(fc.constantFrom('1', '2', '8', '0.5', '2.5'), fc.integer({ min: 1, max: 30 }).map(String)),
  error: steppedDecimal(20, 980, 3),
})

/** f over t, x = origin + t · unit, where the unit is one on which f changes: differences expect that of their steps. */
const scaled =
  (f: (x: Real, at: RealContext) => Real, origin: Real, unit: Real) =>
  (t: Real, at: RealContext): Real =>
    f(t.times(at.of(unit)).plus(at.of(origin)), at)

describe.each(Object.entries(AXES))('the shape on %s axes', (name, { shape, abscissa, ordinate }) => {
  const place = ({ a, k, error }: { a: string; k: string; error: string }) => {
    const curve = readCurve({ a, k })
    const compute = computeAtTokenError(curve, of(error))
    const x = abscissa(compute)
    const unit = name === 'linear' ? compute.div(curve.errorExponent.plus(1)) : of(1).div(curve.errorExponent)
    return { curve, compute, x, unit: unit.times(of(1).minus(error)) }
  }

  test('has the slope that the curve has by finite differences, to 40 digits', () => {
    fc.assert(
      fc.property(middling, given => {
        const { curve, compute, x, unit } = place(given)
        const { value, errorBound } = derivativeByDifference(scaled(ordinate(given), x, unit), of(0), DIGITS)
        const slope = shape(curve, compute).slope.times(unit)
        // x errs by 10^−57 of itself, and the curve passes that on k a x/(1 − ε) < 10^5 times.
        expect(errorBound.lte(slope.abs().plus(1).times('1e-40'))).toBe(true)
        expect(
          slope
            .minus(value)
            .abs()
            .lte(errorBound.plus(slope.abs().times('1e-52'))),
        ).toBe(true)
      }),
      { numRuns: 3 },
    )
  })

  test('has the second derivative that its slope has by finite differences, to 40 digits', () => {
    fc.assert(
      fc.property(middling, given => {
        const { curve, compute, x, unit } = place(given)
        const slopeAt = (abscissaValue: Real, at: RealContext) => {
          const c = name === 'linear' ? abscissaValue : abscissaValue.exp()
          return shape(readCurve(given, at), c).slope.times(at.of(unit))
        }
        const { value, errorBound } = derivativeByDifference(scaled(slopeAt, x, unit), of(0), DIGITS)
        const second = shape(curve, compute).secondDerivative.times(unit).times(unit)
        const size = second.abs().plus(shape(curve, compute).slope.times(unit).abs())
        expect(errorBound.lte(size.plus(1).times('1e-40'))).toBe(true)
        expect(
          second
            .minus(value)
            .abs()
            .lte(errorBound.plus(size.times('1e-52'))),
        ).toBe(true)
      }),
      { numRuns: 2 },
    )
  })
})

describe('slope and second derivative', () => {
  const given = fc.record({ a: errorExponent, k: tokenCount, compute: computeNearOrFar })
  /** 44 digits of 1 − ε may cancel in the jets, and ε may be 10^−84; the curves in reals lose none of them. */
  const ample = reals(200)

  const jetsOf = ({ a, k, compute }: WrittenCurve & { compute: string }) => {
    const constant = (text: string) => Jet.constant(ample.of(text), 2, ample)
    const logarithm = Jet.variable(ample.of(compute).ln(), 2, ample)
    const direct = Jet.variable(ample.of(compute), 2, ample)
    const power = (logCompute: Jet<Real>) => logCompute.times(constant(a)).neg().exp().neg().plus(1)
    return {
      logLog: power(logarithm).ln().times(constant(k)),
      semiLog: power(logarithm).pow(constant(k)),
      linear: power(direct.ln()).pow(constant(k)),
    }
  }

  test('are those of the jets of the curve, near C = 1 and far from it', () => {
    fc.assert(
      fc.property(given, written => {
        const curve = readCurve(written)
        const compute = of(written.compute)
        const jets = jetsOf(written)
        // f passes on k |ln(1 − ε)| times (2 a ln C + 6) roundings; ln f is at most 10^11, a ln C at most 200.
        const digits = workingDigits - 14
        const expectShape = ({ slope, secondDerivative }: LocalShape<Real>, jet: Jet<Real>, term: Real) => {
          expect(agree(slope, jet.derivative(1), digits)).toBe(true)
          const absoluteFloor = term.abs().times(`1e-${digits}`)
          expect(agree(secondDerivative, jet.derivative(2), digits, { absoluteFloor })).toBe(true)
        }
        const logLog = shapeOnLogLogAxes(curve, compute)
        expectShape(logLog, jets.logLog, of(0))
        // Where the parts of f″ cancel, they leave roundings of the larger: f′ a, or f′ s.
        const semiLog = shapeOnSemiLogAxes(curve, compute)
        const part = curve.errorExponent.plus(logLog.slope)
        expectShape(semiLog, jets.semiLog, semiLog.slope.times(part))
        const linear = shapeOnLinearAxes(curve, compute)
        expectShape(linear, jets.linear, linear.slope.div(compute).times(part.plus(1)))
      }),
      { numRuns: 12 },
    )
  })

  test('of a single token are those of 1 − C^−a, to all digits although k ε − 1 cancels', () => {
    fc.assert(
      fc.property(errorExponent, computeNearOrFar, (a, written) => {
        const curve = readCurve({ a, k: '1' })
        const compute = of(written)
        const error = compute.pow(of(a).neg())
        const { slope, secondDerivative } = shapeOnSemiLogAxes(curve, compute)
        // ε passes 2 a ln C ≤ 400 roundings on.
        expect(agree(slope, error.times(a), workingDigits - 4)).toBe(true)
        expect(agree(secondDerivative, error.times(a).times(a).neg(), workingDigits - 4)).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  test('ln f is concave over ln C, everywhere', () => {
    fc.assert(
      fc.property(given, written => {
        expect(shapeOnLogLogAxes(readCurve(written), of(written.compute)).secondDerivative.lt(0)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
