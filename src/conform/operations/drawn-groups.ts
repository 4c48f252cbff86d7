import { BFLOAT16, type Dtype, FLOAT16, FLOAT32, FLOAT64 } from '../../math/number/dtype/dtype.js'
import type { Draw } from '../drawing/draw.js'
import { FULL_MANTISSA, SMOKE } from './flags.js'
import type { CaseGroup, Flag, Input } from './operation.js'

/** How the identifier of a group ends that is drawn in a format. */
const SUFFIX: Readonly<Record<Dtype['name'], string>> = {
  float64: '64',
  float32: '32',
  float16: '16',
  bfloat16: '-bfloat16',
}

/** The formats in which code is trained and tested most. */
export const WIDE_FORMATS: readonly Dtype[] = [FLOAT64, FLOAT32]

/** Both wide formats, and the one of 16 bits that has their range. */
export const TRAINING_FORMATS: readonly Dtype[] = [...WIDE_FORMATS, BFLOAT16]

type DrawInput = (draw: Draw) => Input

/** One group for each format, such as `constant64` and `constant32`. */
export function inFormats(
  dtypes: readonly Dtype[],
  id: string,
  flags: readonly Flag[],
  count: number,
  draw: DrawInput,
): CaseGroup[] {
  return dtypes.map(dtype => ({ id: `${id}${SUFFIX[dtype.name]}`, flags, dtype, count, draw }))
}

/** The group of short numbers that all formats have. */
export function smoke(count: number, draw: DrawInput): CaseGroup {
  return { id: 'smoke', flags: [SMOKE], dtype: BFLOAT16, count, draw }
}

/** `native64`, `native32`, `native16` and `native-bfloat16`: numbers with all digits of their format. */
export function native(counts: { readonly wide: number; readonly narrow: number }, draw: DrawInput) {
  return [
    ...inFormats(WIDE_FORMATS, 'native', [FULL_MANTISSA], counts.wide, draw),
    ...inFormats([FLOAT16, BFLOAT16], 'native', [FULL_MANTISSA], counts.narrow, draw),
  ]
}

/** So many numbers, each drawn. */
export function drawList<Value>(length: number, one: (index: number) => Value): Value[] {
  return Array.from({ length }, (_, index) => one(index))
}
