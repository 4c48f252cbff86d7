import { getHeapStatistics } from 'node:v8'
import type { WordKind } from '../../english/word.js'
import type { Token } from './document.js'

/** A token takes some 90 bytes, and while it is judged, what the rules make of it takes as much again. */
const BYTES_PER_TOKEN = 200
const HEAP = getHeapStatistics().heap_size_limit

/** As many tokens as fit the memory that this process may use. */
export const MAX_TOKENS = Math.floor(HEAP / BYTES_PER_TOKEN)

/** Throws RangeError for more tokens than MAX_TOKENS; `who` is named. */
export function guardCount(count: number, who: string): void {
  if (count <= MAX_TOKENS) return
  const memory = `${Math.floor(HEAP / 2 ** 20)} MB of memory`
  throw new RangeError(`${who}: expected at most ${MAX_TOKENS} words and figures in ${memory}, got more`)
}

/** A token before its sentence is known. */
export type Draft = { -readonly [Key in keyof Token]: Token[Key] }

export function draft(kind: WordKind, text: string, start: number, end: number): Draft {
  return { kind, text: shared(text), start, end, sentence: 0, clause: 0, aside: false }
}

/** Words that were met, so that a page holds the letters of "the" once. */
const words = new Map<string, string>()
const MAX_WORDS = 20_000
/** A longer one is no copy, but a view of its page, which must not outlive it. */
const MAX_LENGTH = 12

function shared(text: string): string {
  if (text.length > MAX_LENGTH) return text
  const known = words.get(text)
  if (known !== undefined) return known
  if (words.size >= MAX_WORDS) words.clear()
  words.set(text, text)
  return text
}
