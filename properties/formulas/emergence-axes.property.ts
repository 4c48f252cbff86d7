import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeAtTokenError, type EmergenceCurve } from '../../src/formulas/emergence.js'
import {
  curvature,
  type LocalShape,
  shapeOnLinearAxes,
  shapeOnLogLogAxes,
  shapeOnSemiLogAxes,
  tokenErrorAtLinearInflection,
  tokenErrorAtSemiLogInflection,
} from '../../src/formulas/emergence-axes.js'
import { derivativeByDifference } from '../../src/numeric/difference.js'
import { Jet } from '../../src/numeric/jet.js'
import { agree, type Real, type RealContext, reals } from '../../src/numeric/real.js'
import { computeNearOrFar, errorExponent, tokenCount } from './curves.js'
import { steppedDecimal } from './decimals.js'

const DIGITS = 50
const context = reals(DIGITS)
const { of, workingDigits } = context

interface Written {
  readonly a: string
  readonly k: string
}

const read = ({ a, k }: Written, at: RealContext = context): EmergenceCurve<Real> => ({
  errorExponent: at.of(a),
  tokens: at.of(k),
})

/** ε between 1/50 and 49/50, where a difference of 1 − ε cannot cancel much and f is no vanishing number. */
const middling = fc.record({
  a: fc.oneof(fc.constant('0.05'), steppedDecimal(20, 2_000, 3)),
  k: fc.oneof(fc.constantFrom('1', '2', '8', '0.5', '2.5'), fc.integer({ min: 1, max: 30 }).map(String)),
  error: steppedDecimal(20, 980, 3),
})

/** ln (1 − C^−a)^k as it is written, over any pair of axes; its independence of the code under test is the point. */
const logExactMatch = ({ a, k }: Written, logCompute: Real, at: RealContext): Real =>
  at.of(1).minus(logCompute.times(a).neg().exp()).ln().times(k)

const AXES = {
  linear: {
    shape: shapeOnLinearAxes<Real>,
    abscissa: (compute: Real) => compute,
    ordinate: (given: Written) => (compute: Real, at: RealContext) =>
      logExactMatch(given, compute.ln(), at).exp(),
  },
  'semi-log': {
    shape: shapeOnSemiLogAxes<Real>,
    abscissa: (compute: Real) => compute.ln(),
    ordinate: (given: Written) => (logCompute: Real, at: RealContext) =>
      logExactMatch(given, logCompute, at).exp(),
  },
  'log-log': {
    shape: shapeOnLogLogAxes<Real>,
    abscissa: (compute: Real) => compute.ln(),
    ordinate: (given: Written) => (logCompute: Real, at: RealContext) => logExactMatch(given, logCompute, at),
  },
}

/** f over t, x = origin + t · unit, where the unit is one on which f changes: differences expect that of their steps. */
const scaled =
  (f: (x: Real, at: RealContext) => Real, origin: Real, unit: Real) =>
  (t: Real, at: RealContext): Real =>
    f(t.times(at.of(unit)).plus(at.of(origin)), at)

describe.each(Object.entries(AXES))('the shape on %s axes', (name, { shape, abscissa, ordinate }) => {
  const place = ({ a, k, error }: { a: string; k: string; error: string }) => {
    const curve = read({ a, k })
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
          return shape(read(given, at), c).slope.times(at.of(unit))
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

  const jetsOf = ({ a, k, compute }: Written & { compute: string }) => {
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
        const curve = read(written)
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
        const curve = read({ a, k: '1' })
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
        expect(shapeOnLogLogAxes(read(written), of(written.compute)).secondDerivative.lt(0)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

describe('curvature', () => {
  test('is that of a circle, 1/r with its sign, and of a straight line', () => {
    // The lower half of a circle of radius r at the angle whose sine is 3/5: y′ = 3/4, y″ = r² / (4r/5)³.
    const radius = of('2.5')
    const secondDerivative = radius.pow(2).div(radius.times(4).div(5).pow(3))
    const shape = { slope: of('0.75'), secondDerivative }
    expect(agree(curvature(shape), of('0.4'), workingDigits - 1)).toBe(true)
    const mirrored = { slope: of('-0.75'), secondDerivative: secondDerivative.neg() }
    expect(agree(curvature(mirrored), of('-0.4'), workingDigits - 1)).toBe(true)
    expect(curvature({ slope: of(3), secondDerivative: of(0) }).isZero()).toBe(true)
  })
})

describe('an inflection', () => {
  const several = fc.record({
    a: fc.oneof(fc.constant('0.05'), steppedDecimal(20, 3_000, 3)),
    k: fc.oneof(
      fc.constantFrom('2', '8', '1.01', '2.5', '1e9'),
      fc.integer({ min: 2, max: 3_000 }).map(String),
    ),
  })
  const inflections = [
    ['semi-log', tokenErrorAtSemiLogInflection<Real>, AXES['semi-log']],
    ['linear', tokenErrorAtLinearInflection<Real>, AXES.linear],
  ] as const

  test.each(inflections)(
    'on %s axes is where the second difference of the curve changes sign',
    (_, find, axes) => {
      fc.assert(
        fc.property(several, given => {
          const curve = read(given)
          const error = find(curve)
          // Steps of 10^−14 of the scale leave 10^−28 f⁗ and 10^−32 of rounding, 10^−10 off the inflection is 10^−10 f‴.
          const [step, offset] = [of(1).minus(error).times('1e-14'), of(1).minus(error).times('1e-10')]
          const secondDifference = (factor: Real): Real => {
            const x = axes.abscissa(computeAtTokenError(curve, error.times(factor)))
            const h = (axes === AXES.linear ? x : of(1)).div(curve.errorExponent.plus(1)).times(step)
            const [left, middle, right] = [x.minus(h), x, x.plus(h)].map(t =>
              axes.ordinate(given)(t, context),
            )
            return left!.plus(right!).minus(middle!.times(2))
          }
          // A larger ε lies to the left, where the curve still turns upwards.
          expect(secondDifference(of(1).plus(offset)).gt(0)).toBe(true)
          expect(secondDifference(of(1).minus(offset)).lt(0)).toBe(true)
        }),
        { numRuns: 12 },
      )
    },
  )

  test('over ln C is where the slope is greatest, (1 − 1/k)^{k−1} a, and over C at a larger ε', () => {
    fc.assert(
      fc.property(several, given => {
        const curve = read(given)
        const error = tokenErrorAtSemiLogInflection(curve)
        const slopeAt = (e: Real) => shapeOnSemiLogAxes(curve, computeAtTokenError(curve, e)).slope
        const steepest = slopeAt(error)
        const expected = of(1).minus(error).pow(curve.tokens.minus(1)).times(given.a)
        // C = k^{1/a} and back again costs 2 ln k ≤ 42 roundings, and 1 − 1/k its share of them.
        expect(agree(steepest, expected, workingDigits - 14)).toBe(true)
        expect(slopeAt(error.times('0.999')).lt(steepest)).toBe(true)
        expect(slopeAt(error.times('1.001')).lt(steepest)).toBe(true)
        expect(tokenErrorAtLinearInflection(curve).gt(error)).toBe(true)
        expect(tokenErrorAtLinearInflection(curve).lt(1)).toBe(true)
      }),
      { numRuns: 12 },
    )
  })

  test('does not exist for a single token or less: f″ is negative everywhere', () => {
    fc.assert(
      fc.property(errorExponent, fc.constantFrom('1', '0.5', '0.001'), computeNearOrFar, (a, k, compute) => {
        const curve = read({ a, k })
        expect(() => tokenErrorAtSemiLogInflection(curve)).toThrow(RangeError)
        expect(() => tokenErrorAtLinearInflection(curve)).toThrow(`expected more than 1 token, got ${k}`)
        expect(shapeOnSemiLogAxes(curve, of(compute)).secondDerivative.lt(0)).toBe(true)
        expect(shapeOnLinearAxes(curve, of(compute)).secondDerivative.lt(0)).toBe(true)
      }),
      { numRuns: 25 },
    )
  })
})
