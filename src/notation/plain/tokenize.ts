import { LatexError } from '../latex/lexer/latex-error.js'
import { MAX_CHARACTERS } from '../latex/lexer/lexer.js'
import type { Token } from '../tree/token.js'
import { PlainLexer } from './lexer.js'
import type { Letters } from './unit.js'

/**
 * The tokens of arithmetic in plain notation, in the spelling of the grammar that reads LaTeX: exponents stand in
 * braces without width, a unit is words. Throws LatexError for what is no arithmetic.
 */
export function tokenizePlain(
  source: string,
  offset: number,
  letters: Letters = 'either',
  isCode = false,
): Token[] {
  if (source.length > MAX_CHARACTERS) {
    const message = `tokenizePlain: expected at most ${MAX_CHARACTERS} characters, got ${source.length}`
    throw new LatexError(message, offset, 'too-large')
  }
  return new PlainLexer(source, offset, letters, isCode).all()
}
