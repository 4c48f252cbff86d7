import { logSigmoid } from '../../src/formulas/preference.js'
import { type Dtype, exactValue, FLOAT64, quantumExponent } from '../../src/math/number/dtype/dtype.js'
import { reals, toRational } from '../../src/math/number/interval/real.js'
import { Rational } from '../../src/math/number/rational.js'

const { of } = reals(25)

/** Beyond ±10^4 log σ is x or 0 to more digits than any format has. */
const FLAT = 1e4

/** log σ(x) to 25 digits, rounded once to a double, for the exact value of x. */
export function exactLogSigmoid(x: number): number {
  if (Math.abs(x) > FLAT) return Math.min(x, 0)
  return logSigmoid(of(exactValue(x))).toNumber()
}

/** The same, as the fraction that the 25 digits are. */
export const exactFraction = (x: number): Rational =>
  Math.abs(x) > FLAT ? exactValue(Math.min(x, 0)) : toRational(logSigmoid(of(exactValue(x))))

/** |computed − exact| in ulps; the exact value as a double is 2^(p−53) ulps off, which no bound of a narrower format sees. */
export const ulpsOff = (computed: number, exact: number, dtype: Dtype): number =>
  Math.abs(computed - exact) / 2 ** quantumExponent(exact, dtype)

/** The arguments where something happens to the exponentials of a format: ln of a limit of it, as a double. */
export interface Thresholds {
  /** e^x rounds to ∞ from the middle between the largest finite number and the next on. */
  readonly overflow: number
  /** e^{−x} rounds to 0 from half the smallest subnormal on: the tie is even. */
  readonly underflow: number
  /** 1 + t rounds to 1 from t = 2^−p on: the tie is even. */
  readonly absorption: number
}

export function thresholds({ precisionBits, maximumExponent, smallestSubnormal }: Dtype): Thresholds {
  const two = Rational.of(2)
  const beyond = two.pow(maximumExponent + 1)
  const overflow = beyond.minus(two.pow(maximumExponent - precisionBits))
  const log = (argument: Rational): number => of(argument).ln().toNumber()
  return {
    overflow: log(overflow),
    underflow: -log(exactValue(smallestSubnormal).div(2)),
    absorption: log(two.pow(precisionBits)),
  }
}

export type Outcome = 'finite' | 'zero' | '-Infinity' | 'NaN' | 'wrong sign'

export function outcomeOf(computed: number): Outcome {
  if (Number.isNaN(computed)) return 'NaN'
  if (computed === 0) return 'zero'
  if (computed > 0) return 'wrong sign'
  return computed === Number.NEGATIVE_INFINITY ? '-Infinity' : 'finite'
}

/** The bound of the stable form in ulps: 3/2, or 3 where exp and log1p err by an ulp and not by half of one. */
export const stableBound = (dtype: Dtype): number =>
  dtype === FLOAT64 ? 3 : 1.5 + 2 ** (dtype.precisionBits - 50)
