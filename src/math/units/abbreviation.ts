import { lettersOfProse, unitsBySymbol } from './define-unit.js'
import { PREFIXES } from './prefixes.js'
import { scaleOf } from './scales.js'
import { findUnit } from './unit-of-word.js'

/** Capitals, of which a small i or an s behind takes nothing away: `GiB`, `GPUs`. */
const CAPITALS = /^[A-Z]{1,2}i?[A-Z]{1,3}s?$/
/** Fewer letters than this are more often a product of symbols: `6ND`. */
const MIN_LENGTH = 3

/**
 * Whether a word in capitals abbreviates a unit or a scale: `GB`, `KW`, `GPUs`, `USD`, `BN`. Two letters do where the
 * second is a unit of prose or a byte and the first a prefix, or where they are defined so; others are a product of symbols.
 */
export function isAbbreviation(word: string): boolean {
  if (!CAPITALS.test(word)) return false
  if (scaleOf(word) !== undefined || unitsBySymbol().has(word)) return true
  if (word.length >= MIN_LENGTH) return findUnit(word)?.unit.names !== undefined
  const [first, second] = word
  return isPrefixLetter(first!) && (second === 'B' || lettersOfProse().includes(second!))
}

/** A kilo is often written with a capital. */
const isPrefixLetter = (letter: string): boolean =>
  PREFIXES.some(({ symbols, binary }) => binary !== null && symbols[0]!.toUpperCase() === letter)
