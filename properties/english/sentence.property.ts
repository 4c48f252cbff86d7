import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Token } from '../../src/documents/model/document.js'
import {
  clauseBefore,
  neighbouringSentence,
  sentenceBefore,
  sentenceBehind,
  sentenceOf,
  sentencesOf,
  textOf,
} from '../../src/english/sentence.js'
import { wordsIn } from './words-in.js'

const words = fc.array(fc.constantFrom('river', 'bank', 'stone', '$y$', '`code`'), { maxLength: 6 })
const said = (token: Token) => (token.kind === 'math' || token.kind === 'code' ? '§' : token.text)

test('the words around a formula are those of its own sentence and clause, in order', () => {
  fc.assert(
    fc.property(words, words, words, words, (first, before, clause, behind) => {
      const lead = before.length > 0 ? `${before.join(' ')}, ` : ''
      const source = `Now ${first.join(' ')}. So ${lead}then ${clause.join(' ')} $x$ ${behind.join(' ')} ok. End`
      const { words: page, token } = wordsIn(source, 'x')
      const spoken = (list: readonly string[]) => list.map(word => (/^\w+$/.test(word) ? word : '§'))
      const ends = (tokens: readonly Token[]) =>
        tokens.filter(({ kind }) => kind !== 'break' && kind !== 'stop').map(said)
      expect(ends(sentenceBefore(token, page))).toEqual(['so', ...spoken(before), 'then', ...spoken(clause)])
      expect(ends(sentenceBehind(token, page))).toEqual([...spoken(behind), 'ok'])
      if (before.length > 0) expect(ends(clauseBefore(token, page))).toEqual(['then', ...spoken(clause)])
      expect(sentenceOf(token, page)).toEqual([
        ...sentenceBefore(token, page),
        token,
        ...sentenceBehind(token, page),
      ])
      expect(ends(neighbouringSentence(token, page, -1))).toEqual(['now', ...spoken(first)])
      expect(ends(neighbouringSentence(token, page, 1))).toEqual(['end'])
      const sentences = sentencesOf(page.section.tokens)
      expect(sentences.flat()).toEqual(page.section.tokens)
      expect(sentences.map(sentence => new Set(sentence.map(other => other.sentence)).size)).toEqual([
        1, 1, 1,
      ])
    }),
  )
})

describe('a sentence without an end', () => {
  const long = Array.from({ length: 400 }, (_, i) =>
    `w${i}`.replaceAll(/\d/g, digit => 'abcdefghij'[Number(digit)]!),
  ).join(' ')
  const { words: page, token } = wordsIn(`${long} $x$ ${long}. And then`, 'x')
  test('is looked at over as many words before a formula as behind it', () => {
    expect([sentenceBefore(token, page).length, sentenceBehind(token, page).length]).toEqual([200, 200])
    expect(sentenceBefore(token, page).at(-1)).toBe(page.section.tokens[399])
    expect(sentenceBehind(token, page)[0]).toBe(page.section.tokens[401])
    expect(neighbouringSentence(token, page, 0)).toHaveLength(400)
    expect(neighbouringSentence(token, page, 1)).toEqual([])
  })
})

test('a sentence is written with one sign for a formula or code, and its words as they are', () => {
  const { words: page } = wordsIn('So the river, $x$ or `code`, rose.', 'x')
  expect(textOf(page.section.tokens)).toBe('so the river , § or § , rose .')
})
