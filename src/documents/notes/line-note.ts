import { lineAt } from '../model/line.js'
import { endAt } from '../model/match-at.js'
import type { Note, NoteLine } from '../model/note.js'
import { commentLines, readLineComment } from './line-comment.js'

/** How a line begins that is a comment: `.. text` in reStructuredText, `# text` in Org. */
const OPENINGS = { dots: /^([ \t]*)\.\.[ \t]+/gm, hash: /^([ \t]*)#[ \t]+/gm }
const HASH_LINE = /[ \t]*#(?:[ \t]+|(?=[\r\n]|$))/y
const INDENTATION = /[ \t]*/y

/**
 * The notes in comments that have a line to themselves, in order: a directive, or `claim` with the lines below it that
 * are comments too in Org, and that stand in further in reStructuredText. Comments in code are none.
 */
export function* lineNotes(
  source: string,
  comments: keyof typeof OPENINGS,
  isVerbatim: (at: number) => boolean,
): Generator<Note> {
  const opening = new RegExp(OPENINGS[comments])
  for (let found = opening.exec(source); found; found = opening.exec(source)) {
    const start = found.index + found[1]!.length
    const from = found.index + found[0].length
    const indentation = found[1]!.length
    const linesBelow = (next: number) =>
      comments === 'hash' ? commentLines(source, next, HASH_LINE) : indentedLines(source, next, indentation)
    if (isVerbatim(start)) continue
    const { note, next } = readLineComment(source, start, from, linesBelow)
    if (note) yield note
    opening.lastIndex = next
  }
}

/** The lines from a place on that stand in further than so many blanks, without blank lines at the end. */
function indentedLines(source: string, from: number, indentation: number): NoteLine[] {
  const lines: NoteLine[] = []
  for (let start = from; start < source.length; ) {
    const line = lineAt(source, start)
    const own = endAt(INDENTATION, source, start)!
    const isBlank = own >= line.end
    if (!isBlank && own - start <= indentation) break
    lines.push({ text: source.slice(Math.min(own, line.end), line.end), start: Math.min(own, line.end) })
    start = line.next
  }
  while (lines.at(-1)?.text.trim() === '') lines.pop()
  return lines
}
