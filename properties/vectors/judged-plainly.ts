import type { Dtype } from '../../src/numeric/dtype.js'
import type { Expected } from '../../src/vectors/vector.js'
import { type Circumstances, judgeOutput, type OutputLevel } from '../../src/vectors/verdict.js'

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
