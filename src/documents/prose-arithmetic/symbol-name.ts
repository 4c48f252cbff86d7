import { isWordFor } from '../../english/lexicon.js'
import { functionOfWord } from './functions/function-word.js'
import type { Lexeme } from './lexeme.js'
import { isUnitWord } from './units/unit-word.js'

const LETTER = '(?:[A-Za-z]|[α-ωΑ-Ωℓ])'
const INDEX = String.raw`(?:_[A-Za-z\d]{1,9}|[₀-₉]{1,3})?`
const POWER = '⁻?[⁰¹²³⁴-⁹]{1,3}'
/** `x`, `x_1`, `λ₂`, `f'`; and behind a power another one, `x²y`. */
const PRIMES = `(?:['’′]{1,3}|″)`
const NAME = new RegExp(`^${LETTER}${INDEX}${PRIMES}?(?:${POWER}(?:${LETTER}${INDEX})?){0,4}$`, 'u')
/** `iπ`, `2kπ`. */
const TIMES_PI = /^[a-z]π$/
/** `alpha`, `sigma_1`. */
const SPELLED = new RegExp(`^([a-z]{2,9})${INDEX}(?:${POWER})?$`, 'u')

/** Whether a word of prose is a symbol by its looks. The article and the pronoun look like one too. */
export const isSymbolName = ({ kind, text }: Lexeme): boolean =>
  kind === 'word' &&
  (NAME.test(text) || TIMES_PI.test(text) || isWordFor(SPELLED.exec(text)?.[1], 'greekLetter'))

/** `p_i`, `x₁`: a letter with an index is no word and no unit. */
export const isIndexed = ({ text }: Lexeme): boolean => /^\p{L}(?:_\w|[₀-₉])/u.test(text)

/**
 * `(17/13) i`, `p_i p_j`: a letter behind a bracket or an indexed one behind another in its line, and no unit, nor the
 * first of several words; `(d) i` begins an item.
 */
export function hangsBehind(lexemes: readonly Lexeme[], at: number): boolean {
  const [before, own] = [lexemes[at - 1], lexemes[at]!]
  if (own.opensLine) return false
  if (isIndexed(own) && before && (before.kind === 'close' || isIndexed(before))) return true
  const isNext = before?.kind === 'close' && lexemes[at + 1]?.kind !== 'word'
  const isMark = lexemes[at - 3]?.kind === 'open'
  return isNext && !isMark && own.text.length === 1 && !isUnitWord(own.text)
}

/** The `ab` of `ln(ab)` and the `ix` of `e^{-ix}` are products. */
export function isLetterProduct(lexemes: readonly Lexeme[], at: number): boolean {
  const { kind, text } = lexemes[at]!
  if (kind !== 'word' || !/^[a-z][a-zα-ω]{1,2}$/.test(text)) return false
  const [name, open, next] = [lexemes[at - 2], lexemes[at - 1], lexemes[at + 1]]
  const isAlone = open?.kind === 'open' && next?.kind === 'close'
  if (isAlone && functionOfWord(name?.text ?? '') !== undefined) return true
  const from = /^[-−]$/.test(open?.text ?? '') ? at - 1 : at
  return (
    from > 2 &&
    /^e\^[({]$/.test(
      lexemes
        .slice(from - 3, from)
        .map(one => one.text)
        .join(''),
    )
  )
}
