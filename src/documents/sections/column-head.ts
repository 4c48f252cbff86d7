import {
  nameOfScale,
  scaleAbbreviations,
  scaleLetters,
  scaleOf,
  scaleSigns,
  scaleWords,
} from '../../math/units/scales.js'
import { alternatives, derived } from '../../math/units/table.js'
import type { Piece } from '../model/block.js'
import { MARKDOWN, type Notation } from '../model/notation.js'
import { readInline } from '../words/tokens.js'

/** So many words of a head stand with each cell; no head needs more, and a hostile one would be copied to every cell. */
const MAX_HEADERS = 12

/** `(B)`, `[millions]`, `(in millions of steps)`, `, %`: the scale of a column, which a letter alone is only in brackets. */
const inBrackets = derived(() => {
  const scale = alternatives([...scaleLetters('apart', 'glued'), ...scaleAbbreviations()])
  return new RegExp(String.raw`[([](?:in )?(${scale}|${sayings()})(?![\p{L}\p{N}])[^)\]]{0,40}[)\]]`, 'u')
})
const asWord = derived(
  () => new RegExp(String.raw`(?:(?<![\p{L}\p{N}])in |, ?)(${sayings()})(?![\p{L}\p{N}])`, 'u'),
)
/** Signs, and words in the singular or the plural. */
const sayings = (): string => `${alternatives(scaleSigns())}|(?:${alternatives(scaleWords())})s?`
const POWER = /(?<!\d)10\s?\^\s?\{?(-?\d{1,3})(?!\d)/

/**
 * The words and figures of a cell that heads a row or a column. Behind them stands the scale that it gives
 * to what it heads, as one word: `million` for `parameters (M)`, `%` for `share (%)`, `1e5` for `time (×10^5 s)`.
 */
export function wordsOfHead({ text, start }: Piece, notation: Notation = MARKDOWN): readonly string[] {
  const words = readInline(text, start, notation)
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .slice(0, MAX_HEADERS)
    .map(token => token.text)
  const scale = scaleIn(text)
  return scale === null || words.includes(scale) ? words : [...words, scale]
}

function scaleIn(text: string): string | null {
  const power = POWER.exec(text)?.[1]
  if (power !== undefined) return `1e${power}`
  const found = (inBrackets().exec(text) ?? asWord().exec(text))?.[1]
  const scale = found === undefined ? undefined : scaleOf(found)
  return (scale && nameOfScale(scale)) ?? null
}

/** Whether a column holds the units of what stands beside them. */
export const headsUnits = (words: readonly string[]): boolean => words[0] === 'unit' || words[0] === 'units'
