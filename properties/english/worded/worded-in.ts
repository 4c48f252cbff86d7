import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { isUnitWord } from '../../../src/documents/prose-arithmetic/units/unit-word.js'
import { sentencesOf } from '../../../src/english/sentence.js'
import type { WordedSentence } from '../../../src/english/worded/figure.js'
import { wordedStatementsIn } from '../../../src/english/worded/statement.js'

/** The first sentence of a page, as the grammar of calculations in words reads it. */
export function sentenceIn(source: string): WordedSentence {
  const [words] = sentencesOf(readDocument(source, 'page.md').sections[0]!.tokens)
  return { words: words!, source, isUnit: isUnitWord }
}

/** What a page states in words, as it is written there. */
export const statedIn = (source: string): readonly string[] =>
  sentencesOf(readDocument(source, 'page.md').sections.flatMap(({ tokens }) => tokens)).flatMap(words =>
    wordedStatementsIn({ words, source, isUnit: isUnitWord }).map(({ start, end }) =>
      source.slice(start, end),
    ),
  )
