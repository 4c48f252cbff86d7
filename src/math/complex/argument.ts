import { withSpecialAngles } from '../engines/special-angles.js'
import { ARCTANGENT } from '../functions/inverse-trigonometric.js'
import { PI } from '../term/symbols.js'
import { add, apply, divide, negate, number, subtract, symbol, type Term } from '../term/term.js'
import { type Complex, isReal, real } from './complex.js'
import { signOfNumber } from './number-sign.js'

const HALF_TURN = symbol(PI)
const QUARTER_TURN = divide(HALF_TURN, 2)

/**
 * The principal value of the argument of a number, above -π and up to π; null where the signs of the parts are not
 * certain, as of 0, and where a symbol is free in it.
 */
export function principalArgument(z: Complex): Complex | null {
  const angle = isReal(z) ? ofReal(signOfNumber(z.re)) : ofPoint(z)
  return angle && real(angle)
}

const ofReal = (sign: number): Term | null => (sign > 0 ? number(0) : sign < 0 ? HALF_TURN : null)

/** Where the sign of the real part is not certain, the point may stand on the imaginary axis. */
function ofPoint({ re, im }: Complex): Term | null {
  const [across, side] = [signOfNumber(re), signOfNumber(im)]
  if (across > 0) return arctangent(divide(im, re))
  if (side === 0) return null
  if (across < 0) return (side > 0 ? add : subtract)(arctangent(divide(im, re)), HALF_TURN)
  return subtract(side > 0 ? QUARTER_TURN : negate(QUARTER_TURN), arctangent(divide(re, im)))
}

const arctangent = (slope: Term): Term => withSpecialAngles(apply(ARCTANGENT, slope))
