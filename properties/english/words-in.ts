import { readDocument } from '../../src/documents/markdown/markdown.js'
import type { Token } from '../../src/documents/model/document.js'
import type { Sense } from '../../src/english/lexicon.js'
import type { Words } from '../../src/english/sentence.js'
import type { Word } from '../../src/english/word.js'
import { formsFor } from './forms.js'

/** The words of a page of one section, and the first of its formulas, or the one of these signs. */
export function wordsIn(source: string, formula?: string): { words: Words<Token>; token: Token } {
  const section = readDocument(source, 'page.md').sections.find(({ tokens }) =>
    tokens.some(({ kind, text }) => kind === 'math' && (formula ?? text) === text),
  )!
  const places = new Map(section.tokens.map((token, place) => [token, place] as const))
  const token = section.tokens.find(({ kind, text }) => kind === 'math' && (formula ?? text) === text)!
  return { words: { section, source, places }, token }
}

/** The words of a text. */
export const wordsOf = (text: string): readonly Word[] =>
  wordsIn(`${text} $x$`, 'x').words.section.tokens.filter(word => word.text !== 'x' && word.kind !== 'stop')

/** The words of some senses that a page writes as one, in all their forms. */
export const plainForms = (...senses: Sense[]) => formsFor(...senses).filter(word => /^[a-z]+$/.test(word))

/** A word by itself. */
export const wordAs = (text: string, kind: Word['kind'] = 'word', written?: string): Word => ({
  kind,
  text,
  start: 0,
  end: 0,
  sentence: 0,
  clause: 0,
  aside: false,
  ...(written === undefined ? {} : { written }),
})
