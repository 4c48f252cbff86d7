import { Rational } from '../number/rational.js'
import { PI } from '../term/symbols.js'
import { divide, ln, number, symbol } from '../term/term.js'
import type { Ambiguity, Convention } from './convention.js'
import { libraryUnit } from './library.js'
import {
  CURRENCIES,
  LONG_PREFIX,
  PLAIN_SYMBOLS,
  PLAIN_WORDS,
  PREFIX_WORTH,
  SCALE_LETTERS,
  SCALES,
  SHORT_PREFIX,
  SHORT_PREFIXES,
  SYMBOLS,
  WORDS,
  YEARS,
} from './names.js'
import { ONE, type Unit, unitOf } from './unit.js'

/** A noun counts things; a shorter word is more likely the abbreviation of a unit that is not known. */
const MIN_NOUN_LENGTH = 4

/** What a word of measure is worth: a unit, a scale, or a noun that is counted. */
export function unitOfWord(word: string, convention: Convention): Unit {
  return (
    currency(word) ??
    scale(word, convention) ??
    computed(word, convention) ??
    operations(word) ??
    calendar(word, convention) ??
    extra(word) ??
    library(word) ??
    noun(word)
  )
}

function noun(word: string): Unit {
  const isUnknown = word.length < MIN_NOUN_LENGTH && !COUNTED.test(word)
  return { ...ONE, nouns: new Set([singular(word.toLowerCase())]), isUnknown }
}

/** Short words that are counted all the same. */
const COUNTED = /^(?:gpu|tpu|cpu|tok|ops?|car|man|men|egg|box|run|one)$/i

function currency(word: string): Unit | null {
  const lower = word.toLowerCase()
  const name = singular(lower)
  const known = CURRENCIES.get(lower) ?? (CODE.test(name) ? undefined : CURRENCIES.get(name))
  return known ? unitOf(number(known[1]), new Map([[known[0], Rational.ONE]])) : null
}

/** A code has no plural: `GBps` are bytes, and no pounds. */
const CODE = /^[a-z]{3}$/

function scale(word: string, { second }: Convention): Unit | null {
  const worth = SCALES.get(singular(word.toLowerCase()))
  if (worth !== undefined) return scaled(worth)
  const letter = SCALE_LETTERS.get(word)
  if (!letter) return null
  const isUnit = word === 'K' || word === 'B' || word === 'T'
  if (isUnit && second.has('letter')) return null
  const ambiguities = new Set<Ambiguity>([
    ...(letter[0] === letter[1] ? [] : (['prefix'] as const)),
    ...(isUnit ? (['letter'] as const) : []),
  ])
  return { ...scaled(letter[second.has('prefix') ? 1 : 0]), ambiguities }
}

const scaled = (worth: string): Unit => ({ ...ONE, factor: number(worth), scale: number(worth) })

const BIT = Rational.of('1/8')
const MEMORY = /^(?:([kmgtpezy])(i?))?(b|bits?|bytes?|bps)$/i
const DECIMAL_IN_FULL = /(?:kilo|mega|giga|tera|peta|exa)-?(?=bit|byte)/i
const BINARY_IN_FULL = /(?:kibi|mebi|gibi|tebi|pebi)-?(?=bit|byte)/i

/** Bytes, and bits as eighths of them, whose prefixes are powers of ten or of 1024. */
function computed(word: string, { second }: Convention): Unit | null {
  const short = word
    .replace(DECIMAL_IN_FULL, prefix => prefix.charAt(0))
    .replace(BINARY_IN_FULL, prefix => `${prefix.charAt(0)}i`)
  const found = MEMORY.exec(short)
  if (!found || /^(?:mb|gb|b)$/.test(word)) return null
  const [, letter = '', binary, name] = found
  // In capitals alone a rate may be one of bits or of bytes.
  if (name === 'BPS') return { ...ONE, isUnknown: true }
  const [decimal, powerOfTwo] = PREFIX_WORTH[letter.toLowerCase()]!
  const worth = Rational.of(binary || second.has('prefix') ? powerOfTwo : decimal)
  const bytes = name === 'B' || name === 'Bps' || /byte/i.test(name!) ? 1 : BIT
  const dimension = new Map([
    ['byte', Rational.ONE],
    ...(/bps/i.test(name!) ? [['time', Rational.of(-1)] as const] : []),
  ])
  return unitOf(number(worth.times(bytes)), dimension, letter === '' || binary ? undefined : 'prefix')
}

const OPERATIONS = /^([kmgtpezy]|(?:kilo|mega|giga|tera|peta|exa|zetta|yotta)-?)(?:flops?|ops?)$/i
const RATE = /^([MGTPEZ])F$/
/** In small letters alone these are things. */
const THINGS = /[mpt]op/

/** Operations are counted, whether or not a second is meant: FLOPS is written for both. */
function operations(word: string): Unit | null {
  const rate = RATE.exec(word)
  if (rate)
    return unitOf(number(PREFIX_WORTH[rate[1]!.toLowerCase()]![0]), new Map([['time', Rational.of(-1)]]))
  const prefix = THINGS.test(word) ? undefined : OPERATIONS.exec(word)?.[1]
  return prefix === undefined ? null : unitOf(number(PREFIX_WORTH[prefix.charAt(0).toLowerCase()]![0]))
}

const BIT_TERM = number(BIT)
const TIME = new Map([['time', Rational.ONE]])

/** Months of 30 days and years of 365, and decades of them; or Julian years; a month may be a twelfth of either. */
function calendar(word: string, { second }: Convention): Unit | null {
  const isJulian = second.has('calendar')
  const name = word.toLowerCase()
  const year = isJulian ? 31557600 : 31536000
  const years = YEARS.get(name) ?? YEARS.get(singular(name))
  if (years !== undefined) return unitOf(number(years * year), TIME, 'calendar')
  if (singular(name) !== 'month') return null
  const month = unitOf(number(isJulian || second.has('twelfth') ? year / 12 : 2592000), TIME)
  return { ...month, ambiguities: new Set(['calendar', 'twelfth']) }
}

const ENERGY = libraryUnit('J').dimension
const ELECTRONVOLT = Rational.of('1.602176634e-19')
const VOLTS = /^([munpkMGT]?)eV$|^(kilo|mega|giga|tera)?-?electron-?volts?$/
const CALORIES = /^(k|kilo)?cal(?:orie)?s?$|^(Cal)$/
/** An angle is a number; where only one side names degrees, it names the unit of both. */
const DEGREE: Unit = unitOf(divide(symbol(PI), 180))

/** What the library lacks or has in old digits: the electronvolt (exact since 2019), calories, nats, degrees. */
function extra(word: string): Unit | null {
  const volts = VOLTS.exec(word)
  if (volts) {
    const prefix = volts[1] ?? (volts[2] === undefined ? '' : SHORT_PREFIXES[volts[2]])
    return unitOf(number(ELECTRONVOLT.times(libraryUnit(`${prefix}m`).factor)), ENERGY)
  }
  const calories = CALORIES.exec(word)
  if (calories) return unitOf(number(calories[1] || calories[2] ? '4184' : '4.184'), ENERGY)
  if (/^(?:°|deg|degrees?)$/i.test(word)) return DEGREE
  if (/^nats?$/i.test(word)) return unitOf(divide(BIT_TERM, ln(2)), new Map([['byte', Rational.ONE]]))
  if (word === 'mph') return fromLibrary('mi/h')
  if (word === 'd') return fromLibrary('day')
  return null
}

function library(written: string): Unit | null {
  const word = written.replace(/^[µμ]/, 'u')
  if (PLAIN_SYMBOLS.has(word) || SYMBOLS.has(word) || SYMBOLS.has(word.replace(SHORT_PREFIX, '')))
    return fromLibrary(word)
  const lower = word.toLowerCase()
  const one = singular(lower).replace(/(met|lit)re/, '$1er')
  const named = PLAIN_WORDS.get(one) ?? PLAIN_WORDS.get(lower)
  if (named !== undefined) return fromLibrary(named)
  const prefix = LONG_PREFIX.exec(lower)?.[0] ?? ''
  const rest = word.slice(prefix.length)
  const inFull = WORDS.get(one.slice(prefix.length)) ?? WORDS.get(lower.slice(prefix.length))
  const symbol = SYMBOLS.has(rest) ? rest : inFull
  return symbol === undefined ? null : fromLibrary(`${prefix === '' ? '' : SHORT_PREFIXES[prefix]}${symbol}`)
}

function fromLibrary(name: string): Unit {
  const { factor, dimension } = libraryUnit(name)
  return unitOf(number(factor), dimension)
}

const singular = (word: string): string => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word)
