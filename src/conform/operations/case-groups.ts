import { BFLOAT16, type Dtype, FLOAT16, FLOAT32, FLOAT64 } from '../../math/number/dtype/dtype.js'
import type { Draw } from '../drawing/draw.js'
import { FULL_MANTISSA, SMOKE } from './flags.js'
import type { CaseGroup, Flag, Input } from './operation.js'

type DrawInput = (draw: Draw) => Input

/** Ordinary cases that every format has: `quarters`, `eighths` and powers of two are such numbers. */
export function smoke(draw: DrawInput, count = 16): CaseGroup {
  return { id: 'smoke', flags: [SMOKE], dtype: BFLOAT16, count, draw }
}

/** Ordinary cases of full mantissa, one group for each format but bfloat16, whose numbers are all short. */
export function native(draw: DrawInput, count = 8): CaseGroup[] {
  return [FLOAT64, FLOAT32, FLOAT16].map(dtype => ({
    id: `native${dtype.storageBits}`,
    flags: [FULL_MANTISSA],
    dtype,
    count,
    draw,
  }))
}

/** Cases of a kind that the flags name. */
export function corner(
  id: string,
  flags: readonly Flag[],
  dtype: Dtype,
  draw: DrawInput,
  count = 8,
): CaseGroup {
  return { id, flags, dtype, count, draw }
}

/** A multiple of 1/4 within [from, to]: of every format where the bounds are within ±64. */
export function quarters(draw: Draw, from: number, to: number): string {
  return `${draw.whole(4 * from, 4 * to) / 4}`
}

/** A multiple of 1/8 within [from, to]: of every format where the bounds are within ±32. */
export function eighths(draw: Draw, from: number, to: number): string {
  return `${draw.whole(8 * from, 8 * to) / 8}`
}

/** So many numbers. */
export function several(count: number, draw: () => string): string[] {
  return Array.from({ length: count }, () => draw())
}

/**
 * Margins at which some format loses σ or the exponential: σ rounds to 1 from 5.54, 7.62, 16.6 and 36.7 on; e^x overflows
 * from 11.1, 88.7 and 709.8 on, and is 0 below −17.3, −92.9, −103.97 and −745.1.
 */
export const MARGINS = [6, 8, 12, 17, 37, 88.7, 103, 709, 745, 1e4] as const

/** One of the corner margins, of either sign, as the format has it. */
export function cornerMargin(draw: Draw): string {
  return draw.rounded(draw.choice([1, -1]) * draw.choice(MARGINS))
}
