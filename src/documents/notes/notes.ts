import type { Section } from '../model/document.js'
import type { Notation } from '../model/notation.js'
import type { Note } from '../model/note.js'
import { firstBehind, type Range } from '../model/range.js'
import { fenceNote, isClaim } from './claim-fence.js'
import { commentNotes, type ReadPlaces } from './comment-note.js'
import { lineNotes } from './line-note.js'
import { texNotes } from './tex-note.js'

/**
 * What the author of a document says to the audit, in order: claims in fenced blocks and in comments, and directives.
 * Comments hold no tokens, so that the text is read as if no note stood in it; plain text alone has none to hide one.
 */
export function notesIn(source: string, sections: readonly Section[], notation: Notation): Note[] {
  const programs = sections.flatMap(section => section.programs)
  const tokens = sections.flatMap(section => section.tokens)
  const code = [...tokens.filter(({ kind }) => kind === 'code'), ...programs]
  const { comments } = notation
  if (comments === 'percent') return [...texNotes(source, within(code))]
  if (comments === 'dots' || comments === 'hash') return [...lineNotes(source, comments, within(code))]
  const fences = programs
    .filter(({ language }) => comments === 'fences and tags' && isClaim(language))
    .map(program => fenceNote(program, source))
  const formulas = tokens.filter(({ kind }) => kind === 'math')
  const places: ReadPlaces = {
    isVerbatim: within([...code, ...formulas]),
    // In plain text all of a comment is seen; but a claim inside it has its own mark, and is not said twice.
    isSeen: meeting(notation.markup || comments === 'tags' ? [...tokens, ...programs] : fences),
  }
  return [...fences, ...commentNotes(source, places)].sort(byStart)
}

const byStart = (a: Range, b: Range): number => a.start - b.start

/** Whether a place lies in one of the ranges, which do not overlap. */
function within(ranges: readonly Range[]): (at: number) => boolean {
  const sorted = ranges.toSorted(byStart)
  return at => (sorted[firstBehind(sorted, range => range.start > at) - 1]?.end ?? 0) > at
}

/** Whether one of the ranges begins in a stretch. */
function meeting(ranges: readonly Range[]): (start: number, end: number) => boolean {
  const sorted = ranges.toSorted(byStart)
  return (start, end) => (sorted[firstBehind(sorted, range => range.start >= start)]?.start ?? end) < end
}
