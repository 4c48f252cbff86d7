import { fenceNote, isClaim } from './claim-fence.js'
import { commentNotes, type ReadPlaces } from './comment-note.js'
import type { Section } from './document.js'
import type { Note } from './note.js'
import { firstBehind } from './range.js'

/**
 * What the author of a Markdown document says to the audit, in order: claims in fenced blocks and in comments, and
 * directives. Comments never hold tokens, so that the text is read as if no note stood in it.
 */
export function notesIn(source: string, sections: readonly Section[]): Note[] {
  const programs = sections.flatMap(section => section.programs)
  const fences = programs
    .filter(({ language }) => isClaim(language))
    .map(program => fenceNote(program, source))
  const comments = source.includes('<!--') ? [...commentNotes(source, placesIn(sections))] : []
  return [...fences, ...comments].sort((a, b) => a.start - b.start)
}

function placesIn(sections: readonly Section[]): ReadPlaces {
  const tokens = sections.flatMap(section => section.tokens)
  const programs = sections.flatMap(section => section.programs)
  const verbatim = [...tokens.filter(({ kind }) => kind === 'code' || kind === 'math'), ...programs]
  verbatim.sort((a, b) => a.start - b.start)
  const seen = [...tokens, ...programs].sort((a, b) => a.start - b.start)
  return {
    isVerbatim: at => (verbatim[firstBehind(verbatim, range => range.start > at) - 1]?.end ?? 0) > at,
    isSeen: (start, end) => (seen[firstBehind(seen, range => range.start >= start)]?.start ?? end) < end,
  }
}
