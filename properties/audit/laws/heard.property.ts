import { describe, expect, test } from 'vitest'
import { Heard, says } from '../../../src/audit/laws/heard.js'
import { readDocument } from '../../../src/documents/markdown.js'
<<<<<<< HEAD

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
=======
import { pageOf } from './law-page.js'

describe('what the reader of a document has heard', () => {
  const TEXT = 'The policies and a reward. The policies and $kelvin$ and a reward, and entropy.\n'
  const heard = (offset: number, ...words: readonly string[]) =>
    new Heard(readDocument(TEXT, 'a.md')).by(offset, words)

  test('is what stands before, where it is first said', () => {
    const at = TEXT.indexOf('reward')
    expect(heard(at, 'reward')).toBe(false)
    expect(heard(at + 1, 'reward')).toBe(true)
    expect(heard(TEXT.length, 'reward')).toBe(true)
    expect(heard(TEXT.length, 'gradient')).toBe(false)
    expect(heard(0, 'gradient')).toBe(false)
  })

  test('is any of some words, a plural for its singular, and words alone', () => {
    expect(heard(TEXT.length, 'gradient', 'reward')).toBe(true)
    expect(heard(TEXT.length, 'policie')).toBe(true)
    expect(heard(TEXT.length, 'rewards')).toBe(false)
    expect(heard(TEXT.length, 'kelvin')).toBe(false)
    expect(heard(TEXT.length)).toBe(false)
  })

  test('in any of its sections', () => {
    const document = readDocument('# Answers\n\n**1.** A reward.\n\n**2.** An entropy.\n', 'a.md')
    expect(document.sections.length).toBeGreaterThan(1)
    expect(new Heard(document).by(1000, ['entropy'])).toBe(true)
    expect(new Heard(document).by(1000, ['reward'])).toBe(true)
  })
})

test.each([
  ['A policy is.', ['policy'], true],
  ['Policies are.', ['policy', 'policies'], true],
  ['Policys are.', ['policy'], true],
  ['A policy is.', ['reward'], false],
  ['A $policy$ is.', ['policy'], false],
  ['A policy is.', [], false],
] as const)('%s says one of %j: %s', (text, words, expected) =>
  expect(says(pageOf(text).reading.section.tokens, words)).toBe(expected),
)
>>>>>>> main
