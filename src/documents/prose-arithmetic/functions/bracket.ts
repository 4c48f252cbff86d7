import type { Lexeme, LexemeKind } from '../lexeme.js'
import { isSymbolName } from '../symbol-name.js'

/** More lexemes than stand in the bracket of a call. */
const MAX_INSIDE = 24
const INSIDE: ReadonlySet<LexemeKind> = new Set([
  ...(['number', 'operator', 'open', 'close', 'suffix', 'application', 'prefix'] as const),
])

/**
 * Where a bracket closes, in its line, that opens at a place and holds symbols, figures and signs, and what else is
 * allowed; undefined for any other.
 */
export function closingOf(
  lexemes: readonly Lexeme[],
  open: number,
  isAllowed: (lexeme: Lexeme) => boolean = () => false,
): number | undefined {
  let depth = 0
  for (let at = open; at < Math.min(open + MAX_INSIDE, lexemes.length); at++) {
    const lexeme = lexemes[at]!
    if (lexeme.opensLine || !(isMathematical(lexeme) || isAllowed(lexeme))) return undefined
    if (lexeme.kind === 'open') depth++
    if (lexeme.kind === 'close' && --depth === 0) return at > open + 1 ? at : undefined
  }
  return undefined
}

const isMathematical = (lexeme: Lexeme): boolean =>
  INSIDE.has(lexeme.kind) || isSymbolName(lexeme) || /^[,|]$/.test(lexeme.text)
