import { readDocument } from '../../src/documents/markdown/markdown.js'
import { parseChains } from '../../src/notation/latex/grammar/parser.js'
import type { Node } from '../../src/notation/tree/node.js'
import { type Reading, readSection } from '../../src/page/reading.js'
import type { Candidate } from '../../src/rules/book/locate/candidate.js'

/** The first section of a text, with its mathematics read. */
export function readingOf(text: string): Reading {
  return readSection(readDocument(text, 'a.md').sections[0]!, text)
}

/** What one formula is. */
export const nodeOf = (latex: string): Node => parseChains(latex)[0]!.terms[0]!

/** The place of the first of these words in a text. */
export function placeOf(words: string, text: string): Candidate {
  const start = text.indexOf(words)
  if (start < 0) throw new RangeError(`placeOf: expected a text with ${words}, got ${text}`)
  const end = start + words.length
  return { start, end, from: start, to: end, holes: new Map(), cost: 0, why: [] }
}

/** A tree without its places: `add(number 1, number 2)`. */
export function shown({ head, text, args }: Node): string {
  const name = text === '' ? head : `${head} ${text}`
  return args.length === 0 ? name : `${name}(${args.map(shown).join(', ')})`
}
