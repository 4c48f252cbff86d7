import { isWordFor } from '../../english/lexicon.js'
import type { Lexeme } from './lexeme.js'
import { isUnitWord } from './units/unit-word.js'

const LETTER = '(?:[A-Za-z]|[α-ωΑ-Ωℓ])'
const INDEX = String.raw`(?:_[A-Za-z\d]{1,9}|[₀-₉]{1,3})?`
const POWER = '⁻?[⁰¹²³⁴-⁹]{1,3}'
/** `x`, `x_1`, `λ₂`, `f'`; and behind a power another one, `x²y`. */
const PRIMES = `(?:['’′]{1,3}|″)`
const NAME = new RegExp(`^${LETTER}${INDEX}${PRIMES}?(?:${POWER}(?:${LETTER}${INDEX})?){0,4}$`, 'u')
/** `df/dx`, which is one lexeme. */
const DERIVATIVE = /^([d∂]).{1,9}\/\s?\1./u
/** `alpha`, `sigma_1`. */
const SPELLED = new RegExp(`^([a-z]{2,9})${INDEX}(?:${POWER})?$`, 'u')

/** Whether a word of prose is a symbol by its looks. The article and the pronoun look like one too. */
export const isSymbolName = ({ kind, text }: Lexeme): boolean =>
  kind === 'word' &&
  (NAME.test(text) || DERIVATIVE.test(text) || isWordFor(SPELLED.exec(text)?.[1], 'greekLetter'))

/** `(17/13) i`: a letter behind a bracket in its line, and no unit, nor the first of several words; `(d) i` begins an item. */
export function hangsBehindBracket(lexemes: readonly Lexeme[], at: number): boolean {
  const { text, opensLine } = lexemes[at]!
  const isNext = lexemes[at - 1]?.kind === 'close' && !opensLine && lexemes[at + 1]?.kind !== 'word'
  const isMark = lexemes[at - 3]?.kind === 'open'
  return isNext && !isMark && text.length === 1 && !isUnitWord(text)
}
