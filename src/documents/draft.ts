import type { Token, TokenKind } from './document.js'

/** A token before its sentence is known. */
export type Draft = { -readonly [Key in keyof Token]: Token[Key] }

export function draft(kind: TokenKind, text: string, start: number, end: number): Draft {
  return { kind, text, start, end, sentence: 0, clause: 0, aside: false }
}
