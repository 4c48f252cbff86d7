import { type ParseOptions, parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { LatexError } from '../../../../src/notation/latex/lexer/latex-error.js'

/** The error that a source is refused with. */
export function refusal(source: string, options: ParseOptions = {}): LatexError {
  try {
    parseChains(source, options)
  } catch (error) {
    if (error instanceof LatexError) return error
    throw error
  }
  throw new Error(`expected a refusal of ${source.slice(0, 40)}, got a tree`)
}
