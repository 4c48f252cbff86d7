import { inside, type Macros, NO_MACROS } from '../macros/macro.js'
import { withMacros } from '../macros/with-macros.js'
import type { Document } from '../model/document.js'
import { MARKDOWN, type Notation, PLAIN } from '../model/notation.js'
import type { Range } from '../model/range.js'
import { sectionsOf } from '../sections/assemble.js'
import { withoutLabels, withPlainBlanks } from '../words/blanks.js'
import { withPlainResults } from '../words/bold-results.js'
import { hasDecimalCommas, withPoints } from '../words/decimal-comma.js'
import { withSigns } from '../words/entities.js'
import { Stretches } from './stretches.js'

/**
 * Reads a Markdown document into sections of tokens and programs.
 *
 * Its formulas may use the macros that its project defines beside it, and those that it defines itself.
 *
 * Every character belongs to one section; an empty source has none. Time and memory grow in proportion to the source,
 * whatever it holds. Throws RangeError for more than MAX_TOKENS tokens.
 */
export function readDocument(source: string, path: string, outer: Macros = NO_MACROS): Document {
  return read(source, { path, notation: MARKDOWN, outer })
}

/** Reads plain text: paragraphs, simple lists, mathematics, and code in backticks. Throws as readDocument does. */
export function readPlain(source: string, path: string, outer: Macros = NO_MACROS): Document {
  return read(source, { path, notation: PLAIN, outer })
}

/**
 * Reads stretches of a source, in order and with GAP between, each as a Markdown text of its own, into one document: what
 * one defines as a macro, the marks of decimals and the heads of exercises hold in all. Throws as readDocument does.
 */
export function readStretches(
  source: string,
  places: readonly Range[],
  path: string,
  outer: Macros,
): Document {
  return read(source, { path, notation: MARKDOWN, outer, places })
}

/** What Markdown and its dialects put into a line of mathematics that is no part of it. */
const withoutMarkup = (source: string): string => withPlainResults(withoutLabels(withSigns(source)))

interface Manner {
  readonly path: string
  readonly notation: Notation
  readonly outer: Macros
  /** What is read by itself; all of the source where nothing is named. */
  readonly places?: readonly Range[]
}

function read(source: string, { path, notation, outer, places = [wholeOf(source)] }: Manner): Document {
  const stretches = new Stretches(places)
  const sectionsIn = (text: string) =>
    sectionsOf({ path, text, notation, blocks: () => stretches.blocks(text, notation) })
  const typed = stretches.changed(source, stretch =>
    withPlainBlanks(notation.markup ? withoutMarkup(stretch) : stretch),
  )
  const pointed = hasDecimalCommas(typed) ? stretches.changed(typed, withPoints) : typed
  const first = sectionsIn(pointed)
  const { macros, text } = stretches.withoutMacros(pointed, first)
  const sections = text === pointed ? first : sectionsIn(text)
  const notes = stretches.notes(source, sections, notation)
  const document = { path, source, sections, notes, ...(text === source ? {} : { text }) }
  return withMacros(document, inside(outer, macros))
}

const wholeOf = (source: string): Range => ({ start: 0, end: source.length })
