import type { Expected } from '../../../src/conform/vectors/vector.js'
import { type Circumstances, judgeOutput, type OutputLevel } from '../../../src/conform/vectors/verdict.js'
import type { Dtype } from '../../../src/math/number/dtype/dtype.js'

/** Circumstances that excuse nothing. */
export const plain = (dtype: Dtype, rest: Partial<Circumstances> = {}): Circumstances => ({
  dtype,
  longestSum: 1,
  isOutOfRange: false,
  flushesToZero: false,
  ...rest,
})

export const levelOf = (output: number, expected: Expected, circumstances: Circumstances): OutputLevel =>
  judgeOutput(output, expected, circumstances).level
