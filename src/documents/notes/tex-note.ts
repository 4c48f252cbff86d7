import { lineAt } from '../model/line.js'
import { isAt } from '../model/match-at.js'
import type { Note, NoteLine } from '../model/note.js'
import { claimNote, noteWordAt } from './note-word.js'

const ESCAPE_OR_COMMENT = /\\[^\r\n]|%+/g
const WHOLE_LINE = /[ \t]*%+/y

/**
 * The notes in the comments of a TeX source, in order: `% errata-disable-line -- reason` behind text or alone, and
 * `% claim` with the comment lines right below it. Comments in code are none.
 */
export function* texNotes(source: string, isVerbatim: (at: number) => boolean): Generator<Note> {
  for (let next = 0; ; ) {
    ESCAPE_OR_COMMENT.lastIndex = next
    const found = ESCAPE_OR_COMMENT.exec(source)
    if (!found) return
    const [start, from] = [found.index, found.index + found[0].length]
    const comment = found[0].startsWith('%') && !isVerbatim(start) ? commentAt(source, start, from) : null
    if (comment?.note) yield comment.note
    next = comment?.next ?? from
  }
}

/** The note in a comment, and where the source goes on behind the comment. */
function commentAt(source: string, start: number, from: number): { note: Note | null; next: number } {
  const line = lineAt(source, from)
  const said = { text: source.slice(from, line.end), start: from }
  const word = noteWordAt(said.text, 0)
  if (word?.kind === 'directive') {
    const note = { lines: [said], attributes: null, missing: null, start, end: line.end }
    return { note: { kind: 'directive', ...note }, next: line.next }
  }
  if (!word) return { note: null, next: line.next }
  const first = { text: said.text.slice(word.end), start: from + word.end }
  const below = /^:?\s*(?:\{|$)/.test(first.text) ? commentLines(source, line.next) : []
  const last = below.at(-1) ?? first
  const end = last.start + last.text.length
  const note = claimNote([first, ...below], { missing: null, start, end })
  return { note, next: line.next }
}

/** The lines from a place on that are comments whole, without their marks, up to the next note. */
function commentLines(source: string, from: number): NoteLine[] {
  const lines: NoteLine[] = []
  for (let start = from; ; ) {
    const line = lineAt(source, start)
    if (!isAt(WHOLE_LINE, source, line.start)) return lines
    const own = { text: source.slice(WHOLE_LINE.lastIndex, line.end), start: WHOLE_LINE.lastIndex }
    if (noteWordAt(own.text, 0)) return lines
    lines.push(own)
    start = line.next
  }
}
