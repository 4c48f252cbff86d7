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
  if (sides.some(hasThousands) || isAssignment(sides) || sides.some(mayMultiply)) return false
  if (goesOnBehind(lexemes, to) || (isCall(sides[0]!) && isSaidOn(lexemes, to))) return false
  return sides[0]!.length > 1 || !isSymbolName(sides[0]![0]!) || isLedTo(lexemes[from - 1])
}

/** `2 x (x + 1)`: where x is a symbol, one between blanks is no sign. */
const mayMultiply = (side: readonly Lexeme[]): boolean => {
  const isSign = ({ text, start, end }: Lexeme, i: number): boolean =>
    text === 'x' && side[i - 1] !== undefined && side[i - 1]!.end < start && (side[i + 1]?.start ?? end) > end
  return side.some(isSign) && side.some((one, i) => /^\d*x$/.test(one.text) && !isSign(one, i))
}

const ARROW = /^(?:[→⇒⟶⟹⟺⇔↔]|->|=>)$/
const ENDS: ReadonlySet<LexemeKind> = new Set(['stop', 'close', 'relation', 'dash', 'operator'])

/** `n (n - 1)/2`, `x e^x`, `x |x|`: what stands behind a run in its line may be another factor of it. */
function goesOnBehind(lexemes: readonly Lexeme[], to: number): boolean {
  const [next, after] = [lexemes[to], lexemes[to + 1]]
  if (!next || next.opensLine || ENDS.has(next.kind) || ARROW.test(next.text)) return false
  if (next.kind === 'break') return next.text === '|'
  // A remark in brackets.
  if (next.kind === 'open' && after?.kind === 'word' && !isSymbolName(after))
    return next.start === lexemes[to - 1]!.end
  if (next.kind !== 'word') return true
  // `x = 5, y = 3` without its comma.
  return isSymbolName(next) && after?.kind !== 'relation' && !isFunctionWord(next.text.toLowerCase())
}

/** `f(x) = …`, `T(n) = …`. */
const isCall = ([name, open, argument, close]: readonly Lexeme[]): boolean =>
  [name, argument].every(one => one !== undefined && isSymbolName(one)) &&
  open!.text === '(' &&
  close?.kind === 'close'

/** "f(n) = n choose 2", "f(x) = x to the power 3": only some words leave a formula as it is. */
function isSaidOn(lexemes: readonly Lexeme[], to: number): boolean {
  const [next, after] = [lexemes[to], lexemes[to + 1]]
  if (next?.kind !== 'word' || next.opensLine) return false
  const word = next.text.toLowerCase()
  const leads = isWordFor(word, 'inference', 'causal', 'copula', 'having', 'contrast', 'qualifies')
  const joins = isWordFor(word, 'joining', 'accompanies') || word === 'for' || word === 'if'
  const isCase = after !== undefined && (isSymbolName(after) || isWordFor(after.text, 'every', 'determiner'))
  return !leads && !(joins && isCase)
}

/** The k of "n = 2k" may be a thousand. */
const hasThousands = (side: readonly Lexeme[]): boolean =>
  side.some(({ kind, text }) => kind === 'number' && /\dk$/.test(text))

/** `x = x * 2` gives x another value, and is no equation; `N = m g = 9.8 N` ends in a unit. */
function isAssignment([name, ...others]: readonly (readonly Lexeme[])[]): boolean {
  const [only, more] = name!
  const isSame = ({ text }: Lexeme, i: number, side: readonly Lexeme[]): boolean =>
    text === only!.text && side[i - 1]?.kind !== 'number'
  return !more && others.some(side => side.length > 1 && side.some(isSame))
}

const OPENS: ReadonlySet<LexemeKind> = new Set(['stop', 'break', 'open', 'dash', 'other'])

function isLedTo(before: Lexeme | undefined): boolean {
  if (!before || OPENS.has(before.kind)) return true
  const word = before.text.toLowerCase()
  return (
    before.kind === 'word' &&
    (isFunctionWord(word) || beginsStatement(word) || isWordFor(word, 'joining', 'gives'))
  )
}
