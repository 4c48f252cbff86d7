import { Rational } from '../../math/number/rational.js'
import { numeralsIn, plainDigits } from './numeral-style.js'
import type { Figure, FigurePart } from './printed-figure.js'

/**
 * A corrected figure in the notation in which the document wrote it: `2.90 \times 10^5`, `13%`, `1{,}44 km`, `1/13`,
 * `1 h 15 min`. Put back in its place it reads as the correction; null where it cannot be written so.
 */
export function inNotationOf(figure: Figure, written: string, expected: string): string | null {
  if (figure.reciprocal) return /^\d+$/.test(expected) ? `1/${expected}` : null
  if (figure.parts) return inParts(figure.parts, written, expected)
  // A number in words is corrected to digits; a scale behind it would be lost.
  if (!/\d/.test(written)) return figure.factor === '1' ? expected : null
  const digits = plainDigits(figure.digits)
  const numeral = numeralsIn(written).find(one => one.digits === digits)
  const corrected = numeral?.write(plainDigits(expected)) ?? null
  if (!numeral || corrected === null) return null
  const before = signed(written.slice(0, numeral.start), figure, expected.startsWith('-'))
  // What is read has a run of blanks for an entity or a command: `6.186&nbsp;%`.
  return before === null ? null : before + corrected + written.slice(numeral.end).replace(/ {2,}/, ' ')
}

const MINUS = /[-−]\s{0,9}/

/** What stands before the digits, with the sign that they need now. */
function signed(before: string, { digits }: Figure, isNegative: boolean): string | null {
  if (digits.startsWith('-')) {
    if (!MINUS.test(before)) return null
    return isNegative ? before : before.replace(MINUS, '')
  }
  return isNegative ? `-${before.replace(/^\+\s{0,9}/, '')}` : before
}

/** `1 h 25 min` for 75 minutes: as much as goes into the first unit, and so on down to the last. */
function inParts(parts: readonly FigurePart[], written: string, expected: string): string | null {
  if (!/^\d+$/.test(expected)) return null
  let rest = parts.at(-1)!.worth.times(Rational.of(expected))
  let [text, at] = ['', 0]
  for (const [i, { digits, worth }] of parts.entries()) {
    if (i > 0 && worth.gte(parts[i - 1]!.worth)) return null
    const { numerator, denominator } = rest.div(worth)
    const count = numerator / denominator
    const numeral = numeralsIn(written).find(one => one.start >= at && one.digits === plainDigits(digits))
    const corrected = numeral?.write(`${count}`) ?? null
    if (!numeral || corrected === null) return null
    text += written.slice(at, numeral.start) + corrected
    at = numeral.end
    rest = rest.minus(worth.times(Rational.of(count)))
  }
  return rest.isZero() ? text + written.slice(at) : null
}
