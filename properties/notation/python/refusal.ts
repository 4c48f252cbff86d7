import { toPlain } from '../../../src/math/term/print.js'
import { lowerProgram } from '../../../src/notation/python/lower.js'
import { parseProgram } from '../../../src/notation/python/parser.js'
import { ProgramError } from '../../../src/notation/python/syntax.js'

/** What a program means, printed; or the message that refuses it. Anything else that is thrown is a fault. */
export function meaning(source: string): string {
  try {
    const { term, reduction } = lowerProgram(parseProgram(source))
    return reduction === null ? toPlain(term) : `${reduction} of ${toPlain(term)}`
  } catch (error) {
    if (error instanceof ProgramError) return `refused: ${error.message}`
    throw error
  }
}

/** The meaning of what a function of x, y and beta returns. */
export const returned = (expression: string): string =>
  meaning(`def f(x, y, beta):\n    return ${expression}\n`)
