import type { WordKind } from '../../english/word.js'
import type { Token } from './document.js'

/** More tokens than 64 MiB of prose hold, and about as many as fit the memory of one process. */
export const MAX_TOKENS = 16_000_000

/** Throws RangeError for more tokens than MAX_TOKENS; `who` is named. */
export function guardCount(count: number, who: string): void {
  if (count > MAX_TOKENS) throw new RangeError(`${who}: expected at most ${MAX_TOKENS} tokens, got more`)
}

/** A token before its sentence is known. */
export type Draft = { -readonly [Key in keyof Token]: Token[Key] }

export function draft(kind: WordKind, text: string, start: number, end: number): Draft {
  return { kind, text, start, end, sentence: 0, clause: 0, aside: false }
}
