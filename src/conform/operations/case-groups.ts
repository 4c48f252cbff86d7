import { BFLOAT16, type Dtype, FLOAT16, FLOAT32, FLOAT64 } from '../../math/number/dtype/dtype.js'
import type { Draw } from '../drawing/draw.js'
import { FULL_MANTISSA, SMOKE } from './flags.js'
import type { CaseGroup, Flag, Input } from './operation.js'

type DrawInput = (draw: Draw) => Input

/** Ordinary cases that every format has: `quarters`, `eighths` and powers of two are such numbers. */
export const smoke = (draw: DrawInput, count = 16): CaseGroup =>
  corner('smoke', [SMOKE], BFLOAT16, draw, count)

/** Ordinary cases of full mantissa, one group for each format but bfloat16, whose numbers are all short. */
export const native = (draw: DrawInput, count = 8): CaseGroup[] =>
  inFormats([FLOAT64, FLOAT32, FLOAT16], 'native', [FULL_MANTISSA], count, draw)

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

/** How the identifier of a group ends that is drawn in a format. */
const SUFFIX: Readonly<Record<Dtype['name'], string>> = {
  float64: '64',
  float32: '32',
  float16: '16',
  bfloat16: '-bfloat16',
}

/** One group for each format, such as `constant64` and `constant32`. */
export const inFormats = (
  dtypes: readonly Dtype[],
  id: string,
  flags: readonly Flag[],
  count: number,
  draw: DrawInput,
): CaseGroup[] => dtypes.map(dtype => corner(`${id}${SUFFIX[dtype.name]}`, flags, dtype, draw, count))

/** A multiple of 1/4 within [from, to]: of every format where the bounds are within ±64. */
export function quarters(draw: Draw, from: number, to: number): string {
  return `${draw.whole(4 * from, 4 * to) / 4}`
}

/** A multiple of 1/8 within [from, to]: of every format where the bounds are within ±32. */
export function eighths(draw: Draw, from: number, to: number): string {
  return `${draw.whole(8 * from, 8 * to) / 8}`
}

/** So many values, each drawn. */
export function several<Value>(count: number, draw: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => draw(index))
}
