import { STANDARD_NORMAL } from '../functions/normal-distribution.js'
import type { Rational } from '../number/rational.js'
import { exactValue } from '../term/evaluate.js'
import {
  add,
  apply,
  divide,
  exp,
  multiply,
  negate,
  number,
  power,
  squareRoot,
  subtract,
  type Term,
} from '../term/term.js'
import type { Family, NamedFamily, ValueRange } from './distribution.js'

/** The distribution function of a variable at a value: P(X ≤ x), which is P(X < x) too; null where it is not worked out. */
type Cumulative = (x: Term) => Term | null

const chanceOf =
  (cumulative: Cumulative) =>
  ({ from, to }: ValueRange): Term | null => {
    const [above, below] = [to ? cumulative(to.at) : number(1), from ? cumulative(from.at) : number(0)]
    return above && below && subtract(above, below)
  }

/**
 * The normal distribution by its mean and its variance. A second parameter that is no square may be the deviation, as
 * books on statistics write it, but for 1, which is both.
 */
const normal: Family = (mean, spread, ...more) => {
  if (!mean || !spread || more.length > 0) return null
  const isVariance = spread.isSquare || exactValue(spread.value)?.eq(1) === true
  if (!isVariance) return null
  const deviation = squareRoot(spread.value)
  const standard: Cumulative = x => apply(STANDARD_NORMAL, divide(subtract(x, mean.value), deviation))
  return { mean: mean.value, variance: spread.value, isContinuous: true, chanceOf: chanceOf(standard) }
}

/** The uniform distribution between two ends: P(X ≤ x) = (x − a)/(b − a). */
const uniform: Family = (least, most, ...more) => {
  if (!least || !most || more.length > 0) return null
  const [a, b] = [exactValue(least.value), exactValue(most.value)]
  // Between 1 and 6 it may be one of whole numbers, as a die shows.
  const mayBeWhole = a?.eq(1) === true && b?.isInteger() === true
  if ((a && b && !a.lt(b)) || mayBeWhole) return null
  const width = add(most.value, negate(least.value))
  const share: Cumulative = x => {
    const at = exactValue(x)
    return a && b && at ? number(middleOf([at, a, b]).minus(a).div(b.minus(a))) : null
  }
  return {
    mean: multiply('1/2', add(least.value, most.value)),
    variance: multiply('1/12', power(width, 2)),
    isContinuous: true,
    chanceOf: chanceOf(share),
  }
}

/** The middle one of a value and two ends. */
const middleOf = (values: readonly [Rational, Rational, Rational]): Rational =>
  values.toSorted((one, other) => one.cmp(other))[1]!

/** The waiting time for events at the rate λ: P(X ≤ x) = 1 − e^(−λx), for a symbol x where it is not negative. */
const exponential: Family = (rate, ...more) => {
  const exactRate = rate && exactValue(rate.value)
  if (!rate || more.length > 0 || (exactRate && exactRate.sign() <= 0)) return null
  const elapsed: Cumulative = x => {
    const at = exactValue(x)
    // Before 0 nothing has happened: (x + |x|)/2 is 0 there, and x behind.
    const since = at ? number(at.plus(at.abs()).div(2)) : x
    return subtract(1, exp(negate(multiply(rate.value, since))))
  }
  return {
    mean: power(rate.value, -1),
    variance: power(rate.value, -2),
    isContinuous: true,
    chanceOf: chanceOf(elapsed),
  }
}

export const CONTINUOUS_FAMILIES: readonly NamedFamily[] = [
  { names: ['N', 'Normal', 'Gaussian'], of: normal },
  { names: ['U', 'Unif', 'Uniform'], of: uniform },
  { names: ['Exp', 'Exponential', 'Expo'], of: exponential, isOfRate: true },
]
