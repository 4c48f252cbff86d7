import { type Dtype, exactValue, roundToDtype } from '../../math/number/dtype/dtype.js'
import { Rational } from '../../math/number/rational.js'
import type { Input, Operation } from '../operations/operation.js'

/** Whether every number of the input is a value of the format: only then is the implementation asked what the reference is. */
export function isExactIn(input: Input, dtype: Dtype): boolean {
  return [...input.x, ...input.p].every(text => isValueOf(Rational.of(text), dtype))
}

/** The formats of the operation that have every number of the input. */
export function formatsOf(operation: Operation, input: Input): Dtype[] {
  return operation.dtypes.filter(dtype => isExactIn(input, dtype))
}

function isValueOf(value: Rational, dtype: Dtype): boolean {
  const rounded = roundToDtype(value, dtype)
  return Number.isFinite(rounded) && exactValue(rounded).eq(value)
}
