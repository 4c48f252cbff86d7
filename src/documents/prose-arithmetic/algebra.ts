import { beginsStatement } from '../../english/binding.js'
import { isFunctionWord } from '../../english/grammar.js'
import { isWordFor } from '../../english/lexicon.js'
import type { Lexeme, LexemeKind } from './lexeme.js'
import type { Run } from './run.js'
import { isSymbolName } from './symbol-name.js'

/**
 * Whether a run with symbols in it is an equation of prose: `(x + 5)² = x² + 10x + 25`, "so x = 5". A lone symbol at its
 * beginning is one where nothing before it could name it: "vitamin C = 3 mg", "type I = 5".
 */
export function statesAlgebra(
  { from, to }: Run,
  sides: readonly (readonly Lexeme[])[],
  lexemes: readonly Lexeme[],
): boolean {
  const [last, next] = [lexemes[to - 1]!, lexemes[to]]
  // "If n > a certain number".
  if (last.text === 'a' && next?.kind === 'word') return false
  if (sides.some(hasThousands) || isAssignment(sides)) return false
  return sides[0]!.length > 1 || !isSymbolName(sides[0]![0]!) || isLedTo(lexemes[from - 1])
}

/** The k of "n = 2k" may be a thousand. */
const hasThousands = (side: readonly Lexeme[]): boolean =>
  side.some(({ kind, text }) => kind === 'number' && /\dk$/.test(text))

/** `x = x * 2` gives x another value, and is no equation. */
function isAssignment([name, ...others]: readonly (readonly Lexeme[])[]): boolean {
  const [only, more] = name!
  return !more && others.some(side => side.length > 1 && side.some(({ text }) => text === only!.text))
}

const OPENS: ReadonlySet<LexemeKind> = new Set(['stop', 'break', 'open', 'dash', 'other'])

function isLedTo(before: Lexeme | undefined): boolean {
  if (!before || OPENS.has(before.kind)) return true
  const word = before.text.toLowerCase()
  return (
    before.kind === 'word' && (isFunctionWord(word) || beginsStatement(word) || isWordFor(word, 'joining'))
  )
}
