import { type ExactEnclosure, type PrintedNumber, printRounded, readPrinted } from './printed-number.js'
import { Rational } from './rational.js'

/** With more zeros behind the point a power of ten is clearer. */
const MAX_MORE = 6

/**
 * The value as it should stand in place of a number: rounded to its place, and further where fewer digits would be
 * significant than of that number, so that a small value is not rounded away: 0.262 for 262, and not 0. Null where the
 * enclosure straddles a rounding boundary.
 */
export function printCorrection(exact: ExactEnclosure, like: PrintedNumber): string | null {
  const atPlace = printRounded(exact, like)
  const mayBeZero = exact.lower.sign() * exact.upper.sign() <= 0
  if (atPlace === null || mayBeZero || /e/i.test(like.text)) return atPlace
  const least = Math.max(1, like.significantDigits.least)
  const [size] = [exact.lower.abs(), exact.upper.abs()].sort((a, b) => a.cmp(b))
  const isEnough = (text: string) => size!.gte(leastSize(text, least)) || isAll(text, exact)
  const decimals = decimalsOf(like.text)
  for (let more = 0; more <= MAX_MORE; more++) {
    const text = more === 0 ? atPlace : printRounded(exact, likeWith(like.text, decimals + more))
    if (text === null || isEnough(text)) return text
  }
  return printRounded(exact, readPrinted(`${decimalText('1', least - 1)}e0`))
}

/** The least value of which so many digits stand before the end of a number: 0.08 has none before the end of 0.1. */
const leastSize = (text: string, digits: number): Rational =>
  readPrinted(text).unit.times(Rational.of(10).pow(digits - 1))

const isAll = (text: string, { lower, upper }: ExactEnclosure): boolean =>
  lower.eq(upper) && readPrinted(text).value.eq(Rational.of(lower))

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0

const likeWith = (text: string, decimals: number): PrintedNumber =>
  readPrinted(decimalText(text.includes(',') ? '1,000' : '1', decimals))

const decimalText = (whole: string, decimals: number): string =>
  decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`
