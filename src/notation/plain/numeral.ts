import { isAt, textAt } from '../../documents/model/match-at.js'
import { VULGAR } from '../../documents/words/vulgar-fraction.js'

/** Groups of three with one kind of separator, or any digits; a fraction; a power of ten. */
const NUMERAL =
  /(?:[1-9]\d{0,2}([ ,_'\u00a0\u2009\u202f])\d{3}(?:\1\d{3}){0,99}|\d+)(?:\.\d+)?(?:[eE][+-]?\d+(?![\d.]))?|\.\d+(?:[eE][+-]?\d+)?/y
const SEPARATORS = /[ ,_'\u00a0\u2009\u202f]/g
/** Whole numbers as programs write them in the bases 16, 2 and 8: `0x1f`. */
const LITERAL = /0(?:[xX][\da-fA-F]{1,64}|[bB][01]{1,256}|[oO][0-7]{1,64})(?![\p{L}\d_.])/uy
/** What makes digits a name or a date: `0x1g`, `007`, `1.2.3`, `3rd`, `12:30`, `1_000_0`. */
const NO_NUMBER = /0[xXbBoO][\da-fA-F]|0\d|\d+(?:\.\d+){2}|\d+(?:st|nd|rd|th)(?![A-Za-z])|\d+:\d|\d[\d,]*_/y

/** A numeral as it stands in the source: its digits without separators, and where it ends. */
export interface Numeral {
  readonly digits: string
  readonly end: number
  /** Whether commas part its digits, as they would part the items of a list. */
  readonly hasCommas: boolean
}

/** The numeral at an offset where a digit, or a point and a digit, stands; null for digits that only name something. */
export function readNumeral(source: string, at: number): Numeral | null {
  const literal = textAt(LITERAL, source, at).toLowerCase()
  if (literal !== '')
    return { digits: BigInt(literal).toString(), end: at + literal.length, hasCommas: false }
  const written = textAt(NUMERAL, source, at)
  const end = at + written.length
  if (!written.includes('_') && isAt(NO_NUMBER, source, at)) return null
  return { digits: written.replaceAll(SEPARATORS, '').toLowerCase(), end, hasCommas: written.includes(',') }
}

const BEGINNING = new RegExp(String.raw`\.?\d|${VULGAR}`, 'y')

/** Whether a numeral begins here. */
export function beginsNumeral(source: string, at: number): boolean {
  return isAt(BEGINNING, source, at)
}

const NEXT_FACTORIAL = /(?<=\d!\s)\d{1,3}!(?!=)/y

/** Whether a factorial begins at a place that stands behind another, `3! 2!`: the two are a product. */
export const isFactorialBehind = (source: string, at: number): boolean => isAt(NEXT_FACTORIAL, source, at)
