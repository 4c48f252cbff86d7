import { goesOn } from '../../../english/binding.js'
import type { Lexeme, LexemeKind } from '../lexeme.js'
import { isUnitLetter } from './unit-letters.js'
import { isUnitWord } from './unit-word.js'

/** What letters are: of no account, units behind figures, or symbols. */
export type Letters = 'none' | 'units' | 'symbols'

/** How the side is read that a word stands in. */
interface Side {
  readonly letters: Letters
  readonly hasOperator: boolean
  /** Where it begins behind a relation; null for the first side. */
  readonly begins: number | null
}

/** What may hang on a figure and is no unit: the end of an ordinal, and what begins a rate. */
const NO_GLUED_UNIT = new Set(['st', 'nd', 'rd', 'th', 'per'])
/** `2h50m` and `4k7`: more figures follow, and all of it is one quantity. */
export const GOES_ON_IN_FIGURES = /^\p{L}{1,3}\d/u
const NO_LABEL_BEFORE = new Set('√-−')

/** How many lexemes from a word on are a unit: glued to the figure, known, a rate, or before an operator. */
export function unitLength(lexemes: readonly Lexeme[], at: number, side: Side): number {
  const { letters, hasOperator } = side
  const { text, opensLine, start } = lexemes[at]!
  // What begins a line is no unit of the line before where it is a letter, or has a value of its own: `seconds = 3600`.
  if (opensLine && (text.length === 1 || lexemes[at + 1]?.kind === 'relation')) return 0
  const isLetter = letters === 'units' || (letters === 'symbols' && isUnitOfResult(lexemes, at, side))
  const isKnown = isUnitWord(text) || ((isLetter || isInverse(lexemes, at)) && isUnitLetter(text))
  const isGlued = lexemes[at - 1]?.end === start
  const isUnit = isGlued
    ? !NO_GLUED_UNIT.has(text) && !GOES_ON_IN_FIGURES.test(text)
    : isKnown || isLabel(lexemes, at, hasOperator)
  let end = at + (isUnit ? 1 : 0)
  for (let more = moreUnit(lexemes, end); more > 0; more = moreUnit(lexemes, end)) end += more
  return end - at
}

const NUMERIC: ReadonlySet<LexemeKind> = new Set(['number', 'operator', 'suffix', 'open', 'close'])
/** So far around a letter is looked whether it is a symbol. */
const AROUND = 30

/** `t = v/g = 1.43 s`: behind a figure that symbols come to, a letter that is no symbol of the same lines. */
function isUnitOfResult(lexemes: readonly Lexeme[], at: number, { begins }: Side): boolean {
  if (begins === null || !lexemes.slice(begins, at).every(({ kind }) => NUMERIC.has(kind))) return false
  const { text } = lexemes[at]!
  const isName = ({ text: name }: Lexeme, i: number, near: readonly Lexeme[]): boolean =>
    name === text && near[i - 1]?.kind !== 'number' && near[i - 1]?.text !== '/' && near[i + 1]?.text !== '='
  return !lexemes.slice(Math.max(0, at - AROUND), at).some(isName)
}

/** `3 layers * 4 heads = 12`: a word between a figure and a sign, which may also be what is equal, `Figure 3 loss = 4`. */
function isLabel(lexemes: readonly Lexeme[], at: number, hasOperator: boolean): boolean {
  const { text } = lexemes[at]!
  const next = lexemes[at + 1]
  const isSign =
    (next?.kind === 'relation' && hasOperator) ||
    (next?.kind === 'operator' && !NO_LABEL_BEFORE.has(next.text))
  return isSign && text.length > 2 && /^\p{L}+$/u.test(text) && !goesOn(text.toLowerCase())
}

/** `/(mol K)`, `/(kg·K)`: units in brackets, each of which divides. */
function divisorsLength(lexemes: readonly Lexeme[], slash: number): number {
  const inner = lexemes.slice(slash + 2, slash + 2 + MAX_DIVISORS)
  const close = inner.findIndex(({ kind }) => kind === 'close')
  const units = inner.slice(0, close).filter(({ text }) => !/^[·⋅*]$/.test(text))
  const isUnit = ({ kind, text }: Lexeme): boolean =>
    kind === 'word' && (isUnitWord(text) || isUnitLetter(text))
  return close > 0 && units.length > 1 && units.every(isUnit) ? close + 3 : 0
}

/** With the signs between them and the bracket behind. */
const MAX_DIVISORS = 6

/** `s⁻¹`: a letter raised to a power below 0. */
const isInverse = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]!.end === lexemes[at + 1]?.start && lexemes[at + 1]!.text.startsWith('⁻')

/** `/ sec`, `per step`, `-hours`, `·m`, `hours` behind `GPU`, `⁻¹` behind `mol`. */
function moreUnit(lexemes: readonly Lexeme[], end: number): number {
  const [before, next, after] = [lexemes[end - 1], lexemes[end], lexemes[end + 1]]
  const isWord = after?.kind === 'word' && !goesOn(after.text.toLowerCase())
  if (next?.text === 'per' && isWord) return 2
  if (next?.text === '/' && isWord) return 2
  const isGlued = before?.end === next?.start && next?.end === after?.start
  if (next?.text === '-' && isWord && isGlued) return 2
  const isDot = /^[·⋅]$/.test(next?.text ?? '') && before?.end === next!.start
  if (isDot && isWord && isUnitWord(after.text)) return 2
  if (before && isInverse(lexemes, end - 1)) return 1
  if (next?.text === '/' && after?.text === '(') return divisorsLength(lexemes, end)
  const isUnit = isUnitWord(next?.text ?? '') || (isUnitLetter(next?.text ?? '') && isInverse(lexemes, end))
  return next?.kind === 'word' && isUnit ? 1 : 0
}
