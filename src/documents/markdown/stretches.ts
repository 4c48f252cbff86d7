import { type Macros, together } from '../macros/macro.js'
import { macrosOnPage, withoutDefinitions } from '../macros/page-macros.js'
import type { Block } from '../model/block.js'
import type { Program, Section, Token } from '../model/document.js'
import type { Notation } from '../model/notation.js'
import type { Note, NoteLine } from '../model/note.js'
import { firstBehind, type Range } from '../model/range.js'
import { notesIn } from '../notes/notes.js'
import { blocksOf } from './blocks.js'

/** What parts one stretch from the next. */
export const GAP = '\n\n'

/**
 * The stretches that a source is written in, in order, with a gap between each and the next: the cells of a notebook, or
 * all of a page. Each is read by itself, so that nothing that one leaves open, be it a fence, a display or a comment,
 * reaches into the next.
 */
export class Stretches {
  constructor(readonly places: readonly Range[]) {}

  /** The text with another in place of each stretch, as long as it. */
  changed(text: string, change: (stretch: string, place: Range) => string): string {
    return this.places.map(place => change(text.slice(place.start, place.end), place)).join(GAP)
  }

  /** The blocks of all stretches. Between two stands a divider: no sentence goes on from one into the next. */
  *blocks(text: string, notation: Notation): Generator<Block> {
    for (const { start, end } of this.places) {
      if (start > 0) yield { kind: 'divider' }
      for (const block of blocksOf(text.slice(start, end), notation))
        yield start > 0 ? moved(block, start) : block
    }
  }

  /** The macros that hold in all stretches, and the text as long as before without their definitions. */
  withoutMacros(
    text: string,
    sections: readonly Section[],
  ): { readonly macros: Macros; readonly text: string } {
    const found: Macros[] = []
    const bare = this.changed(text, (stretch, place) => {
      const own = () => sectionsWithin(sections, place)
      const { macros, places } = macrosOnPage(stretch, own)
      if (macros.size > 0) found.push(macros)
      return places.length === 0 ? stretch : withoutDefinitions(stretch, own(), places)
    })
    return { macros: together(found), text: bare }
  }

  /** What the author says to the audit in each stretch. */
  notes(source: string, sections: readonly Section[], notation: Notation): Note[] {
    return this.places.flatMap(place => {
      const stretch = source.slice(place.start, place.end)
      if (!MAY_BE_NOTE.test(stretch)) return []
      return notesIn(stretch, sectionsWithin(sections, place), notation).map(note =>
        movedNote(note, place.start),
      )
    })
  }
}

/** How a comment or a fence begins. */
const MAY_BE_NOTE = /<!--|```|~~~/

const behind = <R extends Range>(one: R, by: number): R => ({
  ...one,
  start: one.start + by,
  end: one.end + by,
})

/** A block of a stretch that begins at a place. */
function moved(block: Block, by: number): Block {
  if (block.kind === 'divider') return block
  if (block.kind === 'table')
    return { ...block, rows: block.rows.map(row => row.map(cell => behind(cell, by))) }
  if (block.kind === 'program' || block.kind === 'formula') return behind(block, by)
  return { ...behind(block, by), lines: block.lines.map(line => line + by) }
}

/** A note of a stretch that begins at a place. */
function movedNote(note: Note, by: number): Note {
  if (by === 0) return note
  const line = (one: NoteLine): NoteLine => ({ ...one, start: one.start + by })
  return {
    ...behind(note, by),
    lines: note.lines.map(line),
    attributes: note.attributes && line(note.attributes),
  }
}

/** The words and programs of a stretch, with their places in it; its sections as they are where it is all of the source. */
function sectionsWithin(sections: readonly Section[], { start, end }: Range): readonly Section[] {
  if (start === 0 && end === sections.at(-1)?.end) return sections
  const found: Section[] = []
  for (let i = firstBehind(sections, one => one.end > start); i < sections.length; i++) {
    const section = sections[i]!
    if (section.start >= end) break
    const tokens = within(section.tokens, start, end).map(token => tokenFrom(token, start))
    const programs = within(section.programs, start, end).map((one): Program => behind(one, -start))
    const place = { start: Math.max(section.start, start) - start, end: Math.min(section.end, end) - start }
    found.push({ ...section, ...place, tokens, programs })
  }
  return found
}

function tokenFrom(token: Token, start: number): Token {
  const { inner, scaleEnd } = token
  return {
    ...behind(token, -start),
    ...(inner && { inner: behind(inner, -start) }),
    ...(scaleEnd !== undefined && { scaleEnd: scaleEnd - start }),
  }
}

/** Those that begin in a stretch, of ranges in order. */
const within = <R extends Range>(ranges: readonly R[], start: number, end: number): R[] =>
  ranges.slice(
    firstBehind(ranges, one => one.start >= start),
    firstBehind(ranges, one => one.start >= end),
  )
