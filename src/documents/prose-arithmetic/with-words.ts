import { sentencesOf } from '../../english/sentence.js'
import type { WordedStatement } from '../../english/worded/expression.js'
import { wordedStatementsIn } from '../../english/worded/statement.js'
import type { Section, Token } from '../model/document.js'
import { isUnitWord } from './units/unit-word.js'

/** The section in which every statement of arithmetic in words is one token of mathematics; itself where there is none. */
export function withWords(section: Section, source: string): Section {
  const tokens = sentencesOf(section.tokens).flatMap(words => {
    const statements = wordedStatementsIn({ words, source, isUnit: isUnitWord })
    return statements.length === 0 ? words : replaced(words, statements, source)
  })
  return tokens.length === section.tokens.length ? section : { ...section, tokens }
}

function replaced(words: readonly Token[], statements: readonly WordedStatement[], source: string): Token[] {
  const tokens: Token[] = []
  let next = 0
  for (const token of words) {
    const before = statements[next - 1]
    if (before && token.start < before.end) continue
    const statement = statements[next]
    const begins = statement !== undefined && statement.start <= token.start
    tokens.push(begins ? formulaOfWords(token, statement, source) : token)
    if (begins) next++
  }
  return tokens
}

/** The token of a statement in words, in the sentence and clause of another. */
export function formulaOfWords(first: Token, worded: WordedStatement, source: string): Token {
  const { start, end } = worded
  const { sentence, clause, aside, headers } = first
  const text = source.slice(start, end)
  const place = { start, end, sentence, clause, aside, inner: { start, end } }
  const token: Token = { kind: 'math', text, ...place, notation: 'words', worded }
  return headers ? { ...token, headers } : token
}
