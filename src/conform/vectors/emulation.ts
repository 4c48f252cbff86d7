import { Tape } from '../../math/number/derivative/tape.js'
import type { Dtype } from '../../math/number/dtype/dtype.js'
import { type Float, floats } from '../../math/number/dtype/float.js'
import { type MixedFloat, mixedFloats, type Rounding } from '../../math/number/dtype/mixed-float.js'
import type { Equation, Input } from '../operations/operation.js'
import { withinDomain } from '../operations/within-domain.js'
import { run } from './taped-equation.js'

/** What a program gets that computes the equation in the format, rounding every operation; null where it has no value. */
export function emulate(equation: Equation, input: Input, dtype: Dtype): number[] | null {
  const { of } = floats(dtype)
  const read = (text: string) => of(text)
  return withinDomain(() => {
    const outputs = equation<Float>({
      x: input.x.map(read),
      p: input.p.map(read),
      input,
      of: value => of(value),
    })
    return outputs.map(({ value }) => value)
  })
}

/** The gradient that such a program gets by differentiating the equation in reverse, step by step, as frameworks do. */
export function emulateGradient(equation: Equation, input: Input, dtype: Dtype): number[] | null {
  const { of } = floats(dtype)
  const compare = (left: Float, right: Float) => left.cmp(right)
  return withinDomain(() => {
    const { tape, x, outputs } = run(new Tape<Float>({ of, compare, anySlope: of(1) }), equation, input)
    const slopes = tape.sensitivities(outputs[0]!)
    return x.map(({ index }) => slopes.get(index)?.value ?? 0)
  })
}

/** What a program gets that computes the equation and rounds as it is told; null where it has no value. */
export function emulateMixed(equation: Equation, input: Input, rounding: Rounding): number[] | null {
  const { of, variable, parameter } = mixedFloats(rounding)
  const values = { x: input.x.map(variable), p: input.p.map(parameter), input, of }
  return withinDomain(() => equation<MixedFloat>(values).map(({ value }) => value))
}
