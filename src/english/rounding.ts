import { alternativesFor, isWordFor, type Sense } from './lexicon.js'
import { TENS, UNITS } from './numerals.js'

/** Ways of rounding that are not the usual one. */
export interface StatedRounding {
  readonly isDown: boolean
  readonly isUp: boolean
  /** "We need", "it takes": of things that come whole, one more than the quotient has. */
  readonly isNeeded: boolean
  readonly isRough: boolean
  /** "With unrounded numbers": with others than it prints. */
  readonly isUnrounded: boolean
  /** The place that it rounds to, as a number or a word for a scale: "to the nearest hundred"; null where it names none. */
  readonly place: string | null
  /** "To two significant figures"; null where no number of digits is named. */
  readonly significantDigits: number | null
}

/** No word begins behind an apostrophe that stands in another: of "round'round'round" each would be read to its end. */
const saying = (...senses: readonly Sense[]): RegExp =>
  new RegExp(`(?<![\\w'’])(?:${alternativesFor(...senses)})\\b`)
const DOWN = saying('roundsDown')
const UP = saying('roundsUp')
const NEEDED = saying('needsWhole')
const ROUGH = saying('estimates')
const UNROUNDED = saying('worksUnrounded')
const SIGNIFICANT = /\b(\w+)[- ](?:significant[- ](?:figure|digit)|sig[. -]+(?:fig|dig)|s\.? ?f\b)/
const NEAREST = /\bnearest (\w+)\b/

/** How a sentence says that it rounds; null where it says nothing of it. */
export function statedRoundingIn(sentence: string): StatedRounding | null {
  const [isDown, isUp, isNeeded, isRough] = [DOWN, UP, NEEDED, ROUGH].map(way => way.test(sentence)) as [
    boolean,
    boolean,
    boolean,
    boolean,
  ]
  const isUnrounded = UNROUNDED.test(sentence)
  const nearest = NEAREST.exec(sentence)?.[1]
  const place = nearest === undefined ? null : placeOf(nearest)
  const significantDigits = countIn(SIGNIFICANT.exec(sentence)?.[1])
  const says =
    isDown ||
    isUp ||
    isNeeded ||
    isRough ||
    isUnrounded ||
    nearest !== undefined ||
    significantDigits !== null
  return says ? { isDown, isUp, isNeeded, isRough, isUnrounded, place, significantDigits } : null
}

function countIn(word = ''): number | null {
  const count = /^\d\d?$/.test(word) ? Number(word) : UNITS.indexOf(word)
  return count > 0 ? count : null
}

/** "Nearest ten", "nearest integer", "nearest 100". */
function placeOf(word: string): string {
  if (isWordFor(word, 'wholePlace')) return '1'
  const [unit, tens] = [UNITS.indexOf(word), TENS.indexOf(word)]
  return unit >= 0 ? `${unit}` : tens >= 0 ? `${10 * (tens + 2)}` : word
}
