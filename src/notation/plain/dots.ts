import { textAt } from '../../documents/model/match-at.js'

/** Dots in the place of an operand, `1 + 2 + ... + 9`; no more and no fewer than three. */
const LEFT_OUT = /\.{3}(?!\.)|[…⋯]/y

/** Right behind a digit: `0.666...` or `0.666…`. */
const GOES_ON = /(?<=\d)(?:\.{3}(?!\.)|…)/y

/** How long the dots are in the place of an operand, or where the digits of a number go on; 0 where there are none. */
export const dotsAt = (source: string, at: number, isLeftOut: boolean): number =>
  textAt(isLeftOut ? LEFT_OUT : GOES_ON, source, at).length
