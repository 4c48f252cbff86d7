import type { Note } from '../model/note.js'
import { commentLines, readLineComment } from './line-comment.js'

const ESCAPE_OR_COMMENT = /\\[^\r\n]|%+/g
const WHOLE_LINE = /[ \t]*%+/y

/**
 * The notes in the comments of a TeX source, in order: `% errata-disable-line -- reason` behind text or alone, and
 * `% claim` with the comment lines right below it. Comments in code are none.
 */
export function* texNotes(source: string, isVerbatim: (at: number) => boolean): Generator<Note> {
  const linesBelow = (from: number) => commentLines(source, from, WHOLE_LINE)
  for (let next = 0; ; ) {
    ESCAPE_OR_COMMENT.lastIndex = next
    const found = ESCAPE_OR_COMMENT.exec(source)
    if (!found) return
    const [start, from] = [found.index, found.index + found[0].length]
    const comment =
      found[0].startsWith('%') && !isVerbatim(start) ? readLineComment(source, start, from, linesBelow) : null
    if (comment?.note) yield comment.note
    next = comment?.next ?? from
  }
}
