import { ORDINAL_END, TENS, UNITS } from '../../english/numerals.js'
import { countWords } from '../../math/units/scales.js'
import { endAt, isAt, matchAt } from '../model/match-at.js'

/** What multiplies the number before it as a part of it: a dozen, a hundred. */
const groupOf = (word: string): bigint | undefined => countOf(word, true)
/** What scales a whole number: a thousand, a million. */
const powerOf = (word: string): bigint | undefined => countOf(word, false)

function countOf(word: string, isCount: boolean): bigint | undefined {
  const found = countWords().get(word)
  return found?.isCount === isCount ? found.value : undefined
}

/** A number in words: its value, and where it ends. */
export interface Numeral {
  readonly value: bigint
  readonly end: number
}

/**
 * The number that begins with the word at this place, `eighty-one`, `two hundred and six`, `two thousand five hundred`,
 * or null. A power of a thousand that ends it is left to scale it: `two` of `two million`.
 */
export function numeralAt(text: string, at: number): Numeral | null {
  const first = groupAt(text, at)
  let total = 0n
  let end = at
  let least: bigint | null = null
  for (let group = first; group; group = groupAt(text, skipped(text, end, JOINT))) {
    const power = wordAt(text, group.end, GAP)
    const worth = (power && powerOf(power.word)) ?? 1n
    // What is added is worth less than what it is added to.
    if (least !== null && group.value * worth >= least) break
    total += group.value * worth
    end = worth === 1n ? group.end : power!.end
    least = worth
    if (worth === 1n) break
  }
  return first && end === wordAt(text, first.end, GAP)?.end ? first : first && { value: total, end }
}

/** One of a word that counts many, which ends at this place: a dozen, a hundred, a million; null for other words. */
export function oneOf(word: string): bigint | null {
  return countWords().get(word)?.value ?? null
}

const GAP = /[ \t]*(?:(?:\r\n?|\n)[ \t]*)?-?/y
const JOINT = /\s+(?:and\s+)?|-/y

/** `six`, `eighty-one`, `two hundred and six`, `two dozen`. */
function groupAt(text: string, at: number): Numeral | null {
  const small = smallAt(text, at)
  if (!small) return null
  const next = wordAt(text, small.end, GAP)
  const worth = next && groupOf(next.word)
  if (!worth) return small
  const value = small.value * worth
  const rest = worth === 100n ? smallAt(text, skipped(text, next.end, JOINT)) : null
  return rest ? { value: value + rest.value, end: rest.end } : { value, end: next.end }
}

function smallAt(text: string, at: number): Numeral | null {
  const first = wordAt(text, at)
  if (!first) return null
  const unit = UNITS.indexOf(first.word)
  if (unit >= 0) return { value: BigInt(unit), end: first.end }
  const tens = TENS.indexOf(first.word)
  if (tens < 0) return null
  if (isAt(ORDINAL_END, text, first.end)) return null
  const second = wordAt(text, first.end, GAP)
  const ones = second ? UNITS.indexOf(second.word) : 0
  const isAdded = ones > 0 && ones < 10
  return { value: BigInt(10 * (tens + 2) + (isAdded ? ones : 0)), end: isAdded ? second!.end : first.end }
}

const WORD = /[A-Za-z]+(?![\p{L}\p{M}\p{N}_])/uy

/** The word at a place, or behind a gap there. */
function wordAt(text: string, at: number, gap?: RegExp): { word: string; end: number } | null {
  const word = matchAt(WORD, text, gap ? skipped(text, at, gap) : at)?.[0]
  return word === undefined ? null : { word: word.toLowerCase(), end: WORD.lastIndex }
}

function skipped(text: string, at: number, gap: RegExp): number {
  return endAt(gap, text, at) ?? at
}
