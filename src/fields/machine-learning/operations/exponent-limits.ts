import type { Draw } from '../../../conform/drawing/draw.js'
import { regionalMistake } from '../../../conform/operations/named-variants.js'
import type { Scalar, Values, Variant } from '../../../conform/operations/operation.js'
import { clamped } from './preference/margin-loss.js'

/**
 * Where code in use keeps the exponent of e^x before it is taken: at 10 for float16, which has e^x up to 11.1; at 20 and 50
 * out of habit; at 80 and 88 for float32 and bfloat16, which have it up to 88.7; at 700 for float64, up to 709.8.
 */
export const EXPONENT_LIMITS = [10, 20, 50, 80, 88, 700] as const

/** Short numbers a little beyond each limit and within the formats that it is for. */
const BEYOND = [10.5, 21, 24, 60, 84, 88.5, 704] as const

/** The group of cases with such exponents. */
export const BEYOND_LIMITS = 'beyond-limits'

/** An exponent beyond a limit, above 0. */
export const exponentBeyond = (draw: Draw): number => draw.choice(BEYOND)

/** A result as a function of one quantity, whatever else it takes from the input. */
export type ResultOf = <T extends Scalar<T>>(quantity: T, values: Values<T>) => T

/** The result with the quantity kept within each limit, where it has no slope; `prefix` is that of the names. */
export function clampedExponents(
  prefix: string,
  what: string,
  quantity: <T extends Scalar<T>>(values: Values<T>) => T,
  result: ResultOf,
  limits: readonly number[] = EXPONENT_LIMITS,
): readonly Variant[] {
  return limits.map(limit =>
    regionalMistake(
      BEYOND_LIMITS,
      `${prefix}clamped-at-${limit}`,
      `${what} kept within ±${limit} before it is used`,
      values => [result(clamped(quantity(values), values.of(limit)), values)],
    ),
  )
}
