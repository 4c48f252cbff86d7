import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import type { Token } from '../../src/documents/model/document.js'
import { attitudeTo } from '../../src/english/attitude.js'
import { auditText } from '../fields/machine-learning/chapter-15/chapter.js'

/** The attitude to the word HERE. */
function attitude(text: string): string {
  const { tokens } = readDocument(text, 'a.md').sections[0]!
  return attitudeTo(
    tokens,
    tokens.findIndex(token => token.text === 'here'),
  )
}

describe('what a sentence says of its own "that"', () => {
  test.each([
    ['The model is HERE.', 'asserts'],
    ['It is true that the model is HERE.', 'asserts'],
    ['It is false that the model is HERE.', 'denies'],
    ['It is not true that the model is HERE.', 'denies'],
    ['It is not the case that the model is HERE.', 'denies'],
    ['It would be wrong to say that the model is HERE.', 'denies'],
    ['It is not false that the model is HERE.', 'open'],
    ['Nobody says that the model is HERE.', 'open'],
    ['A common mistake is to put HERE.', 'open'],
    ['It is false that it is untrue that the model is HERE.', 'open'],
    // Only "false" right before its "that" denies; what a sentence before denies stays there.
    ['The wrong answer has a margin that is HERE.', 'asserts'],
    ['That is false. The model is HERE.', 'asserts'],
    ['This is not to be changed. It is true that it is HERE.', 'asserts'],
    ['The case that matters is HERE.', 'asserts'],
  ])('%s %s', (text, expected) => expect(attitude(text)).toBe(expected))
})

describe('a denial turns a word round, and keeps a number from refuting', () => {
  const verdicts = (number: string, text: string) =>
    auditText(`## Solution ${number}\n\n${text}\n`).findings.map(one => one.verdict)

  test.each([
    ['performs better', ['conditional'], ['refuted']],
    ['performs worse', ['refuted'], ['conditional']],
    ['performs not better', ['refuted'], ['conditional']],
  ])('%s', (word, plain, denied) => {
    const statement = `at equal compute the Chinchilla model ${word}`
    expect(verdicts('15.2', `Clearly ${statement}.`)).toEqual(plain)
    expect(verdicts('15.2', `It is false that ${statement}.`)).toEqual(denied)
    expect(verdicts('15.2', `It is not true that ${statement}.`)).toEqual(denied)
    expect(verdicts('15.2', `Nobody believes that ${statement}.`)).not.toContain('refuted')
  })

  test('hours', () => {
    expect(verdicts('15.5', 'It is true that training takes 92 hours.')).toEqual(['refuted'])
    expect(verdicts('15.5', 'It is false that training takes 92 hours.')).toEqual(['undecided'])
    expect(verdicts('15.5', 'Training would take 92 hours.')).toEqual(['undecided'])
  })
})

test('a sentence before it is none of its own, even where no stop stands between', () => {
  const word = (text: string, sentence: number) => ({ kind: 'word', text, sentence }) as unknown as Token
  expect(attitudeTo([word('false', 0), word('that', 1), word('here', 1)], 2)).toBe('asserts')
  expect(attitudeTo([word('false', 1), word('that', 1), word('here', 1)], 2)).toBe('denies')
})
