import type { EmergenceCurve } from '../../src/formulas/emergence.js'
import {
  shapeOnLinearAxes,
  shapeOnLogLogAxes,
  shapeOnSemiLogAxes,
} from '../../src/formulas/emergence-axes.js'
import { type Real, type RealContext, reals } from '../../src/math/number/interval/real.js'

/** The pairs of axes on which an emergence curve is drawn: the code under test, and the curve as it is written. */

export interface WrittenCurve {
  readonly a: string
  readonly k: string
}

export const readCurve = ({ a, k }: WrittenCurve, at: RealContext = reals(50)): EmergenceCurve<Real> => ({
  errorExponent: at.of(a),
  tokens: at.of(k),
})

/** ln (1 − C^−a)^k as it is written, over any pair of axes; its independence of the code under test is the point. */
const logExactMatch = ({ a, k }: WrittenCurve, logCompute: Real, at: RealContext): Real =>
  at.of(1).minus(logCompute.times(a).neg().exp()).ln().times(k)

export const AXES = {
  linear: {
    shape: shapeOnLinearAxes<Real>,
    abscissa: (compute: Real) => compute,
    ordinate: (given: WrittenCurve) => (compute: Real, at: RealContext) =>
      logExactMatch(given, compute.ln(), at).exp(),
  },
  'semi-log': {
    shape: shapeOnSemiLogAxes<Real>,
    abscissa: (compute: Real) => compute.ln(),
    ordinate: (given: WrittenCurve) => (logCompute: Real, at: RealContext) =>
      logExactMatch(given, logCompute, at).exp(),
  },
  'log-log': {
    shape: shapeOnLogLogAxes<Real>,
    abscissa: (compute: Real) => compute.ln(),
    ordinate: (given: WrittenCurve) => (logCompute: Real, at: RealContext) =>
      logExactMatch(given, logCompute, at),
  },
}
