import type { Token } from '../../documents/model/document.js'
import { anotherCaseIn, cueBefore } from '../../english/discourse-cue.js'
import { headsAnswers, headsOneAnswer } from '../../english/headings.js'
import { hasSense } from '../../english/matching.js'
import { supposesCase } from '../../english/restriction.js'
import { BLANK_LINE, sentenceBefore, sentenceBehind } from '../../english/sentence.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import type { Chain } from '../../notation/tree/node.js'
import { isRecurrence } from '../../page/conditions/recurrence.js'
import { figureOfNode } from '../../page/quantities/printed-figure.js'
import type { Reading } from '../../page/reading.js'
import type { Definition } from '../../page/symbols/definition.js'

/** Between a value and the formula that uses it no more tokens than these are looked through. */
const MAX_DISTANCE = 400
const HEADING = /^[ \t]{0,9}#{1,6}\s(?<title>.{0,80})/gm

/**
 * Why a formula that leans on values of earlier sentences may be of another case than they: its words say so, it gives
 * numbers or names of its own, or stands under another heading.
 */
export function doubtOfCase(
  uses: readonly Definition[],
  token: Token,
  sentence: readonly Token[],
  reading: Reading,
): string | null {
  const left = recurrenceLeft(uses, token, reading)
  if (left !== null) return `"${left}" may say that its members follow no recurrence`
  const earlier = uses.filter(used => used.reading !== reading || used.token.sentence !== token.sentence)
  if (earlier.length === 0) return null
  const first = Math.min(...earlier.map(used => used.end))
  if (isUnderAnotherHeading(earlier, token, reading)) return 'what it leans on stands under another heading'
  const place = reading.places.get(token)!
  const before = reading.section.tokens.slice(Math.max(0, place - MAX_DISTANCE), place)
  const since = before.filter(
    other =>
      other.start >= first &&
      earlier.every(used => used.token.sentence !== other.sentence || used.reading !== reading),
  )
  if (supposesEquality(first, token, before, reading)) return 'a supposition before it may begin another case'
  const word = anotherCaseIn([...since, ...sentence])
  if (word !== null) return `"${word}" may begin another case`
  const known = earlier.flatMap(({ term }) => exactValue(term) ?? [])
  const strange = sentenceBefore(token, reading).find(other => givesNumber(other, known, reading))
  if (strange) return `its sentence gives ${strange.written ?? strange.text} too`
  if (cueBefore(token, reading) === 'premise' && earlier.length === uses.length)
    return 'its sentence gives it rather than concludes it'
  const named = sentence.find(
    (other, i) =>
      isNameOf(other, i, tokenBefore(other, reading), reading) &&
      !earlier.some(used => isSaidWith(other, used)),
  )
  return named ? `"${named.text}" may be another case` : null
}

/** Whether a heading stands between, other than that of the answer to the exercise that gave the values. */
function isUnderAnotherHeading(uses: readonly Definition[], { start }: Token, reading: Reading): boolean {
  const own = uses.filter(used => used.reading === reading || !reading.section.answers)
  const from = Math.max(Math.min(...own.map(({ end }) => end)), start - 40 * MAX_DISTANCE)
  const headings = reading.source.slice(from, start).matchAll(HEADING)
  // "Solutions" of exercises without labels are of several.
  const isOfOne = (title: string): boolean =>
    headsAnswers(title) && (reading.section.label !== null || headsOneAnswer(title))
  return [...headings].some(({ groups }) => !isOfOne(groups!.title!))
}

/**
 * The word by which a page may leave the recurrence that a value was worked out with: a rounding or a limit anywhere from its
 * sentence on, another method behind it. Null where it leaves none.
 */
function recurrenceLeft(uses: readonly Definition[], token: Token, reading: Reading): string | null {
  const law = uses.find(({ applied, term }) => applied && isRecurrence(applied.name, term))
  if (!law || law.reading !== reading) return null
  const { tokens } = reading.section
  const end = reading.places.get(token)! + sentenceBehind(token, reading).length
  const since = tokens.slice(Math.max(reading.places.get(law.token)!, end - MAX_DISTANCE), end + 1)
  const around = [...sentenceBefore(law.token, reading), ...since]
  const word =
    around.find(other => hasSense(other, 'leavesRecurrence')) ??
    since.find(other => hasSense(other, 'ofMethod'))
  return word?.text ?? null
}

/**
 * Whether the paragraph supposes on the way that two symbols are equal, "Suppose now $p = q$": then the values that they
 * had are those of another case.
 */
function supposesEquality(
  from: number,
  { start }: Token,
  before: readonly Token[],
  reading: Reading,
): boolean {
  return before.some(
    token =>
      token.end >= from &&
      (reading.chains.get(token) ?? []).some(equatesSymbols) &&
      supposesCase(sentenceBefore(token, reading)) &&
      !BLANK_LINE.test(reading.source.slice(token.end, start)),
  )
}

const SYMBOLS: ReadonlySet<string> = new Set(['symbol', 'sub', 'hat', 'star', 'bar', 'tilde', 'dot', 'prime'])

const equatesSymbols = ({ terms, signs }: Chain): boolean =>
  terms.length === 2 && signs[0]?.operator === '=' && terms.every(({ head }) => SYMBOLS.has(head))

/** Whether a token is a number that is none of those that were put in. */
function givesNumber(token: Token, known: readonly Rational[], reading: Reading): boolean {
  const isInWords = !/\d/.test(token.written ?? token.text)
  const digits = isInWords ? null : digitsOf(token, reading)
  if (digits === null) return false
  const given = rationalOf(digits)
  return given === null || !known.some(value => isScaled(value, given))
}

/** The digits of a number of the text, or of a formula that is one number; null for any other token. */
const digitsOf = (token: Token, reading: Reading): string | null =>
  token.kind === 'number' ? token.text : figureAlone(token, reading)

/** The digits of a formula that is one number; null for any other token. */
function figureAlone(token: Token, { chains }: Reading): string | null {
  const [chain, ...others] = chains.get(token) ?? []
  const isAlone = chain?.signs.length === 0 && chain.opens === null && others.length === 0
  return isAlone ? (figureOfNode(chain.terms[0]!)?.figure.digits ?? null) : null
}

/** What some digits come to; null where that is too large to be written out. */
function rationalOf(digits: string): Rational | null {
  try {
    return Rational.of(digits)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** 70 of "the 70B model" is 7e10. */
const isScaled = (value: Rational, given: Rational): boolean =>
  ['1', '1e3', '1e6', '1e9', '1e12', '0.01'].some(scale => given.times(scale).eq(value))

const tokenBefore = (token: Token, { section, places }: Reading): Token | undefined =>
  section.tokens[places.get(token)! - 1]

/** GPT-3 or LLaMA anywhere, Chinchilla where it does not begin the sentence. */
function isNameOf(
  { kind, start, end }: Token,
  place: number,
  behind: Token | undefined,
  { source }: Reading,
): boolean {
  // What stands right behind a number is its unit.
  if (kind !== 'word' || behind?.kind === 'math' || behind?.kind === 'number') return false
  const written = source.slice(start, end)
  return /^[A-Z]/.test(written) && (place > 0 || /[A-Z0-9]/.test(written.slice(1))) && written.length > 1
}

const isSaidWith = ({ text }: Token, { token, reading }: Definition): boolean =>
  [...sentenceBefore(token, reading), ...sentenceBehind(token, reading)].some(other => other.text === text)

/** The numbers that stand in the text beside the values that were put in, up to the end of the sentence of their formula. */
export function numbersSince(
  uses: readonly Definition[],
  token: Token,
  reading: Reading,
): readonly Rational[] {
  const here = uses.filter(used => used.reading === reading).map(used => used.token.sentence)
  const first = Math.min(token.sentence, ...here)
  const place = reading.places.get(token)!
  const before = reading.section.tokens
    .slice(Math.max(FIRST_WORDS, place - MAX_DISTANCE), place)
    .filter(other => other.sentence >= first)
  return [...before, ...sentenceBehind(token, reading)].flatMap(other => numberIn(other, reading) ?? [])
}

/** The number of an exercise stands at its head. */
const FIRST_WORDS = 2

function numberIn(token: Token, reading: Reading): Rational | null {
  const digits = digitsOf(token, reading)
  return digits === null ? null : rationalOf(digits)
}

/** A ratio is known no better than this. */
const CLOSE = Rational.of('1/100')

/** Whether a ratio is a number, or so many percent, or one over either, as far as it is known. */
export function isFactor(ratio: Rational, factor: Rational, slack: Rational): boolean {
  if (factor.sign() <= 0 || factor.eq(1)) return false
  return [factor, factor.div(100)].some(one =>
    [ratio.div(one), ratio.times(one)].some(near => {
      const error = near.minus(1).abs()
      return error.lte(slack) && error.lte(CLOSE)
    }),
  )
}
