import type { Lexeme } from '../lexeme.js'
import { isLetterProduct, isNoWord, isSymbolName } from '../symbol-name.js'
import type { Letters } from '../units/unit-behind.js'
import { isUnitWord } from '../units/unit-word.js'
import { closingOf } from './bracket.js'
import { functionOfWord, isBareFunction, takesBareArgument } from './function-word.js'

/** `n p (1 - p)`, `n (n - 1)/2`: a bracket of signs and symbols apart from the symbol that it multiplies; `n (see 2)` tells. */
export function multipliesBracket(lexemes: readonly Lexeme[], open: number): boolean {
  const before = lexemes[open - 1]
  const close = before && isNoWord(before) && !lexemes[open]!.opensLine ? closingOf(lexemes, open) : undefined
  return close !== undefined && lexemes.slice(open, close).some(({ kind }) => kind === 'operator')
}

const ENDS_FACTOR: ReadonlySet<Lexeme['kind']> = new Set(['number', 'close', 'application'])

/** `2 ln 3`, `0.5 ln(0.5/0.9)`: a function behind a number or a bracket in its line, and no unit with a remark. */
export function multipliesFunction(lexemes: readonly Lexeme[], at: number, letters: Letters): boolean {
  const [before, own, next] = [lexemes[at - 1]!, lexemes[at]!, lexemes[at + 1]]
  if (own.opensLine) return false
  const isOfSymbols = letters === 'symbols'
  const isSymbol = isOfSymbols && (isSymbolName(before) || isLetterProduct(lexemes, at - 1))
  const isPower = before.kind === 'suffix' && before.text !== '%'
  const isFactor = ENDS_FACTOR.has(before.kind) || before.text === 'π' || isPower || isSymbol
  const isGlued = next?.start === own.end
  const isOpen = next?.text === '(' && (isGlued || takesBareArgument(own.text))
  const isCall = isOpen && functionOfWord(own.text) !== undefined
  // `5 sec (of 30)` is a time.
  const isUnit = isUnitWord(own.text) && !(isOfSymbols && isGlued)
  return isFactor && (isCall || isBareFunction(lexemes, at)) && !isUnit
}
