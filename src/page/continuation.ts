import type { Token } from '../documents/model/document.js'
import { goesOn } from '../english/binding.js'
import { isWordFor } from '../english/lexicon.js'
import { hasSense } from '../english/matching.js'
import { sentenceBefore } from '../english/sentence.js'
import { USUAL } from '../math/units/convention.js'
import { unitOfWord } from '../math/units/unit-of-word.js'
import type { Reading } from './reading.js'

const OPERATOR = /^(?:[+\-–—*/×·]|\\times|\\cdot|\\pm|\\div)/
const ENDS_IN_OPERATOR = /(?:[+\-–—*/×·]|\\times|\\cdot|\\pm|\\div)\s*$/
const RELATION = /^\s*(?:[=<>~≈]|\\approx|\\simeq|\\sim|\\le|\\ge|\\leq|\\geq|\\equiv|\\to)/
/** A chain may run on behind a unit of one or two words. */
const MAX_WORDS = 2

/**
 * Whether a formula that opens with a relation sign continues the formula before it, as in `$2.9e5$ seconds
 * $\approx 81$ hours`: only a unit stands between, and what it continues stands whole.
 */
export function continuesFrom(previous: Token, token: Token, reading: Reading): boolean {
  if (previous === token) return true
  const between = tokensBetween(previous, token, reading)
  if (isOfAnother(previous, between, reading)) return false
  const unit = withoutConnective(between)
  const isUnit = unit.every(
    other => other.kind === 'word' && !goesOn(other.text) && !beginsAnew(other, reading),
  )
  if (!isUnit || unit.length > MAX_WORDS) return false
  const gap = reading.source.slice(previous.end, token.start)
  if (ENDS_IN_OPERATOR.test(gap) || gap.includes('|')) return false
  return RELATION.test(previous.text) || standsWhole(previous, reading)
}

/** "The deviation from $1/2$ is $\\le 10^{-9}$": what it is said of is the noun before, and not the formula. */
function isOfAnother(previous: Token, between: readonly Token[], reading: Reading): boolean {
  const hasCopula = between.some(({ kind, text }) => kind === 'word' && isWordFor(text, 'copula'))
  return hasCopula && hasSense(sentenceBefore(previous, reading).at(-1), 'preposition')
}

/** Without what says that the same comes again: `… FLOPs, i.e. $\sim 10^{24}$`. */
function withoutConnective(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findLastIndex(({ kind, text }) => kind !== 'break' && !isWordFor(text, 'again')) + 1
  const said = tokens.slice(end).some(({ kind }) => kind === 'word')
  return said ? tokens.slice(0, end) : tokens
}

/** `= 1.926$ Error $= 1.074`: a word with a capital that is no unit. */
const beginsAnew = (word: Token, { source }: Reading): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(source.slice(word.start, word.end)) && !isUnit(word)

/** As many words may stand between a formula and what may continue it: `… bytes per token, i.e. $\approx 320$`. */
const MAX_BETWEEN = 6
const mayConnect = (word: string): boolean =>
  isWordFor(word, 'again', 'inference', 'roughly', 'article', 'rate')

/** Whether a formula that opens with a relation sign may continue the formula before it, nobody else being there. */
export function mayContinueFrom(previous: Token, token: Token, reading: Reading): boolean {
  if (continuesFrom(previous, token, reading)) return true
  const between = tokensBetween(previous, token, reading)
  const isConnected = between.every(
    ({ kind, text }) =>
      kind === 'break' || (kind === 'word' && (mayConnect(text) || isUnit({ text }) || isNoun(text))),
  )
  return isConnected && between.length <= MAX_BETWEEN && standsWhole(previous, reading)
}

const isNoun = (text: string): boolean => unitOfWord(text, USUAL).nouns.size > 0 && text.length > 3

/** Whether a formula is not the last part of something larger: `$25\%$ of $80$`, `$10$--$20$`, `$1$ h $30$ min`. */
export function standsWhole(token: Token, reading: Reading): boolean {
  if (OPERATOR.test(token.text.trim()) && !/^-/.test(token.text.trim())) return false
  const before = sentenceBefore(token, reading)
  const at = before.findLastIndex(other => other.kind === 'math' || other.kind === 'number')
  const other = before[at]
  if (!other) return true
  const between = before.slice(at + 1)
  if (ENDS_IN_OPERATOR.test(other.text)) return false
  const gap = reading.source.slice(other.end, token.start)
  if (/^\s*[+\-–—*/×·]+\s*$/.test(gap)) return false
  const isNear = between.length > 0 && between.length <= MAX_WORDS && between.every(b => b.kind === 'word')
  // `$5$ GB / $1$ MB` is one quotient.
  const isMeasured = isNear && between.every(word => isMeasure(word, reading))
  if (isMeasured && ENDS_IN_OPERATOR.test(gap)) return false
  const hasSign = /[=<>~≈]|\\(?:approx|simeq|sim|le|ge|to|propto|in)\b/.test(other.text)
  if (!hasSign && isMultiplied(token, between)) return false
  return !(isNear && !hasSign && (isBound(other, between) || (isQuantity(between) && BARE.test(token.text))))
}

/** A number that nothing is worked out with: the second part of a quantity. */
const BARE = /^\s*[\d.,]+\s*(?:$|[=<>~≈%\p{L}]|\\(?:approx|text|mathrm|,|;|\s))/u

/** A quantity, and what it is said to be. */
const QUANTITY_FIRST = /^(?:[$€£][\d.,]+|[\d.,]+\s?[\p{L}%][\p{L}/]*)\s*[=≈]/u
const MAX_COUNTED = 4

/** `18 links at 53 GB/s = 954 GB/s`, `8 GPUs, each with 80 GB = 640 GB`: a figure behind a count, with nothing worked out. */
const isMultiplied = ({ text }: Token, between: readonly Token[]): boolean =>
  QUANTITY_FIRST.test(text.trim()) &&
  between.length <= MAX_COUNTED &&
  between.every(({ kind }) => kind === 'word' || kind === 'break') &&
  hasSense(between.at(-1), 'preposition')

/** Whether a word is a unit as it is written, `GB`, or a thing that is counted. */
const isMeasure = ({ text, start, end }: Token, { source }: Reading): boolean =>
  isUnit({ text: source.slice(start, end) }) || isNoun(text)

/** `12 divided by $3 = 4$` is one expression; `they differ by $3 - 1 = 2$` and `twice by $2^3 = 8$` are not. */
function isBound(other: Token, between: readonly Token[]): boolean {
  const last = between.at(-1)!.text
  if (last !== 'by') return last === 'of' || isWordFor(last, 'operation')
  const [verb] = between
  if (between.length > 1) return isWordFor(verb!.text, 'byOperation') || isUnit(verb!)
  // Percent are a change, which is not divided.
  if (other.scale === '%') return false
  return /\d/.test(other.text) && other.written?.toLowerCase() !== 'twice'
}

/** `$1$ hour and $30$ minutes` is one quantity. */
const isQuantity = ([unit, ...rest]: readonly Token[]): boolean =>
  isUnit(unit!) && rest.every(word => word.text === 'and' || isUnit(word))

const isUnit = ({ text }: Pick<Token, 'text'>): boolean => unitOfWord(text, USUAL).dimension.size > 0

function tokensBetween(previous: Token, token: Token, reading: Reading): readonly Token[] {
  return reading.section.tokens.slice(reading.places.get(previous)! + 1, reading.places.get(token)!)
}
