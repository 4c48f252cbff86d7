import { isFunctionWord } from '../../english/grammar.js'
import { isWordFor } from '../../english/lexicon.js'
import { functionOfWord } from './functions/function-word.js'
import type { Lexeme } from './lexeme.js'
import { isUnitWord } from './units/unit-word.js'

const LETTER = '(?:[A-Za-z]|[α-ωΑ-Ωℓ])'
const INDEX = String.raw`(?:_[A-Za-z\d]{1,9}|_\{[A-Za-z\d]{1,4}(?:[+−-]\d{1,2})?\}|[₀-₉]{1,3})?`
const POWER = '⁻?[⁰¹²³⁴-⁹]{1,3}'
/** `x`, `x_1`, `λ₂`, `f'`; and behind a power another one, `x²y`. */
const PRIMES = `(?:['’′]{1,3}|″)`
const NAME = new RegExp(`^${LETTER}${INDEX}${PRIMES}?(?:${POWER}(?:${LETTER}${INDEX})?){0,4}$`, 'u')
/** `iπ`, `2kπ`. */
const TIMES_PI = /^[a-z]π$/
/** `alpha`, `sigma_1`. */
const SPELLED = new RegExp(`^([a-z]{2,9})${INDEX}(?:${POWER})?$`, 'u')

/** `n_layers`, `bytes_per_token`: no word of a language has underscores. */
const OF_PROGRAM = /^[A-Za-z][A-Za-z\d]{0,15}(?:_[A-Za-z\d]{1,15}){1,6}$/

/** Whether a word of prose is a symbol by its looks. The article and the pronoun look like one too. */
export const isSymbolName = ({ kind, text }: Lexeme): boolean =>
  kind === 'word' &&
  (NAME.test(text) ||
    TIMES_PI.test(text) ||
    OF_PROGRAM.test(text) ||
    isAbbreviated(text) ||
    isWordFor(SPELLED.exec(text)?.[1], 'greekLetter'))

/** `PMT`, `SE`: a quantity by its initials, where they are no unit and no word that is shouted. */
const isAbbreviated = (text: string): boolean =>
  /^[A-Z]{2,5}$/.test(text) && !isUnitWord(text) && !isFunctionWord(text.toLowerCase())

/** The `mg` of `mg sin 30°`: two letters that are no word of a sentence, or a few without a vowel. */
export const mayBeFactors = (word: string): boolean =>
  /^(?:\p{L}{2}|[b-df-hj-np-tv-xz]{3,4})$/u.test(word) && !isFunctionWord(word)

/** `p_i`, `x₁`: a letter with an index is no word and no unit. */
export const isIndexed = ({ text }: Lexeme): boolean => /^\p{L}(?:_[\w{]|[₀-₉])/u.test(text)

/**
 * `(17/13) i`, `p_i p_j`: a letter behind a bracket or an indexed one behind another in its line, and no unit, nor the
 * first of several words; `(d) i` begins an item.
 */
export function hangsBehind(lexemes: readonly Lexeme[], at: number): boolean {
  const [before, own] = [lexemes[at - 1], lexemes[at]!]
  if (own.opensLine) return false
  if (isIndexed(own) && before && (before.kind === 'close' || isNoWord(before))) return true
  if (before && isNoWord(before) && endsFactor(own, lexemes[at + 1])) return true
  const isNext = before?.kind === 'close' && lexemes[at + 1]?.kind !== 'word'
  const isMark = lexemes[at - 3]?.kind === 'open'
  return isNext && !isMark && own.text.length === 1 && !isUnitWord(own.text)
}

const BEHIND_FACTOR: ReadonlySet<Lexeme['kind']> = new Set([
  ...(['relation', 'operator', 'open', 'close', 'suffix', 'stop', 'break', 'application'] as const),
])

/** The p of `n p (1 - p)`, the g of `m g cos θ`: a letter behind another that no word of the sentence goes on from. */
function endsFactor(own: Lexeme, next: Lexeme | undefined): boolean {
  if (!isNoWord(own) && next?.kind === 'word') return false
  const isSentence = next?.kind === 'word' && next.text.length > 1 && isFunctionWord(next.text.toLowerCase())
  return !next || next.opensLine === true || BEHIND_FACTOR.has(next.kind) || isSentence || isNoWord(next)
}

/** A symbol that is neither the article nor a pronoun. */
export const isNoWord = (lexeme: Lexeme): boolean =>
  isSymbolName(lexeme) && !isFunctionWord(lexeme.text.toLowerCase())

/** `√2 e^(iπ/4)`, `P(B | A) P(A)`, `h f(y)`: a power of e, or a call behind another or a symbol. */
export function beginsFactor(lexemes: readonly Lexeme[], at: number): boolean {
  const [before, own, next] = lexemes.slice(at - 1, at + 2)
  if (own!.opensLine || !next) return false
  if (own!.text === 'e') return next.text === '^'
  const isCall = next.text === '(' && next.start === own!.end && isSymbolName(own!)
  return isCall && (before!.kind === 'application' || before!.kind === 'close' || isNoWord(before!))
}

/** The `ab` of `ln(ab)`, the `ix` of `e^{-ix}`, and the `ax` of `f(x) = ax² + b` are products. */
export function isLetterProduct(lexemes: readonly Lexeme[], at: number): boolean {
  const { kind, text } = lexemes[at]!
  if (kind !== 'word' || !/^[A-Za-z][A-Za-zα-ω]{1,2}(?:[²³])?$/.test(text)) return false
  const [name, open, next] = [lexemes[at - 2], lexemes[at - 1], lexemes[at + 1]]
  const isAlone = open?.kind === 'open' && next?.kind === 'close'
  if (isAlone && functionOfWord(name?.text ?? '') !== undefined) return true
  const from = /^[-−]$/.test(open?.text ?? '') ? at - 1 : at
  const before = lexemes.slice(Math.max(0, from - 3), from).map(one => one.text)
  return before.join('') === 'e^(' || before.join('') === 'e^{' || hasLetterOfOthers(lexemes, at)
}

const BEFORE_FACTOR: ReadonlySet<Lexeme['kind'] | undefined> = new Set(['operator', 'relation', 'open'])
/** So far around a product of letters one of them is looked for. */
const AROUND = 14

/** Whether one letter of a word that begins a side, a part or a factor is a symbol of the same line. */
function hasLetterOfOthers(lexemes: readonly Lexeme[], at: number): boolean {
  const { text, opensLine } = lexemes[at]!
  const word = text.replace(/[²³]$/, '')
  if (opensLine || !BEFORE_FACTOR.has(lexemes[at - 1]?.kind)) return false
  if (isUnitWord(word) || functionOfWord(word) || isFunctionWord(word.toLowerCase())) return false
  const isOther = (one: Lexeme, i: number, near: readonly Lexeme[]): boolean =>
    (/^\d+[A-Za-z]$/.test(one.text) && word.includes(one.text.slice(-1))) ||
    (one.text.length === 1 &&
      word.includes(one.text) &&
      isSymbolName(one) &&
      [near[i - 1], near[i + 1]].some(
        beside => beside !== undefined && ['open', 'close', 'operator', 'relation'].includes(beside.kind),
      ))
  return lexemes.slice(Math.max(0, at - AROUND), at + AROUND).some(isOther)
}
