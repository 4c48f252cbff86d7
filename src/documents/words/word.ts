import { textAt } from '../model/match-at.js'
import { type Draft, draft } from '../model/mutable-token.js'
import { readCount } from './number-word.js'

/** Letters with what hangs on them: digits, `_`, apostrophes, and `per second`, as in `FLOPs/s`. */
const WORD =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:(?:_{1,9}|['’](?=\p{L}))[\p{L}\p{M}\p{N}]+){0,9}(?:\/s(?![\p{L}\p{N}]))?/uy
/** `i.e.`, `U.S.`, `w.r.t.`: single letters, each with its full stop. */
const DOTTED = /(?:\p{L}\.){2,9}(?!\p{L})/uy
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>]+/iy
const MARKED_PIECE = /\*{1,3}|[\p{L}\p{M}\p{N}]+/uy
/** A letter may be two units long. */
const LETTERS = /[\p{L}\p{M}\p{N}]/uy
const POSSESSIVE = /['’]s$/

/** A word and where the text goes on; no token for what is no word, as an address. */
export interface ReadWord {
  readonly token: Draft | null
  readonly next: number
}

/** The word, or the number it stands for, that begins with the letter at this place; `isMarked`: stars may be emphasis. */
export function readWord(
  text: string,
  at: number,
  offset: number,
  before: readonly (Draft | undefined)[],
  isMarked: boolean,
): ReadWord {
  const address = textAt(ADDRESS, text, at)
  if (address) return { token: null, next: at + withoutTrailingStops(address).length }
  const dotted = textAt(DOTTED, text, at)
  if (dotted) return plain(text, at, at + dotted.length, offset)
  const word = textAt(WORD, text, at)
  const end = at + word.length
  if (isMarked && text[end] === '*') {
    const until = endOfMarkedWord(text, at)
    if (until > end) return plain(text, at, until, offset)
  }
  const own = word.replace(POSSESSIVE, '')
  const count = readCount(own.toLowerCase(), { text, at, end: at + own.length, offset, before })
  if (count) return { token: count, next: Math.max(end, (count.scaleEnd ?? count.end) - offset) }
  return { ...plain(text, at, at + own.length, offset), next: end }
}

function plain(text: string, at: number, end: number, offset: number): ReadWord {
  const word = text.slice(at, end).replaceAll('*', '').replaceAll('’', "'").toLowerCase()
  return { token: draft('word', word, offset + at, offset + end), next: end }
}

/** An address ends before the full stop or bracket of the sentence around it. */
function withoutTrailingStops(address: string): string {
  let end = address.length
  while ('.,:;!?)]}*_"\''.includes(address[end - 1]!)) end--
  return address.slice(0, end)
}

/**
 * The end of a word with emphasis inside it, `**b**old` or `re*ward*s`; `at` if there is none. Stars between letters
 * are emphasis if they pair up; a lone one, `a*b`, is a product. The first and the last run may pair with one beyond.
 */
function endOfMarkedWord(text: string, at: number): number {
  let lead = 0
  while (lead < 3 && text[at - lead - 1] === '*') lead++
  // Behind a figure it multiplies: `2*pi*50`.
  if (/\d/.test(text.charAt(at - lead - 1))) lead = 0
  const open: { readonly length: number; readonly isInside: boolean }[] = [{ length: lead, isInside: false }]
  let end = at
  let letters = at
  for (let count = 0; count < MAX_PIECES; count++) {
    const piece = textAt(MARKED_PIECE, text, end)
    if (!piece) break
    end += piece.length
    if (piece[0] !== '*') letters = end
    else if (open.at(-1)?.length === piece.length) open.pop()
    else open.push({ length: piece.length, isInside: textAt(LETTERS, text, end) !== '' })
  }
  return open.some(run => run.isInside) ? at : letters
}

const MAX_PIECES = 40
