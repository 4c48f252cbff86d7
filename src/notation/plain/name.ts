import { isAt, matchAt } from '../../documents/model/match-at.js'
import { SYMBOLS } from '../tree/commands.js'
import { command, mark, type Spelling, upright } from './functions.js'

/** A piece of a name with its place. */
export interface Part {
  readonly spellings: readonly Spelling[]
  readonly start: number
  readonly end: number
}

export interface Name {
  readonly parts: readonly Part[]
  readonly end: number
  /** Whether it is whole, so that a bracket, a root or a function behind it is the next factor: π, `C(16, 2)`. */
  readonly isWhole?: boolean
  /** Whether an operand must follow: `d/dx`. */
  readonly isPrefix?: boolean
}

const NAME =
  /([A-Za-z][A-Za-z\d]*|[α-ωΑ-Ωϵµℓ])(?:_(?:([A-Za-z\d]+(?:_[A-Za-z\d]+)*)|\{([A-Za-z\d]+(?:[+−-]\d{1,2})?)\})|([\u2080-\u2089]{1,4}))?/y
/** A derivative of a function that is called: `f'(x)`. */
const PRIMES = /(?:['’′]{1,3}|″)(?=\()/y
/** What makes a name part of a program: a member, an element, a string. */
const PROGRAM = /[.[{'"`:@#]\S|_/y

/** The name at a place, its index apart where it hangs on one letter, `d_model`; null for what is no symbol. */
export function readName(source: string, at: number): Name | null {
  const match = matchAt(NAME, source, at)
  if (!match) return null
  const [written, letters, plain, braced, lowered] = match
  const end = at + written.length
  const primes = matchAt(PRIMES, source, end)?.[0]
  if (primes !== undefined) return withPrimes(readName(written, 0), primes, at, end)
  if (isAt(PROGRAM, source, end)) return null
  const base = letters!
  const index = plain ?? braced ?? lowered?.replaceAll(/./gu, digitOf)
  const symbol = symbolOf(base)
  const whole: Part = { spellings: [symbol ?? upright(written)], start: at, end }
  if (index === undefined) return { parts: [whole], end, isWhole: /^(?:π|pi)$/.test(base) }
  if (!symbol) return braced === undefined ? { parts: [whole], end } : null
  const from = end - index.length - (braced === undefined ? 0 : 1)
  const parts = [
    { spellings: [symbol], start: at, end: at + base.length },
    { spellings: [mark('_'), mark('{')], start: at + base.length, end: from },
    {
      spellings: index.split(/(?=[+−-])|(?<=[+−-])/).map(spellingOfIndex),
      start: from,
      end: from + index.length,
    },
    { spellings: [mark('}')], start: from + index.length, end },
  ]
  return { parts, end }
}

const spellingOfIndex = (piece: string): Spelling => {
  if (/^[+−-]$/.test(piece)) return mark(piece.replace('−', '-'))
  return /^\d+$/.test(piece)
    ? { kind: 'number', text: piece }
    : (symbolOf(piece) ?? { kind: 'words', text: piece, style: 'text' })
}

/** A name that stands at a place, with the primes behind it. */
function withPrimes(name: Name | null, primes: string, start: number, from: number): Name | null {
  if (!name) return null
  const marks = primes === '″' ? 2 : primes.length
  const moved = name.parts.map(part => ({ ...part, start: part.start + start, end: part.end + start }))
  const end = from + primes.length
  return {
    parts: [...moved, { spellings: Array.from({ length: marks }, () => mark("'")), start: from, end }],
    end,
  }
}

const SYMBOL = /(?<![\p{L}_])\p{L}(?:_[A-Za-z\d]{1,9}|[₀-₉]{1,3})?(?:['’′]{1,3}|″)?$/u
const MAX_SYMBOL = 12

/** Whether a letter, with an index or not, ends right before a place. */
export const endsInSymbol = (source: string, at: number): boolean =>
  SYMBOL.test(source.slice(Math.max(0, at - MAX_SYMBOL), at))

const ONE_SYMBOL = /^(?:[A-Za-z]|[α-ωΑ-Ω])(?:_[A-Za-z\d]{1,3}|[₀-₉]{1,2})?(?![\p{L}\d_])/u

/** Whether a text begins with one letter, so that it multiplies the name before it: `p_i p_j`, `iπ`. */
export const beginsSymbol = (text: string): boolean => ONE_SYMBOL.test(text)

const FACTOR = /^(?:[α-λν-ω]|pi(?![\p{L}\d_]))/u
/** `T(n)`, and what is no unit: a letter with an index, `(1 + h) y_k`, and a power of e, `8 e^-4`. */
const CALL = /^(?:\p{L}(?:\(|_\w)|e\^)/u

/** Whether a text begins with a name that multiplies what stands before it: `2π r`, and among symbols `2T(n)`; µ and Ω are units. */
export const beginsFactor = (text: string, isSymbol: boolean): boolean =>
  FACTOR.test(text) || (isSymbol && CALL.test(text))

/** The digit that a digit below the line is: 1 for ₁. */
const digitOf = (lowered: string): string => String(lowered.charCodeAt(0) - 0x2080)

/** One letter, of any alphabet, or the name of a Greek one. */
function symbolOf(name: string): Spelling | null {
  if (/^[A-Za-z]$/.test(name)) return { kind: 'letter', text: name }
  if (SYMBOLS.has(name)) return command(name)
  return SYMBOLS.has(`\\${name}`) ? command(`\\${name}`) : null
}
