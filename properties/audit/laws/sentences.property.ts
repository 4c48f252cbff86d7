import { describe, expect, test } from 'vitest'
import type { LawPage } from '../../../src/audit/laws/page.js'
import { sentencesOf } from '../../../src/audit/laws/sentences.js'
import { readingOf } from '../read-here.js'

const sentences = (text: string) =>
  sentencesOf({ reading: readingOf(text) } as LawPage).map(tokens => tokens.map(({ text }) => text).join(' '))

describe('the sentences that a law reads', () => {
  test('are in order, without their stops', () => {
    expect(sentences('Apples pears. Plums $x$. Figs.')).toEqual(['apples pears', 'plums x', 'figs'])
  })

  test('keep the mark of a question, which changes what they say', () => {
    expect(sentences('Is it so? It is.')).toEqual(['is it so ?', 'it is'])
  })

  test('have at most thirty words and signs', () => {
    const long = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
    expect(sentences(`${long(30)}. Then.`)).toEqual([long(30), 'then'])
    expect(sentences(`${long(31)}. Then.`)).toEqual(['then'])
  })
})
