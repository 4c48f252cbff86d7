import type { Document } from '../model/document.js'
import { ORG } from '../model/notation.js'
import { assemble } from '../sections/assemble.js'
import { withDecimalPoints } from '../words/decimal-comma.js'
import { pageOf } from './blocks.js'

/**
 * Reads an Org source into sections of tokens and programs, each at its place in the source. Time and memory
 * grow in proportion to the source, whatever it holds. Throws RangeError for more than MAX_TOKENS tokens.
 */
export function readOrg(source: string, path: string): Document {
  const { text, blocks } = pageOf(withDecimalPoints(source))
  return { ...assemble(source, { path, text, notation: ORG, blocks: () => blocks }), text }
}
