import { inFormats } from '../../../conform/operations/case-groups.js'
import { FULL_MANTISSA } from '../../../conform/operations/flags.js'
import type { CaseGroup } from '../../../conform/operations/operation.js'
import { BFLOAT16, type Dtype, FLOAT16, FLOAT32, FLOAT64 } from '../../../math/number/dtype/dtype.js'

/** The formats in which code is trained and tested most. */
export const WIDE_FORMATS: readonly Dtype[] = [FLOAT64, FLOAT32]

/** Both wide formats, and the one of 16 bits that has their range. */
export const TRAINING_FORMATS: readonly Dtype[] = [...WIDE_FORMATS, BFLOAT16]

/** Numbers with all digits of their format, in every format. */
export const nativeInAll = (draw: CaseGroup['draw']): CaseGroup[] => [
  ...inFormats(WIDE_FORMATS, 'native', [FULL_MANTISSA], 8, draw),
  ...inFormats([FLOAT16, BFLOAT16], 'native', [FULL_MANTISSA], 6, draw),
]
