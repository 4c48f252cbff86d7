import type { Document } from '../model/document.js'
import { MARKDOWN, type Notation, PLAIN } from '../model/notation.js'
import { assemble } from '../sections/assemble.js'
import { withDecimalPoints } from '../words/decimal-comma.js'
import { blocksOf } from './blocks.js'

/**
 * Reads a Markdown document into sections of tokens and programs.
 *
 * Every character belongs to one section; an empty source has none. Time and memory grow in proportion to the source,
 * whatever it holds. Throws RangeError for more than MAX_TOKENS tokens.
 */
export function readDocument(source: string, path: string): Document {
  return read(source, path, MARKDOWN)
}

/** Reads plain text: paragraphs, simple lists, mathematics, and code in backticks. Throws as readDocument does. */
export function readPlain(source: string, path: string): Document {
  return read(source, path, PLAIN)
}

function read(source: string, path: string, notation: Notation): Document {
  const text = withDecimalPoints(source)
  const document = assemble(source, { path, text, notation, blocks: () => blocksOf(text, notation) })
  return text === source ? document : { ...document, text }
}
