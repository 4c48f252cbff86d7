import { definitionsIn } from '../macros/definitions.js'
import { inside, type Macros, NO_MACROS } from '../macros/macro.js'
import { withMacros } from '../macros/with-macros.js'
import type { Document } from '../model/document.js'
import { TEX } from '../model/notation.js'
import { assemble } from '../sections/assemble.js'
import { withPlainBlanks } from '../words/blanks.js'
import { withDecimalPoints } from '../words/decimal-comma.js'
import { cleaned } from './literals.js'
import { pageOf } from './visitor.js'

/**
 * Reads a TeX source into sections of tokens and programs, each at its place in the source.
 *
 * It is read in three walks: one covers comments and takes out code, one collects the macros that it defines, and one
 * covers what only arranges the page and cuts the rest into blocks. No walk looks further ahead than a fixed length,
 * so time and memory grow in proportion to the source, whatever it holds. Throws RangeError for more than MAX_TOKENS
 * tokens. Its formulas may use the macros that its project defines beside it, and those that it defines itself.
 */
export function readTex(source: string, path: string, outer: Macros = NO_MACROS): Document {
  const pointed = withDecimalPoints(withPlainBlanks(source))
  const clean = cleaned(pointed)
  const { macros, places } = definitionsIn(clean.text)
  const notation = { ...TEX, macros: inside(outer, macros) }
  const { text, blocks } = pageOf(pointed, { clean, definitions: places, notation })
  const document = assemble(source, { path, text, notation, blocks: () => blocks })
  return withMacros({ ...document, text }, notation.macros)
}
