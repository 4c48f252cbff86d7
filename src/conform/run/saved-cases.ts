import { DTYPES } from '../../math/number/dtype/dtype.js'
import { ShapeError } from '../../math/shapes/shape.js'
import type { Judged } from '../model/asking.js'
import { excerpt } from '../model/excerpt.js'
import { freshQuestion, type Question } from '../model/question.js'
import type { Input, Operation } from '../operations/operation.js'
import { isExactIn } from '../vectors/exactness.js'
import { caseId } from '../vectors/identity.js'
import { schemaComplaints } from '../vectors/schema.js'
import type { DtypeName } from '../vectors/vector.js'
import { inOrder } from './in-order.js'

/** A counterexample that a run found, kept so that every later run asks it again. */
export interface SavedCase {
  readonly id: string
  readonly op: string
  readonly dtype: DtypeName
  readonly in: Input
  /** By whom it was found, and what was wrong then. */
  readonly found: {
    readonly implementation: string
    readonly as: string
    readonly level: string
    readonly message: string
  }
}

/** The cases of a file. Throws ShapeError for a text that is none. */
export function readSaved(text: string): readonly SavedCase[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ShapeError('expected JSON, got a text that is none')
  }
  const [complaint] = schemaComplaints('saved-cases-1', value)
  if (complaint !== undefined) throw new ShapeError(`expected saved cases, got ${complaint}`)
  return (value as { readonly cases: readonly SavedCase[] }).cases
}

/** The file of the cases, in the order of their ids, each once. */
export function savedText(cases: readonly SavedCase[]): string {
  const file = { $schema: 'saved-cases-1.schema.json', format: 1, cases: inOrder(unique(cases), nameOf) }
  return `${JSON.stringify(file, null, 2)}\n`
}

const nameOf = ({ id, dtype }: SavedCase): string => `${id} ${dtype}`

/** Each of the cases once, as it was said last. */
const unique = (cases: readonly SavedCase[]): SavedCase[] => [
  ...new Map(cases.map(one => [nameOf(one), one])).values(),
]

/** A counterexample as it is kept. */
export function savedCase({ question, verdict }: Judged, implementation: string): SavedCase {
  const { operation, dtype, input } = question
  const { id, level, message } = verdict
  return {
    id: caseId(operation.name, 'saved', input),
    op: operation.name,
    dtype: dtype.name,
    in: input,
    found: { implementation, as: id, level, message },
  }
}

/**
 * The questions that saved cases ask, each once. Throws ShapeError for what only an editor can have put there: an
 * operation that is none, an id that is not that of the input, a number that the format does not have, an input outside
 * the domain.
 */
export function savedQuestions(cases: readonly SavedCase[], operations: readonly Operation[]): Question[] {
  return unique(cases).map(one => savedQuestion(one, operations))
}

function savedQuestion(
  { id, op, dtype: name, in: input }: SavedCase,
  operations: readonly Operation[],
): Question {
  const operation = operations.find(one => one.name === op)
  const dtype = DTYPES.find(one => one.name === name)
  if (!operation || !dtype) throw new ShapeError(`${id}: expected an operation, got ${excerpt(op)}`)
  const expected = caseId(op, 'saved', input)
  if (id !== expected) throw new ShapeError(`expected the id ${expected} of what is asked, got ${id}`)
  try {
    if (!isExactIn(input, dtype)) throw new ShapeError(`${id}: expected numbers that ${name} has, got others`)
    return freshQuestion(operation, dtype, input, { id, source: 'saved' })
  } catch (error) {
    if (error instanceof ShapeError) throw error
    // An operation reads what it needs of an input: too few numbers end in whatever error their absence causes.
    const got = error instanceof Error ? error.message : String(error)
    throw new ShapeError(`${id}: expected an input in the domain of ${op}, got ${got}`)
  }
}
