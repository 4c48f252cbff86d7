import type { Piece } from '../model/block.js'
import { MARKDOWN, type Notation } from '../model/notation.js'
import { readInline } from '../words/tokens.js'

/** So many words of a head stand with each cell; no head needs more, and a hostile one would be copied to every cell. */
const MAX_HEADERS = 12

/** `(B)`, `[millions]`, `(in billions of FLOPs)`, `, %`: the scale of a column, which a letter alone is only in brackets. */
const IN_BRACKETS =
  /[([](?:in )?(%|percent|[KMBTk]|[MmBbTt]n|(?:thousand|million|billion|trillion)s?)(?![\p{L}\p{N}])[^)\]]{0,40}[)\]]/u
const AS_WORD =
  /(?:(?<![\p{L}\p{N}])in |, ?)(%|percent|(?:thousand|million|billion|trillion)s?)(?![\p{L}\p{N}])/u
const POWER = /(?<!\d)10\s?\^\s?\{?(-?\d{1,3})(?!\d)/
const SHORT: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  b: 'billion',
  bn: 'billion',
  t: 'trillion',
  tn: 'trillion',
  percent: '%',
}

/**
 * The words and figures of a cell that heads a row or a column. Behind them stands the scale that it gives
 * to what it heads, as one word: `billion` for `parameters (B)`, `%` for `share (%)`, `1e5` for `time (×10^5 s)`.
 */
export function wordsOfHead({ text, start }: Piece, notation: Notation = MARKDOWN): readonly string[] {
  const words = readInline(text, start, notation)
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .slice(0, MAX_HEADERS)
    .map(token => token.text)
  const scale = scaleOf(text)
  return scale === null || words.includes(scale) ? words : [...words, scale]
}

function scaleOf(text: string): string | null {
  const power = POWER.exec(text)?.[1]
  if (power !== undefined) return `1e${power}`
  const found = (IN_BRACKETS.exec(text) ?? AS_WORD.exec(text))?.[1]
  if (found === undefined) return null
  return SHORT[found.toLowerCase()] ?? found.replace(/s$/, '')
}

/** Whether a column holds the units of what stands beside them. */
export const headsUnits = (words: readonly string[]): boolean => words[0] === 'unit' || words[0] === 'units'
