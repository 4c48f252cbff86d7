import type { Document } from '../model/document.js'
import { HTML } from '../model/notation.js'
import { assemble } from '../sections/assemble.js'
import { withDecimalPoints } from '../words/decimal-comma.js'
import { pageOf } from './page.js'

/**
 * Reads an HTML source into sections of tokens and programs, each at its place in the source. Time and memory
 * grow in proportion to the source, whatever it holds. Throws RangeError for more than MAX_TOKENS tokens.
 */
export function readHtml(source: string, path: string): Document {
  const { text, blocks } = pageOf(withDecimalPoints(source))
  return { ...assemble(source, { path, text, notation: HTML, blocks: () => blocks }), text }
}
