import { oneOf } from './lexicon.js'
import { hasSense } from './matching.js'
import { textOf } from './sentence.js'
import type { Word } from './word.js'

/** An arithmetic other than that of the numbers: any, that of integers of so many bits, or that of bits alone. */
export type Arithmetic = 'other' | 'integers' | 'bits'

/** "In base 8", "8-bit arithmetic", "characteristic 3", "GF(2)". */
const PHRASE =
  /\b(?:in|to) base (?!10\b|ten\b)\w|\b\d+ (?:- )?bit (?:arithmetic|integers?|(?:un)?signed|counters?|registers?|addition)|\bcharacteristic (?:\d|§|two|three|p\b)|\bgf \(|\bwraps? around|\b(?:max|min) plus\b|\bstrings? concatenat|\bconcatenat\w+ (?:of |the |two )*strings?\b|\binteger division/
const CLOCK_OF = new RegExp(`^${oneOf('clockOf')}$`)

/**
 * The arithmetics that a sentence names. Wall-clock hours and floating-point operations are counted as usual; `isDevice`
 * tells what else has a clock.
 */
export function arithmeticsIn(
  sentence: readonly Word[],
  isDevice: (word: string) => boolean,
): ReadonlySet<Arithmetic> {
  const found = new Set<Arithmetic>(PHRASE.test(textOf(sentence)) ? ['other'] : [])
  for (const [i, word] of sentence.entries()) {
    if (hasSense(word, 'bitArithmetic')) found.add('bits')
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

/** "Floating-point operations". */
const MAX_DISTANCE = 3
