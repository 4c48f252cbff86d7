import { lineAt } from '../model/line.js'
import type { Note, NoteLine } from '../model/note.js'
import { Search } from '../model/search.js'
import { claimNote, noteWordAt } from './note-word.js'

/** What the reader made of a place in a document. */
export interface ReadPlaces {
  /** Whether it lies in code or in mathematics, where a comment is none. */
  isVerbatim(at: number): boolean
  /** Whether a reader sees anything of the stretch, so that no comment hides it. */
  isSeen(start: number, end: number): boolean
}

const OPENING = '<!--'

/** The notes in the HTML comments of a document, in order. Comments do not nest, and those in code are none. */
export function* commentNotes(source: string, places: ReadPlaces): Generator<Note> {
  const closings = new Search(source, /-->/g)
  const openings = new Search(source, /<!--/g)
  for (let opening = openings.next(0); opening; ) {
    const at = opening.start
    const from = at + OPENING.length
    const isComment = !places.isVerbatim(at) && source[at - 1] !== '\\'
    const closing = isComment ? closings.next(from) : null
    const isClosed = closing !== null && !places.isSeen(from, closing.start)
    const note = isComment ? noteAt(source, at, isClosed ? closing.start : null) : null
    if (note) yield note
    // An open note has the rest of its line.
    opening = openings.next(isClosed ? closing.end : (note?.end ?? from))
  }
}

/** The note in the comment that opens at a place; null for any other comment. */
function noteAt(source: string, start: number, closesAt: number | null): Note | null {
  const from = start + OPENING.length
  const word = noteWordAt(source, from)
  if (!word || (closesAt !== null && word.end > closesAt)) return null
  const end = closesAt ?? lineAt(source, word.end).end
  const place = { start, end: closesAt === null ? end : end + '-->'.length }
  const missing = closesAt === null ? '-->' : null
  if (word.kind === 'directive')
    return {
      kind: 'directive',
      lines: linesOf(source, from, end, start),
      attributes: null,
      missing,
      ...place,
    }
  return claimNote(linesOf(source, word.end, end, start), { missing, ...place })
}

/** The lines of a stretch; in a quote, those behind the first lose as many marks as stand before the comment. */
function linesOf(source: string, from: number, end: number, opensAt: number): NoteLine[] {
  const depth = quoteDepth(source, opensAt)
  const said = source.slice(from, end)
  const lines: NoteLine[] = []
  for (let start = 0; ; ) {
    const line = lineAt(said, start)
    const textStart = lines.length === 0 ? start : behindMarks(said, start, depth)
    lines.push({ text: said.slice(textStart, line.end), start: from + textStart })
    if (line.next === line.end) return lines
    start = line.next
  }
}

/** How far before a place to look for the marks of quotes: nobody nests them deeper. */
const MAX_DISTANCE = 200

function quoteDepth(source: string, at: number): number {
  const before = source.slice(Math.max(0, at - MAX_DISTANCE), at)
  const marks = /^[ \t>]*/.exec(before.split(/[\r\n]/).at(-1)!)![0]
  return marks.replace(/[^>]/g, '').length
}

function behindMarks(source: string, start: number, depth: number): number {
  let at = start
  for (let left = depth; left > 0; left--) {
    let mark = at
    while (source[mark] === ' ' || source[mark] === '\t') mark++
    if (source[mark] !== '>') return at
    at = mark + 1
  }
  return at
}
