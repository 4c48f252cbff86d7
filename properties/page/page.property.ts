import { describe, expect, test } from 'vitest'

import { clauseBefore, sentenceBefore, sentenceBehind } from '../../src/english/sentence.js'
import { readingOf } from './read-here.js'

const words = (tokens: readonly { readonly text: string }[]) => tokens.map(({ text }) => text).join(' ')
const at = (text: string, word = 'here') => {
  const reading = readingOf(text)
  const token = reading.section.tokens.find(one => one.text === word)!
  return { reading, token }
}

describe('what stands around a token', () => {
  test.each([
    ['It is so. Now it is here for you. And so.', 'now it is', 'now it is', 'for you .'],
    ['Here.', '', '', '.'],
    ['It, now, is here, for you.', 'it , now , is', 'is', ', for you .'],
    ['It is. Here', '', '', ''],
  ])('%s', (text, sentence, clause, behind) => {
    const { reading, token } = at(text)
    expect(words(sentenceBefore(token, reading))).toBe(sentence)
    expect(words(clauseBefore(token, reading))).toBe(clause)
    expect(words(sentenceBehind(token, reading)).trimEnd()).toBe(behind)
  })

  test('in its clause of its sentence', () => {
    const { reading, token } = at('It is. Now here.')
    const tokens = reading.section.tokens.map(one => ({ ...one, clause: 0 }))
    const places = new Map(tokens.map((one, i) => [one, i] as const))
    const flat = { ...reading, section: { ...reading.section, tokens }, places }
    expect(words(clauseBefore(tokens[reading.places.get(token)!]!, flat))).toBe('now')
  })
})
