import { DTYPES, type Dtype } from '../../math/number/dtype/dtype.js'
import type { Acceptable, Input, Operation } from '../operations/operation.js'
import { isOutOfRange } from '../vectors/cases.js'
import { enclose } from '../vectors/enclosure.js'
import type { Outcome, VectorCase, VectorFile } from '../vectors/vector.js'
import type { Capability } from './protocol.js'
import type { Source } from './report.js'

/** What is asked of an implementation, in one format, with what is known of the answer. */
export interface Question {
  readonly id: string
  readonly operation: Operation
  readonly dtype: Dtype
  readonly input: Input
  readonly source: Source
  /** Null where the equation has no value and several behaviours are accepted instead. */
  readonly outcome: Outcome | null
  readonly accept: readonly Acceptable[]
  /** Whether the textbook expression overflows or underflows in the format. */
  readonly isOutOfRange: boolean
}

/** The operation and the format that a question is about. */
export const placeOf = ({ operation, dtype }: Question): string => `${operation.name} ${dtype.name}`

/** The question that a case of a file asks in a format. */
export function questionOf(vector: VectorCase, operation: Operation, dtype: Dtype, source: Source): Question {
  return {
    id: vector.id,
    operation,
    dtype,
    input: vector.in,
    source,
    outcome: vector.out ?? null,
    accept: vector.accept ?? [],
    isOutOfRange: vector.outOfRange?.includes(dtype.name) ?? false,
  }
}

/** All questions of a file that a capability answers. */
export function questionsOf(
  file: VectorFile,
  operation: Operation,
  dtypes: readonly Dtype[],
  source: Source,
): Question[] {
  const cases = file.groups.flatMap(group => group.cases)
  return DTYPES.filter(dtype => dtypes.includes(dtype)).flatMap(dtype =>
    cases
      .filter(({ exactIn }) => exactIn.includes(dtype.name))
      .map(vector => questionOf(vector, operation, dtype, source)),
  )
}

/** Digits enough to judge an output of float64. */
const DIGITS_OF_FRESH_CASES = 30

/**
 * The question for an input that stands in no file. Throws RangeError where the input is outside the domain of the
 * operation.
 */
export function freshQuestion(
  operation: Operation,
  dtype: Dtype,
  input: Input,
  { id, source }: Pick<Question, 'id' | 'source'>,
): Question {
  const accept = operation.accept?.(input) ?? null
  if (accept !== null)
    return { id, operation, dtype, input, source, outcome: null, accept, isOutOfRange: false }
  const { outcome, extent } = enclose(operation, input, DIGITS_OF_FRESH_CASES)
  const outOfRange = isOutOfRange(extent, dtype)
  return { id, operation, dtype, input, source, outcome, accept: [], isOutOfRange: outOfRange }
}

/** What is wanted of an implementation: the gradient where there is one and it gives any. */
export function wantedOf({ outcome }: Question, { want }: Capability): readonly ('value' | 'grad')[] {
  return outcome?.grad && want.includes('grad') ? ['value', 'grad'] : ['value']
}

/** Whether a capability takes an input as long as this. */
export const isWithinLimits = ({ input }: Question, { limits }: Capability): boolean =>
  limits?.maxLength === undefined || input.x.length <= limits.maxLength
