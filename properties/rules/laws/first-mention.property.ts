import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { says } from '../../../src/english/matching.js'
import { FirstMentions } from '../../../src/page/first-mentions.js'
import { lawPageOf } from './law-page-of.js'

describe('what the reader of a document has heard', () => {
  const TEXT = 'The policies and a reward. The policies and $kelvin$ and a reward, and entropy.\n'
  const heard = (offset: number, ...words: readonly string[]) =>
    new FirstMentions(readDocument(TEXT, 'a.md')).by(offset, words)

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
    expect(new FirstMentions(document).by(1000, ['entropy'])).toBe(true)
    expect(new FirstMentions(document).by(1000, ['reward'])).toBe(true)
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
  expect(says(lawPageOf(text).reading.section.tokens, words)).toBe(expected),
)
