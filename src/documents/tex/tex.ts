import type { Document } from '../model/document.js'
import { TEX } from '../model/notation.js'
import { assemble } from '../sections/assemble.js'
import { withDecimalPoints } from '../words/decimal-comma.js'
import { cleaned } from './literals.js'
import { definitionsIn } from './macros.js'
import { pageOf } from './visitor.js'

/**
 * Reads a TeX source into sections of tokens and programs, each at its place in the source.
 *
 * It is read in three walks: one covers comments and takes out code, one collects the macros that it defines, and one
 * covers what only arranges the page and cuts the rest into blocks. No walk looks further ahead than a fixed length,
 * so time and memory grow in proportion to the source, whatever it holds. Throws RangeError for more than MAX_TOKENS
 * tokens.
 */
export function readTex(source: string, path: string): Document {
  const pointed = withDecimalPoints(source)
  const clean = cleaned(pointed)
  const { macros, places } = definitionsIn(clean.text)
  const { text, blocks } = pageOf(pointed, clean, places)
  const document = assemble(source, { path, text, notation: TEX, blocks: () => blocks })
  if (macros.size === 0) return { ...document, text }
  return { ...document, text, sections: document.sections.map(section => ({ ...section, macros })) }
}
