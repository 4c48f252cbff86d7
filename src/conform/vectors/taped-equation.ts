import type { Arithmetic } from '../../math/number/arithmetic.js'
import type { Tape, Taped } from '../../math/number/derivative/tape.js'
import type { Equation, Input, Scalar } from '../operations/operation.js'

/** An equation on a tape, with its variables. */
export function run<T extends Arithmetic<T>>(tape: Tape<T>, equation: Equation, input: Input) {
  const x = input.x.map(text => tape.variable(text))
  const p = input.p.map(text => tape.variable(text))
  const outputs: Taped<T>[] = equation<Taped<T> & Scalar<Taped<T>>>({ x, p, input, of: tape.of })
  return { tape, x, outputs }
}
