import { Rational } from '../numeric/rational.js'
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
} from './names.js'
import { ONE, type Unit, unitOf } from './unit.js'

/** A noun counts things; a shorter word is more likely the abbreviation of a unit that is not known. */
const SHORTEST_NOUN = 4

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
  const isUnknown = word.length < SHORTEST_NOUN && !COUNTED.test(word)
  return { ...ONE, nouns: new Set([singular(word.toLowerCase())]), isUnknown }
}

/** Short words that are counted all the same. */
const COUNTED =
  /^(?:gpus?|tpus?|cpus?|h100s?|a100s?|tok|op|ops|bit|car|cars|man|men|egg|eggs|day|box|run|runs|one|ones)$/i

function currency(word: string): Unit | null {
  const lower = word.toLowerCase()
  const name = singular(lower)
  const known = CURRENCIES.get(lower) ?? (CODE.test(name) ? undefined : CURRENCIES.get(name))
  return known ? unitOf(number(known[1]), new Map([[known[0], Rational.ONE]])) : null
}

/** A code has no plural: `GBps` are bytes, and no pounds. */
const CODE = /^[a-z]{3}$/

function scale(word: string, { second }: Convention): Unit | null {
  const worth = SCALES.get(word.toLowerCase()) ?? SCALES.get(singular(word.toLowerCase()))
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
const MEMORY = /^([kmgtpezy]?)(i?)(b|bit|bits|bytes?|bps)$/i
const MEMORY_IN_FULL = /^(kilo|mega|giga|tera|peta|exa|kibi|mebi|gibi|tebi|pebi)?-?(bytes?|bits?)$/i

/** Bytes, and bits as eighths of them, whose prefixes are powers of ten or of 1024. */
function computed(word: string, { second }: Convention): Unit | null {
  const full = MEMORY_IN_FULL.exec(word)
  const [, letter = '', binary = '', name = ''] = full
    ? [full[0], full[1]?.[0] ?? '', full[1]?.[2] === 'b' ? 'i' : '', full[2]!]
    : (MEMORY.exec(word) ?? [])
  if (name === '' || /^(?:mb|gb|b)$/.test(word)) return null
  // In capitals alone a rate may be one of bits or of bytes.
  if (name === 'BPS') return { ...ONE, isUnknown: true }
  const [decimal, powerOfTwo] = PREFIX_WORTH[letter.toLowerCase()]!
  const isBinary = binary !== '' || second.has('prefix')
  const bytes = /^B(?:ps)?$/.test(name) || /^byte/i.test(name) ? 1 : BIT
  const dimension = new Map([
    ['byte', Rational.ONE],
    ...(/bps/i.test(name) ? [['time', Rational.of(-1)] as const] : []),
  ])
  const ambiguity = binary === '' && letter !== '' ? 'prefix' : undefined
  return unitOf(number(Rational.of(isBinary ? powerOfTwo : decimal).times(bytes)), dimension, ambiguity)
}

const OPERATIONS = /^(?:([kMGTPEZY])|(kilo|mega|giga|tera|peta|exa|zetta|yotta)-?)?(flops?|ops?)$/i
const RATE = /^([MGTPEZ])F$/

/** Operations are counted, whether or not a second is meant: FLOPS is written for both. */
function operations(word: string): Unit | null {
  const rate = RATE.exec(word)
  if (rate)
    return unitOf(number(PREFIX_WORTH[rate[1]!.toLowerCase()]![0]), new Map([['time', Rational.of(-1)]]))
  const [, letter, full] = OPERATIONS.exec(word) ?? []
  const prefix = letter ?? full?.[0]
  return prefix === undefined ? null : unitOf(number(PREFIX_WORTH[prefix.toLowerCase()]![0]))
}

const BIT_TERM = number(BIT)
const TIME = new Map([['time', Rational.ONE]])

/** Months of 30 days and years of 365; or a Julian year; a month may be a twelfth of either. */
function calendar(word: string, { second }: Convention): Unit | null {
  const isJulian = second.has('calendar')
  const name = singular(word.toLowerCase())
  const year = isJulian ? 31557600 : 31536000
  if (name === 'year' || name === 'yr') return unitOf(number(year), TIME, 'calendar')
  if (name !== 'month') return null
  const month = unitOf(number(isJulian || second.has('twelfth') ? year / 12 : 2592000), TIME, 'calendar')
  return { ...month, ambiguities: new Set(['calendar', 'twelfth']) }
}

const ENERGY = libraryUnit('J').dimension
const ELECTRONVOLT = /^([munpkMGT]?)eV$|^(kilo|mega|giga|tera)?-?electron-?volts?$/
const CALORIES = /^(k|kilo)?cal(?:orie)?s?$|^(Cal)$/
const SHORT_WORTH: Readonly<Record<string, string>> = {
  '': '1',
  n: '1e-9',
  u: '1e-6',
  m: '1e-3',
  p: '1e-12',
  k: '1e3',
  M: '1e6',
  G: '1e9',
  T: '1e12',
}

/** An angle is a number; where only one side names degrees, it names the unit of both. */
const DEGREE: Unit = unitOf(divide(symbol(PI), 180))

/** What the library lacks or has in old digits: the electronvolt (exact since 2019), calories, nats, degrees. */
function extra(word: string): Unit | null {
  const volts = ELECTRONVOLT.exec(word)
  if (volts) {
    const prefix = volts[1] ?? { kilo: 'k', mega: 'M', giga: 'G', tera: 'T' }[volts[2] ?? ''] ?? ''
    return unitOf(number(Rational.of('1.602176634e-19').times(Rational.of(SHORT_WORTH[prefix]!))), ENERGY)
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
  const lower = singular(word.toLowerCase()).replace(/(met|lit)re$/, '$1er')
  const named = PLAIN_WORDS.get(lower) ?? PLAIN_WORDS.get(word.toLowerCase())
  if (named !== undefined) return fromLibrary(named)
  const prefix = LONG_PREFIX.exec(word.toLowerCase())?.[0] ?? ''
  const rest = word.slice(prefix.length)
  const symbol = SYMBOLS.has(rest) ? rest : WORDS.get(lower.slice(prefix.length))
  return symbol === undefined ? null : fromLibrary(`${prefix === '' ? '' : SHORT_PREFIXES[prefix]}${symbol}`)
}

function fromLibrary(name: string): Unit | null {
  try {
    const { factor, dimension } = libraryUnit(name)
    return unitOf(number(factor), dimension)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const singular = (word: string): string => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word)
