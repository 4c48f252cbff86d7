import { DTYPES } from '../../math/number/dtype/dtype.js'
import { isDeviantLevel } from '../diagnosis/answered.js'
import { identifyAll } from '../diagnosis/identify.js'
import type { Judged } from '../model/asking.js'
import { freshQuestion, type Question, questionOf } from '../model/question.js'
import type { CaseResult, Identification } from '../model/report.js'
import type { Operation } from '../operations/operation.js'
import { grouped } from '../results/grouped.js'
import { IncomparableError, short } from '../results/incomparable-error.js'
import { questionKey } from '../results/tally.js'
import type { VectorCase, VectorFile } from '../vectors/vector.js'

/** Where the questions of a report come from. */
export interface Origins {
  readonly operations: readonly Operation[]
  readonly files: readonly VectorFile[]
}

/**
 * Names what the answers in a report match, as the run that asked them would have. Throws IncomparableError for results of
 * questions that nobody can have asked: of an operation or a case that is none here.
 */
export function identifyAgain(results: readonly CaseResult[], origins: Origins): Identification[] {
  const cases = new Map(
    origins.files.flatMap(({ groups }) => groups.flatMap(group => group.cases.map(one => [one.id, one]))),
  )
  const asked = results.filter(({ source }) => source !== 'law')
  const byPlace = [...grouped(asked, questionKey).values()].map(all => all.filter(({ answer }) => answer))
  // The questions of the others need not be put together again.
  const deviant = byPlace.filter(all => all.some(({ level }) => isDeviantLevel(level)))
  return identifyAll(deviant.flat().map(result => judgedAgain(result, origins.operations, cases)))
}

function judgedAgain(
  result: CaseResult,
  operations: readonly Operation[],
  cases: ReadonlyMap<string, VectorCase>,
): Judged {
  const { answer, known, isFailure, ...verdict } = result
  const question = questionAgain(result, operations, cases)
  return { question, answer: { kind: 'out', ...answer! }, verdict }
}

function questionAgain(
  { id, op, dtype: name, source, input }: CaseResult,
  operations: readonly Operation[],
  cases: ReadonlyMap<string, VectorCase>,
): Question {
  const operation = operations.find(one => one.name === op)
  const dtype = DTYPES.find(one => one.name === name)!
  if (!operation)
    throw new IncomparableError(`expected an operation that is known or that --plugin adds, got ${short(op)}`)
  const vector = cases.get(id)
  if (vector) return questionOf(vector, operation, dtype, source)
  if (source === 'fixture')
    throw new IncomparableError(`expected a case of the vectors of ${op}, got ${short(id)}`)
  try {
    return freshQuestion(operation, dtype, input, { id, source })
  } catch {
    // An operation reads what it needs of an input: too few numbers end in whatever error their absence causes.
    throw new IncomparableError(`expected an input in the domain of ${op}, got that of ${short(id)}`)
  }
}
