import { matchAt } from '../model/match-at.js'
import type { Note, NoteLine } from '../model/note.js'

/** The word by which a comment is a note, and where it ends. */
export interface NoteWord {
  readonly kind: Note['kind']
  readonly end: number
}

const WORD = /\s*(?:(claim)(?![\w-])|errata[-:_ \t]*(?:disable|enable)|errata-)/iy

/** The word behind the opening of a comment, spelled right or nearly so; null where the comment is a remark. */
export function noteWordAt(source: string, from: number): NoteWord | null {
  const word = matchAt(WORD, source, from)
  return word && { kind: word[1] ? 'claim' : 'directive', end: WORD.lastIndex }
}

/** A remark may begin with the word claim: "claim needs a source". A claim has a line of its own, or a relation. */
const RELATION = /[=<>≤≥≠≈]|\\(?:le|ge|ne|lt|gt|leq|geq|neq|approx)(?![A-Za-z])/

/** The claim of a comment, by the lines behind the word; null for a remark. */
export function claimNote(
  lines: readonly NoteLine[],
  note: Pick<Note, 'missing' | 'start' | 'end'>,
): Note | null {
  const [first, ...rest] = lines as readonly [NoteLine, ...NoteLine[]]
  const isMarked = first.text.startsWith(':')
  const said = isMarked ? { text: first.text.slice(1), start: first.start + 1 } : first
  const isAttributes = said.text.trim() === '' || said.text.trimStart().startsWith('{')
  if (isAttributes) return { kind: 'claim', lines: rest, attributes: said, ...note }
  if (!isMarked && !lines.some(({ text }) => RELATION.test(text))) return null
  return { kind: 'claim', lines: [said, ...rest], attributes: null, ...note }
}
