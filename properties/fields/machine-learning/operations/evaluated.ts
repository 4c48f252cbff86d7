import type { Equation, Input, Scalar, Values } from '../../../../src/conform/operations/operation.js'
import { type Real, type RealContext, reals } from '../../../../src/math/number/interval/real.js'

/** The input as numbers of an arithmetic. */
export function read<T>(input: Input, of: (value: string | number) => T): Values<T> {
  return { x: input.x.map(of), p: input.p.map(of), input, of }
}

/** The results in an arithmetic whose constants `of` makes. */
export function evaluated<T extends Scalar<T>>(
  equation: Equation,
  input: Input,
  of: (value: string | number) => T,
): T[] {
  return equation(read(input, of))
}

/** The results to so many digits. */
export function evaluatedAt(digits: number, equation: Equation, input: Input): Real[] {
  return evaluated(equation, input, value => reals(digits).of(value))
}

/** The one result, with the entry of x in place of its own. */
export function resultWith(
  equation: Equation,
  input: Input,
  index: number,
  entry: Real,
  context: RealContext,
): Real {
  const { x, ...rest } = read(input, value => context.of(value))
  const replaced: Values<Real> = {
    ...rest,
    x: x.map((value, i) => (i === index ? context.of(entry) : value)),
  }
  return equation(replaced)[0]!
}
