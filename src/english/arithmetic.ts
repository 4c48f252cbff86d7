import { oneOf, type Sense, wordsFor } from './lexicon.js'
import { beginsAt, hasSense } from './matching.js'
import { textOf } from './sentence.js'
import type { Word } from './word.js'

/**
 * An arithmetic other than that of the numbers: any, that of integers which overflow, that of an integer type, that of
 * bits alone, that of numbers of so many bits, which round, that of texts, or one in which the operations have another
 * order; or a law by which quantities add.
 */
export type Arithmetic = 'other' | 'integers' | 'registers' | 'bits' | 'floats' | 'texts' | 'order' | Addition

/** What adds by another law than that of the numbers: resistors side by side, forces, noises, liquids, speeds near that of light. */
export type Addition = 'parallel' | 'atRightAngles' | 'decibels' | 'mixture' | 'velocities'

/** The senses of words that name an arithmetic by themselves. */
const NAMED: readonly (readonly [sense: Sense, arithmetic: Arithmetic])[] = [
  ['bitArithmetic', 'bits'],
  ['integerType', 'registers'],
  ['integerArithmetic', 'integers'],
  ['otherArithmetic', 'other'],
  ['textArithmetic', 'texts'],
  ['parallel', 'parallel'],
  ['atRightAngles', 'atRightAngles'],
  ['decibels', 'decibels'],
  ['mixture', 'mixture'],
  ['velocities', 'velocities'],
]

/** "In base 8", "8-bit arithmetic", "characteristic 3", "GF(2)", "mod 7", "the nim-sum". */
const PHRASE =
  /\b(?:in|to) base (?:(?!10\b)\d|§|[a-z]\b)|\bmod (?:\d|§|[a-z]\b)|\bnim (?:sums?|addition|values?)\b|\b\d+ (?:- )?bit (?:arithmetic|integers?|(?:un)?signed|counters?|registers?|addition)|\bcharacteristic (?:\d|§|two|three|p\b)|\bgf \(|\bwraps? (?:around|at|past|over|back)\b|\b(?:max|min) plus\b|\b(?:integer|truncating|floor) division/
/** "Unsigned bytes wrap", "signed char", "integer arithmetic". */
const REGISTERS = new RegExp(
  `\\b(?:in|under|with|using) ${oneOf('language')}|\\bpython 2(?![.\\d])|(?<!\\w)(?:un)?signed (?:chars?|bytes?|shorts?|ints?|integers?|longs?|numbers?|\\d+ bits?)(?!\\w)|\\b(?:bytes?|ints?|integers?|counters?|registers?) wrap(?:s|ped)?\\b|\\binteger arithmetic\\b|\\b(?:2(?: s)?|twos) complement(?!\\w)`,
)
/** What rounds each result to so many bits; "half" and "single" have been read as numbers. */
const FLOATS = new RegExp(
  `(?<![\\w/])(?:half|1/2|single|1|double|finite|machine) precision(?!\\w)|\\b(?:fp|bf|b?float|tf)\\d+(?!\\w)|\\b(?:significand|mantissa)s?(?!\\w)|\\bmachine epsilon(?!\\w)|\\bieee(?!\\w)|\\b(?:in|under|with|using) ${oneOf('language', 'languageOfFloats')}`,
)
/** Another order of the operations, or brackets that are to be put in. */
const ORDER =
  /\b(?:left to right|right to left|four function|4 function|apl|smalltalk|(?:without|no|ignor\w+|forget\w*) (?:operator |any )?precedence|(?:pocket|simple|basic|cheap|old|desk) calculators?|(?:insert|place|put|add|write|missing|needs?|extra) (?:\w+ ){0,3}(?:brackets?|parenthes[ie]s))(?!\w)/
/** The name of an integer type, which code alone may be. */
const INTEGER_TYPE =
  /^(?:\w+[.:]+)?(?:u?int\d{0,3}(?:_t)?|(?:un)?signed(?: \w+)?|u?(?:char|short|long|byte)|[iu](?:8|16|32|64)|size_t)s?$/i
const CLOCK_OF = new RegExp(`^${oneOf('clockOf')}$`)

/**
 * The arithmetics that a sentence names. Wall-clock hours and floating-point operations are counted as usual; `isDevice`
 * tells what else has a clock.
 */
export function arithmeticsIn(
  sentence: readonly Word[],
  isDevice: (word: string) => boolean,
): ReadonlySet<Arithmetic> {
  const text = textOf(sentence)
  const found = new Set<Arithmetic>(PHRASE.test(text) ? ['other'] : [])
  if (REGISTERS.test(text)) found.add('registers')
  if (FLOATS.test(text)) found.add('floats')
  if (ORDER.test(text)) found.add('order')
  if (isType(sentence)) found.add('registers')
  for (const [i, word] of sentence.entries()) {
    const named = NAMED.find(([sense]) => hasSense(word, sense))
    if (named) found.add(named[1])
    else if (hasSense(word, 'clock')) {
      const before = sentence[i - 1]?.text ?? ''
      if (!CLOCK_OF.test(before) && !isDevice(before)) found.add('other')
    } else if (hasSense(word, 'floatingPoint')) {
      const isCounted = sentence.slice(i, i + MAX_DISTANCE).some(next => hasSense(next, 'operationCount'))
      if (!isCounted) found.add('other')
    }
  }
  return found
}

const isType = (sentence: readonly Word[]): boolean =>
  sentence.some(({ kind, text }) => kind === 'code' && INTEGER_TYPE.test(text))

/** "Floating-point operations". */
const MAX_DISTANCE = 3

/** So many words of abstract algebra make a page one of it. */
const MIN_WORDS_OF_ALGEBRA = 2

/** Whether a section speaks of rings, ideals and groups: there `1 = -1` may be so, and `0/2 = 12/2`. */
export function isOfAlgebra(tokens: readonly Word[]): boolean {
  const found = new Set(tokens.flatMap(word => (hasSense(word, 'algebra') ? [word.text] : [])))
  return found.size >= MIN_WORDS_OF_ALGEBRA
}

/** Whether a section speaks of matrices, operators or cross products, which depend on their order; every statement asks. */
export function isOfMatrices(tokens: readonly Word[]): boolean {
  const known = ofMatrices.get(tokens) ?? tokens.some((_, at) => mayNotCommute(tokens, at))
  ofMatrices.set(tokens, known)
  return known
}

const ofMatrices = new WeakMap<readonly Word[], boolean>()

const mayNotCommute = (tokens: readonly Word[], at: number): boolean =>
  hasSense(tokens[at], 'noncommuting') || beginsAt(tokens, at, wordsFor('crossProduct'))

/** Whether a section speaks of derivatives, so that y' is the slope of y and no other quantity. */
export const isOfDerivatives = (tokens: readonly Word[]): boolean =>
  tokens.some(word => hasSense(word, 'derivative'))

/** "All angles are in radians", "in RAD mode": there sin 30 is of no degrees. */
export const saysRadians = (text: string): boolean =>
  /\bin radians?\b|\bto radians?\b(?= mode)|\brad(?:ian)? mode\b/i.test(text)

/** "All angles are in degrees", "32 deg", "40°". */
export const saysDegrees = (text: string): boolean => /\bdegrees?\b|\bdeg\b|°(?!\s?[CF]\b)/i.test(text)

/** Whether a section counts something in percent. */
export const speaksOfPercent = (tokens: readonly Word[]): boolean =>
  tokens.some(({ text, scale }) => /^per-?cent|%/.test(text) || scale === '%')
