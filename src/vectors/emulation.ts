import type { Dtype } from '../numeric/dtype.js'
import { type Float, floats } from '../numeric/float.js'
import type { Equation, Input } from '../operations/operation.js'

/** What a program gets that computes the equation in the format, rounding every operation; null where it has no value. */
export function emulate(equation: Equation, input: Input, dtype: Dtype): number[] | null {
  const { of } = floats(dtype)
  const read = (text: string) => of(text)
  try {
    const outputs = equation<Float>({
      x: input.x.map(read),
      p: input.p.map(read),
      input,
      of: value => of(value),
    })
    return outputs.map(({ value }) => value)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
