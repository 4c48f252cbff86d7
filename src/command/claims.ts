import { book } from '../fields/machine-learning/book.js'
import { bookJson, bookText } from '../report/audit/book.js'
import type { Exercise } from '../rules/book/model/claim.js'
import type { Streams } from './streams.js'
import { EXIT, UsageError } from './usage-error.js'
import { writeReport } from './write-report.js'

export interface ClaimsFlags {
  readonly exercise?: string
  readonly format: 'text' | 'json'
  readonly output?: string
}

/** Lists the claims of the book, or of one exercise, and answers with the exit code. */
export async function runClaims(
  flags: ClaimsFlags,
  version: string,
  { output }: Pick<Streams, 'output'>,
): Promise<number> {
  const exercises = exercisesNamed(flags.exercise)
  const report = flags.format === 'json' ? bookJson(exercises, version) : bookText(exercises)
  await writeReport('claims', report, flags.output, output)
  return EXIT.clean
}

function exercisesNamed(number: string | undefined): readonly Exercise[] {
  if (number === undefined) return book
  const found = book.filter(exercise => exercise.number === number)
  if (found.length > 0) return found
  const known = book.map(exercise => exercise.number).join(', ')
  throw new UsageError(`claims: expected an exercise of the book (${known}), got ${number}`)
}
