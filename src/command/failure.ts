import { shownLine } from '../report/text/printable.js'
import { EXIT, UsageError } from './usage-error.js'

/** What a run that ended with an error says on standard error, and its exit code. */
export interface Failure {
  readonly message: string
  readonly exitCode: number
}

/** Bad input is one line for its user; anything else is a fault of ours, with its trace. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UsageError) return { message: oneLine(error.message), exitCode: EXIT.usage }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const told = `errata: a fault of ours, please report it: ${trace}`
  const lines = told.split('\n').map(line => line.replace(/\S.*/, shownLine))
  return { message: lines.join(''), exitCode: EXIT.fault }
}

export const oneLine = (text: string): string => shownLine(`errata: ${text.replace(/^error: /, '').trim()}`)
