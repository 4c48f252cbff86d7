import { textAt } from '../../documents/model/match-at.js'

/** Dots in the place of an operand, `1 + 2 + ... + 9`; no more and no fewer than three. */
const LEFT_OUT = /\.{3}(?!\.)|[…⋯]/y

/** How long the dots are that stand for what a sum or a product leaves out; 0 where there are none. */
export const leftOutAt = (source: string, at: number): number => textAt(LEFT_OUT, source, at).length

/** How long the dots are that stand right behind a digit, `0.666...` or `0.666…`: the digits go on; 0 where there are none. */
export function dotsAt(source: string, at: number): number {
  const found = /^(?:\.{3}(?!\.)|…)/.exec(source.slice(at, at + 4))
  return found && /\d/.test(source.charAt(at - 1)) ? found[0].length : 0
}
