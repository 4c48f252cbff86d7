import { lineAt } from '../model/line.js'
import type { Note, NoteLine } from '../model/note.js'
import { claimNote, noteWordAt } from './note-word.js'

/** The note in a comment, and where the source goes on behind the comment. */
export interface ReadComment {
  readonly note: Note | null
  readonly next: number
}

/**
 * Reads the comment that stands at `start`, has its text from `from` on, and ends with its line. A claim without text
 * in that line has the lines below, which `linesBelow` finds.
 */
export function readLineComment(
  source: string,
  start: number,
  from: number,
  linesBelow: (from: number) => readonly NoteLine[],
): ReadComment {
  const line = lineAt(source, from)
  const said = { text: source.slice(from, line.end), start: from }
  const word = noteWordAt(said.text, 0)
  if (word?.kind === 'directive') {
    const note = { lines: [said], attributes: null, missing: null, start, end: line.end }
    return { note: { kind: 'directive', ...note }, next: line.next }
  }
  if (!word) return { note: null, next: line.next }
  const first = { text: said.text.slice(word.end), start: from + word.end }
  const below = /^:?\s*(?:\{|$)/.test(first.text) ? linesBelow(line.next) : []
  const last = below.at(-1) ?? first
  const end = last.start + last.text.length
  const note = claimNote([first, ...below], { missing: null, start, end })
  return { note, next: line.next }
}

/** The lines from a place on that are comments whole, without their marks, up to the next note. */
export function commentLines(source: string, from: number, wholeLine: RegExp): NoteLine[] {
  const lines: NoteLine[] = []
  for (let start = from; ; ) {
    const line = lineAt(source, start)
    wholeLine.lastIndex = line.start
    if (!wholeLine.test(source)) return lines
    const own = { text: source.slice(wholeLine.lastIndex, line.end), start: wholeLine.lastIndex }
    if (noteWordAt(own.text, 0)) return lines
    lines.push(own)
    start = line.next
  }
}
