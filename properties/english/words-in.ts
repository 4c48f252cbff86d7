import { readDocument } from '../../src/documents/markdown/markdown.js'
import type { Token } from '../../src/documents/model/document.js'
import type { Words } from '../../src/english/sentence.js'

/** The words of a page of one section, and the first of its formulas, or the one of these signs. */
export function wordsIn(source: string, formula?: string): { words: Words<Token>; token: Token } {
  const section = readDocument(source, 'page.md').sections.find(({ tokens }) =>
    tokens.some(({ kind, text }) => kind === 'math' && (formula ?? text) === text),
  )!
  const places = new Map(section.tokens.map((token, place) => [token, place] as const))
  const token = section.tokens.find(({ kind, text }) => kind === 'math' && (formula ?? text) === text)!
  return { words: { section, source, places }, token }
}
