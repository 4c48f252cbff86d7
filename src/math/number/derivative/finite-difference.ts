import { type Real, type RealContext, reals } from '../interval/real.js'

/** A function of one variable. It takes its constants as strings, or from the context, whose digits vary. */
export type RealFunction = (x: Real, context: RealContext) => Real

/** A derivative, and a bound of its absolute error. */
export interface Difference {
  readonly value: Real
  readonly errorBound: Real
}

/**
 * f′(x) by central differences over the steps h, h/2 … h/16 and four levels of Richardson's extrapolation.
 *
 * Error budget. Let P be the working digits of f, s the power of ten in x (1 where x is 0), h = s·10^(−P/12).
 * - Truncation: the extrapolation leaves h¹⁰·2⁻²⁰·f⁽¹¹⁾/11!, the level below it, over the four smaller steps,
 *   h⁸·2⁻²⁰·f⁽⁹⁾/9!, so that their difference is the error of the latter and a bound of the former. Where f
 *   changes on the scale of s it is 10^(−8P/12) of f′ and less: P = 1.5 · digits makes that 10^−digits.
 * - Rounding: an error ε of f enters as at most 2·ε/(h/16), for the weights of the extrapolation add up to
 *   (5/3)(17/15)(65/63)(257/255) < 2. What ε is, f alone knows, so f is evaluated with ten more digits as
 *   well: the distance of the two is the error of the former, and the latter is what is differentiated. It is
 *   taken to be no less than a unit in the last digit of 1, because ln(1 + e^−x) may round to 0 both times.
 * - The bound is twice the sum of both, to cover what the differences leave out, and the rounding at the end.
 * Where it exceeds 10^−digits of the value (in a flat tail; at an x off the scale of f) P grows by what is
 * lacking, up to 6 · digits; whether or not that suffices, the bound holds.
 *
 * It holds for an f that is analytic within some steps of x and whose error shrinks as its digits grow.
 * Throws RangeError where f is not finite at or beside x. (Richardson 1911.)
 */
export function derivativeByDifference(f: RealFunction, at: Real, digits: number): Difference {
  const target = reals(digits)
  let working = Math.max(Math.ceil(1.5 * digits), at.precision())
  let found = extrapolate(f, at, working)
  for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
    const lacking = lackingDigits(found, digits)
    if (lacking <= 0) break
    working = Math.max(working, Math.min(working + Math.ceil(1.5 * lacking), 6 * digits))
    found = extrapolate(f, at, working)
  }
  const value = target.of(found.value)
  const rounding = value.abs().times(`1e-${target.workingDigits - 1}`)
  return { value, errorBound: target.of(found.errorBound).plus(rounding) }
}

const ATTEMPTS = 3
const LEVELS = 4

/** The digits by which the bound exceeds 10^−digits of the value: infinite for a value of 0. */
function lackingDigits({ value, errorBound }: Difference, digits: number): number {
  return value.isZero() ? Number.POSITIVE_INFINITY : errorBound.e + 1 + digits - value.e
}

function extrapolate(f: RealFunction, at: Real, digits: number): Difference {
  const [low, high] = [reals(digits), reals(digits + 10)]
  const x = high.of(at)
  const step = high.of(`1e${x.e - Math.round(low.workingDigits / 12)}`)
  let noise = high.of(`1e${1 - low.workingDigits}`)
  const valueAt = (node: Real): Real => {
    const [rough, fine] = [low, high].map(context => evaluate(f, node, context))
    noise = greatest(noise, high.of(rough!).minus(fine!).abs())
    return fine!
  }
  valueAt(x)
  let estimates = Array.from({ length: LEVELS + 1 }, (_, level) => {
    const h = step.div(2 ** level)
    return valueAt(x.plus(h))
      .minus(valueAt(x.minus(h)))
      .div(h.times(2))
  })
  for (let level = 1; level < LEVELS; level++) estimates = richardson(estimates, 4 ** level)
  const [, previous] = estimates
  const [value] = richardson(estimates, 4 ** LEVELS)
  const truncation = value!.minus(previous!).abs()
  const rounding = noise.times(2).div(step.div(2 ** LEVELS))
  return { value: value!, errorBound: truncation.plus(rounding).times(2) }
}

/** From estimates whose errors fall by the factor from each to the next, those without these errors. */
function richardson(estimates: readonly Real[], factor: number): Real[] {
  return estimates.slice(1).map((finer, i) =>
    finer
      .times(factor)
      .minus(estimates[i]!)
      .div(factor - 1),
  )
}

function evaluate(f: RealFunction, node: Real, context: RealContext): Real {
  const value = f(context.of(node), context)
  if (!value.isFinite())
    throw new RangeError(`derivativeByDifference: expected f finite at ${node}, got ${value}`)
  return context.of(value)
}

const greatest = (left: Real, right: Real): Real => (left.gt(right) ? left : right)
