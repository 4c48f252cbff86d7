import type { Arithmetic } from '../math/number/arithmetic.js'
import type { Dtype } from '../math/number/dtype/dtype.js'
import { type Float, floats } from '../math/number/dtype/float.js'

/**
 * The ways to write log σ(x) that programs use. Over the reals they are one function; in floating point only the stable one
 * is, and which end of the line the others lose depends on the exponential in them.
 *
 * Error budget, in ulps of the exact value, over formats that keep subnormals; B is where the exponential overflows
 * (ln of the largest finite number: 709.78, 88.72, 88.72, 11.09 for float64, float32, bfloat16, float16), U where it
 * rounds to 0 (745.13, 103.97, 92.88, 17.33), R where 1 + t rounds to 1 (36.74, 16.64, 5.54, 7.62):
 * - stable: at most 3/2 for every finite x (3 in float64, where exp and log1p err by 1 each): t = e^{−|x|} ≤ 1 cannot
 *   overflow, log1p does not lose it, and min(x, 0) and −log1p(t) have one sign.
 * - log(1/(1 + e^{−x})) and −log(1 + e^{−x}): −∞ for x < −B, where e^{−x} overflows; 0 for x > R, where the value is not.
 * - log(e^x/(1 + e^x)): NaN for x > B, where e^x overflows; −∞ for x < −U, where e^x underflows; before B it is 0 already.
 * - x − log(1 + e^x): −∞ for x > B; before that the difference cancels, and below −R it is x, as it should be.
 */

/** min(x, 0) − log1p(e^{−|x|}). */
export function stableLogSigmoid(x: Float): Float {
  return x.min(0).minus(x.abs().neg().exp().log1p())
}

/** log(1/(1 + e^{−x})): the logarithm of the logistic function as its definition has it. */
export function logOfReciprocal<T extends Arithmetic<T>>(x: T): T {
  return x.neg().exp().plus(1).pow(-1).ln()
}

/** log(e^x/(1 + e^x)): the same with the fraction extended by e^x. */
export function logOfQuotient<T extends Arithmetic<T>>(x: T): T {
  const odds = x.exp()
  return odds.div(odds.plus(1)).ln()
}

/** −log(1 + e^{−x}): the negative softplus of −x. */
export function negatedLog<T extends Arithmetic<T>>(x: T): T {
  return x.neg().exp().plus(1).ln().neg()
}

/** x − log(1 + e^x). */
export function differenceFromLog<T extends Arithmetic<T>>(x: T): T {
  return x.minus(x.exp().plus(1).ln())
}

export type LogSigmoidForm =
  | 'stableLogSigmoid'
  | 'logOfReciprocal'
  | 'logOfQuotient'
  | 'negatedLog'
  | 'differenceFromLog'

/** Every form under the name of its function. */
export const LOG_SIGMOID_FORMS: Readonly<Record<LogSigmoidForm, (x: Float) => Float>> = {
  stableLogSigmoid,
  logOfReciprocal,
  logOfQuotient,
  negatedLog,
  differenceFromLog,
}

/** What a program gets that computes log σ(x) by this form, rounding x to the format and then every operation. */
export function computedLogSigmoid(form: LogSigmoidForm, x: number, dtype: Dtype): number {
  return LOG_SIGMOID_FORMS[form](floats(dtype).of(x)).value
}
