import type { Document } from '../model/document.js'
import { type Line, lineAt } from '../model/line.js'
import type { Note, NoteLine } from '../model/note.js'

const DIVIDER = /^\s*(?:`{3,}|~{3,}|#{1,6}\s|<!--\s*claim\b|-->\s*$)/i
const FENCE = /^\s*(?:`{3,}|~{3,})/
const DIRECTIVE = /^\s*<!--\s*errata\b/i
const COMMENT = /^\s*<!--.*-->\s*$/

/**
 * Reads a file of claims, which stands beside a document that cannot be edited. Its blocks are those of the document's
 * own notation as plain lines, divided by blank lines, fences, comment marks or headings; inside a fence blank lines
 * divide nothing. Every other line belongs to a claim, so that what is misspelled is seen.
 */
export function readClaimFile(source: string, path: string): Document {
  const reader = new ClaimFileReader()
  for (let start = 0; start < source.length; ) {
    const line = lineAt(source, start)
    reader.add(source.slice(start, line.end), line)
    start = line.next
  }
  return { path, source, sections: [], notes: reader.finish() }
}

class ClaimFileReader {
  private readonly notes: Note[] = []
  private lines: NoteLine[] = []
  private isFenced = false

  add(text: string, line: Line): void {
    if (DIVIDER.test(text) || (text.trim() === '' && !this.isFenced)) this.close()
    else if (DIRECTIVE.test(text)) this.directive(text, line)
    else if (!COMMENT.test(text)) this.lines.push({ text, start: line.start })
    if (FENCE.test(text)) this.isFenced = !this.isFenced
  }

  finish(): readonly Note[] {
    this.close()
    return this.notes
  }

  private close(): void {
    const { lines } = this
    this.lines = []
    // Inside a fence blank lines divide nothing, but alone they claim nothing either.
    if (lines.every(({ text }) => text.trim() === '')) return
    const [first, last] = [lines[0]!, lines.at(-1)!]
    const place = { start: first.start, end: last.start + last.text.length }
    this.notes.push({ kind: 'claim', lines, attributes: null, missing: null, ...place })
  }

  /** A directive stands between claims, as a comment of one line. */
  private directive(text: string, line: Line): void {
    this.close()
    const { 0: comment, 1: said, 2: closing, index } = /<!--(.*?)(-->|$)/s.exec(text)!
    const start = line.start + index
    this.notes.push({
      kind: 'directive',
      lines: [{ text: said!, start: start + '<!--'.length }],
      attributes: null,
      missing: closing === '' ? '-->' : null,
      start,
      end: start + comment.length,
    })
  }
}
