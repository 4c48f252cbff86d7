import { oneOf } from './lexicon.js'
import { hasSense } from './matching.js'
import { textOf } from './sentence.js'
import type { Word } from './word.js'

/**
 * An arithmetic other than that of the numbers: any, that of integers which overflow, that of an integer type, that of
 * bits alone, or that of numbers of so many bits, which round.
 */
export type Arithmetic = 'other' | 'integers' | 'registers' | 'bits' | 'floats'

/** "In base 8", "8-bit arithmetic", "characteristic 3", "GF(2)", "mod 7", "the nim-sum". */
const PHRASE =
  /\b(?:in|to) base (?:(?!10\b)\d|§|[a-z]\b)|\bmod (?:\d|§|[a-z]\b)|\bnim (?:sums?|addition|values?)\b|\b\d+ (?:- )?bit (?:arithmetic|integers?|(?:un)?signed|counters?|registers?|addition)|\bcharacteristic (?:\d|§|two|three|p\b)|\bgf \(|\bwraps? (?:around|at|past|over|back)\b|\b(?:max|min) plus\b|\bstrings? concatenat|\bconcatenat\w+ (?:of |the |two )*strings?\b|\b(?:integer|truncating|floor) division/
/** "Unsigned bytes wrap", "signed char", "integer arithmetic". */
const REGISTERS =
  /\b(?:in|under) (?:java|javascript|c|c\+\+|c#|go|golang|rust|swift|kotlin|haskell)\b|\b(?:un)?signed (?:chars?|bytes?|shorts?|ints?|integers?|longs?|numbers?)\b|\b(?:bytes?|ints?|integers?|counters?|registers?) wrap(?:s|ped)?\b|\binteger arithmetic\b/
/** What rounds each result to so many bits; "half" and "single" have been read as numbers. */
const FLOATS =
  /(?<![\w/])(?:half|1\/2|single|1|double|finite|machine) precision\b|\b(?:fp|bf|float)\d+\b|\b(?:significand|mantissa)s?\b|\bmachine epsilon\b/
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
  for (const [i, word] of sentence.entries()) {
    if (hasSense(word, 'bitArithmetic')) found.add('bits')
    else if (hasSense(word, 'integerType') || isType(word)) found.add('registers')
    else if (hasSense(word, 'integerArithmetic')) found.add('integers')
    else if (hasSense(word, 'otherArithmetic')) found.add('other')
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

const isType = ({ kind, text }: Word): boolean => kind === 'code' && INTEGER_TYPE.test(text)

/** "Floating-point operations". */
const MAX_DISTANCE = 3

/** So many words of abstract algebra make a page one of it. */
const MIN_WORDS_OF_ALGEBRA = 2

/** Whether a section speaks of rings, ideals and groups: there `1 = -1` may be so, and `0/2 = 12/2`. */
export function isOfAlgebra(tokens: readonly Word[]): boolean {
  const found = new Set(tokens.flatMap(word => (hasSense(word, 'algebra') ? [word.text] : [])))
  return found.size >= MIN_WORDS_OF_ALGEBRA
}

/** Whether a section speaks of matrices or operators, whose products depend on their order. */
export const isOfMatrices = (tokens: readonly Word[]): boolean =>
  tokens.some(word => hasSense(word, 'noncommuting'))
