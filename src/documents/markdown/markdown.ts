import { inside, type Macros, NO_MACROS } from '../macros/macro.js'
import { macrosOnPage, withoutDefinitions } from '../macros/page-macros.js'
import { withMacros } from '../macros/with-macros.js'
import type { Document } from '../model/document.js'
import { MARKDOWN, type Notation, PLAIN } from '../model/notation.js'
import { assemble } from '../sections/assemble.js'
import { withoutLabels, withPlainBlanks } from '../words/blanks.js'
import { withPlainResults } from '../words/bold-results.js'
import { withDecimalPoints } from '../words/decimal-comma.js'
import { withSigns } from '../words/entities.js'
import { blocksOf } from './blocks.js'

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

/** What Markdown and its dialects put into a line of mathematics that is no part of it. */
const withoutMarkup = (source: string): string => withPlainResults(withoutLabels(withSigns(source)))

interface Manner {
  readonly path: string
  readonly notation: Notation
  readonly outer: Macros
}

function read(source: string, { path, notation, outer }: Manner): Document {
  const assembled = (text: string) =>
    assemble(source, { path, text, notation, blocks: () => blocksOf(text, notation) })
  const typed = withPlainBlanks(notation.markup ? withoutMarkup(source) : source)
  const pointed = withDecimalPoints(typed)
  const first = assembled(pointed)
  const { macros, places } = macrosOnPage(pointed, first.sections)
  const text = places.length === 0 ? pointed : withoutDefinitions(pointed, first.sections, places)
  const document = text === pointed ? first : assembled(text)
  return withMacros(text === source ? document : { ...document, text }, inside(outer, macros))
}
