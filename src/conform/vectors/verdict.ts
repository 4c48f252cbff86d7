import { type Dtype, exactValue, isOfDtype } from '../../math/number/dtype/dtype.js'
import { exactDecimal } from '../../math/number/exact-decimal.js'
import type { Real } from '../../math/number/interval/real.js'
import { type Budget, budgetOf, firstBeyond, judging, powerOfTwo } from './budget.js'
import type { Expected } from './vector.js'

/** What one output is worth, from the best to the worst. */
export const OUTPUT_LEVELS = [
  'faithful',
  'accurate',
  'unstable',
  'indeterminate',
  'wrong',
  'nonfinite-mismatch',
  'dtype-violation',
] as const

export type OutputLevel = (typeof OUTPUT_LEVELS)[number]

export interface Judgement {
  readonly level: OutputLevel
  /** |output − v| / ulp(v); Infinity where the output is not finite and should be, NaN where v is 0 and it is not. */
  readonly ulps: number
  /** −log10 of the relative error, at most 17 digits of a double; null where v is 0. */
  readonly digits: number | null
}

/** What the judge needs to know beyond the value. */
export interface Circumstances {
  readonly dtype: Dtype
  /** The terms of the longest sum. */
  readonly longestSum: number
  /** Whether intermediate results of the textbook expression leave the format, so that it has no value there. */
  readonly isOutOfRange: boolean
  /** Whether the implementation says that it flushes subnormal results to 0. */
  readonly flushesToZero: boolean
}

/** Judges a number against the exact value. −0 is 0; an infinity is the first number beyond the format. */
export function judgeOutput(output: number, expected: Expected, circumstances: Circumstances): Judgement {
  const { dtype, isOutOfRange } = circumstances
  if (Number.isNaN(output)) return lost(isOutOfRange)
  if (!isOfDtype(output, dtype)) return { level: 'dtype-violation', ulps: Number.NaN, digits: null }
  const exact = judging.of(expected.v)
  const error = distance(output, exact, dtype)
  const budget = budgetOf(expected, dtype, circumstances.longestSum)
  const isOverflow = !Number.isFinite(output) && exact.abs().lt(firstBeyond(dtype))
  if (isOverflow && error.gt(budget.accurate)) return lost(isOutOfRange)
  // Beside 0 the ulp is that of the smallest subnormal, and says nothing.
  const ulps = exact.isZero() && !error.isZero() ? Number.NaN : error.div(budget.ulp).toNumber()
  const isFlushed = circumstances.flushesToZero && isFlushOf(output, exact, dtype)
  // A value beyond the format stands for its first number beyond, whatever the radius is.
  const radius = judging.of(exact.abs().gt(firstBeyond(dtype)) ? 0 : expected.r)
  const rounded = levelOf(error, budget, radius, isOutOfRange)
  const level = isFlushed && rounded !== 'faithful' ? 'accurate' : rounded
  return { level, ulps, digits: rightDigits(error, exact) }
}

const lost = (isOutOfRange: boolean): Judgement => ({
  level: isOutOfRange ? 'unstable' : 'nonfinite-mismatch',
  ulps: Number.POSITIVE_INFINITY,
  digits: null,
})

function levelOf(error: Real, budget: Budget, radius: Real, isOutOfRange: boolean): OutputLevel {
  // A limit that falls within the radius of the expected value is a fault of the fixture, and is told so; only an error of
  // exactly one ulp, which is nothing rare, is given the better name.
  const isWithin = (limit: Real): boolean | null =>
    error.plus(radius).lte(limit) ? true : error.minus(radius).gt(limit) ? false : null
  const limits: readonly (readonly [OutputLevel, Real])[] = [
    ['faithful', budget.ulp],
    ['accurate', budget.accurate],
    ['unstable', budget.unstable],
  ]
  for (const [level, limit] of limits) {
    const within = isWithin(limit)
    if (within === null && level !== 'faithful') return 'indeterminate'
    if (within !== false) return level
  }
  return isOutOfRange ? 'unstable' : 'wrong'
}

/** Whether the output is 0 where the exact value is subnormal, or less. */
export const isFlushOf = (output: number, exact: Real, { minimumExponent }: Dtype): boolean =>
  output === 0 && exact.abs().lt(powerOfTwo(minimumExponent))

/** |output − v| of an output that is not NaN. */
export function distance(output: number, exact: Real, dtype: Dtype): Real {
  const beyond = firstBeyond(dtype)
  if (output === Number.POSITIVE_INFINITY) return distanceIn(dtype, beyond, exact)
  if (output === Number.NEGATIVE_INFINITY) return distanceIn(dtype, beyond.neg(), exact)
  return distanceIn(dtype, judging.of(exactDecimal(exactValue(output))), exact)
}

/** |left − right|, where both are taken no further than the first number beyond the format: an infinity is all of those. */
export function distanceIn(dtype: Dtype, left: Real, right: Real): Real {
  return clamped(left, dtype).minus(clamped(right, dtype)).abs()
}

function clamped(value: Real, dtype: Dtype): Real {
  const beyond = firstBeyond(dtype)
  if (value.abs().lte(beyond)) return value
  return value.isNegative() ? beyond.neg() : beyond
}

const MAX_DIGITS = 17

function rightDigits(error: Real, exact: Real): number | null {
  if (exact.isZero()) return null
  const relative = error.div(exact.abs())
  return Math.max(0, Math.min(MAX_DIGITS, -Math.log10(relative.toNumber())))
}
