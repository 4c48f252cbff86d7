import { Rational } from '../number/rational.js'

/** A prefix of units (BIPM 2019, table 7; IEC 80000-13 for the powers of 1024). */
export interface Prefix {
  readonly name: string
  /** Its letters, the usual ones first. */
  readonly symbols: readonly string[]
  readonly worth: Rational
  /** The power of 1024 that counts memory by the same letter: 1024 for k. */
  readonly binary: Rational | null
  /** The name of that power: `kibi`. */
  readonly binaryName: string | null
}

const metric = (name: string, symbols: string, exponent: number): Prefix => ({
  name,
  symbols: symbols.split(' '),
  worth: Rational.of(10).pow(exponent),
  binary: null,
  binaryName: null,
})

const memory = (name: string, binaryName: string, symbols: string, power: number): Prefix => ({
  ...metric(name, symbols, 3 * power),
  binary: Rational.of(1024).pow(power),
  binaryName,
})

/** Longest names first, so that `deca` is not `dec`. */
export const PREFIXES: readonly Prefix[] = [
  memory('kilo', 'kibi', 'k', 1),
  memory('mega', 'mebi', 'M', 2),
  memory('giga', 'gibi', 'G', 3),
  memory('tera', 'tebi', 'T', 4),
  memory('peta', 'pebi', 'P', 5),
  memory('exa', 'exbi', 'E', 6),
  memory('zetta', 'zebi', 'Z', 7),
  memory('yotta', 'yobi', 'Y', 8),
  metric('hecto', 'h', 2),
  metric('deca', 'da', 1),
  metric('deci', 'd', -1),
  metric('centi', 'c', -2),
  metric('milli', 'm', -3),
  metric('micro', 'u µ μ', -6),
  metric('nano', 'n', -9),
  metric('pico', 'p', -12),
  metric('femto', 'f', -15),
  metric('atto', 'a', -18),
]

/** The prefixes that a unit takes: those of the SI; those from kilo on, in any case; these with powers of 1024 too. */
export type PrefixUse = 'none' | 'metric' | 'counting' | 'memory'

/** What a word takes away before its unit begins, and what that is worth. */
export interface PrefixReading {
  readonly rest: string
  /** What the prefix is worth, and what it is worth where memory is counted in powers of 1024. */
  readonly worth: Rational
  readonly binary: Rational
  /** The symbol of the prefix where it is written so: `k`; null for a prefix in full. */
  readonly symbol: string | null
  /** Whether the word says that it is a power of 1024: `Ki`, `kibi`. */
  readonly isBinary: boolean
}

/** The prefixes with which a word may begin, in letters and in full, for units that take this kind of prefix. */
export function prefixReadings(word: string, use: PrefixUse): PrefixReading[] {
  if (use === 'none') return []
  const found = PREFIXES.filter(({ binary }) => use === 'metric' || binary !== null).flatMap(prefix => [
    ...inLetters(word, prefix, use),
    ...inFull(word, prefix, use),
  ])
  return found.filter(({ rest }) => rest !== '')
}

function inLetters(word: string, { symbols, worth, binary }: Prefix, use: PrefixUse): PrefixReading[] {
  const isLoose = use !== 'metric'
  return symbols.flatMap(symbol => {
    const start = word.slice(0, symbol.length)
    if (isLoose ? start.toLowerCase() !== symbol.toLowerCase() : start !== symbol) return []
    const rest = word.slice(symbol.length)
    const decimal = { rest, worth, binary: use === 'memory' ? binary! : worth, symbol, isBinary: false }
    if (use !== 'memory' || !/^i/i.test(rest)) return [decimal]
    return [decimal, { rest: rest.slice(1), worth: binary!, binary: binary!, symbol, isBinary: true }]
  })
}

function inFull(word: string, { name, worth, binary, binaryName }: Prefix, use: PrefixUse): PrefixReading[] {
  const lower = word.toLowerCase()
  const restBehind = (start: string) => lower.startsWith(start) && word.slice(start.length).replace(/^-/, '')
  const [decimal, power] = [restBehind(name), use === 'memory' && restBehind(binaryName!)]
  return [
    ...(decimal
      ? [{ rest: decimal, worth, binary: use === 'memory' ? binary! : worth, symbol: null, isBinary: false }]
      : []),
    ...(power ? [{ rest: power, worth: binary!, binary: binary!, symbol: null, isBinary: true }] : []),
  ]
}
