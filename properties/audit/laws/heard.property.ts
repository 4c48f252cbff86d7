import { describe, expect, test } from 'vitest'
import { Heard, says } from '../../../src/audit/laws/heard.js'
import { readDocument } from '../../../src/documents/markdown.js'

const TEXT = 'The loss is a code `cost` and 7.\n\n# Exercise 1\n\nSome losses, a sole loss, rewards.'

describe('what a reader has heard', () => {
  const at = (words: string) => TEXT.indexOf(words)
  const by = (offset: number, ...words: string[]) => new Heard(readDocument(TEXT, 'a.md')).by(offset, words)

  test('is each word from behind its first place on', () => {
    expect([by(at('loss'), 'loss'), by(at('loss') + 1, 'loss')]).toEqual([false, true])
    expect([by(at('losses') + 1, 'loss'), by(at('sole loss'), 'sole'), by(TEXT.length, 'sole')]).toEqual([
      true,
      false,
      true,
    ])
  })

  test('is a plural too, and no word that was never said', () => {
    expect([by(at('rewards'), 'reward'), by(TEXT.length, 'reward'), by(TEXT.length, 'rewards')]).toEqual([
      false,
      true,
      true,
    ])
    expect(by(TEXT.length, 'gain')).toBe(false)
    expect(by(TEXT.length, 'gain', 'loss')).toBe(true)
    expect(by(TEXT.length)).toBe(false)
  })

  test('is said in words, not in code or figures', () => {
    expect([by(TEXT.length, 'cost'), by(TEXT.length, '7')]).toEqual([false, false])
  })
})

test('tokens say a word where one of them is it', () => {
  const { tokens } = readDocument('The loss falls.', 'a.md').sections[0]!
  expect([says(tokens, ['loss']), says(tokens, ['gain', 'falls']), says(tokens, ['gain'])]).toEqual([
    true,
    true,
    false,
  ])
  expect([says(tokens, []), says([], ['loss'])]).toEqual([false, false])
})
