import { expect, test } from 'vitest'
import { draft, guardCount, MAX_TOKENS } from '../../../src/documents/model/mutable-token.js'

test('a draft is in no sentence yet', () =>
  expect(draft('word', 'loss', 3, 7)).toEqual({
    kind: 'word',
    text: 'loss',
    start: 3,
    end: 7,
    sentence: 0,
    clause: 0,
    aside: false,
  }))

test('a document has at most sixteen million tokens', () => {
  expect(MAX_TOKENS).toBe(16_000_000)
  expect(() => guardCount(16_000_000, 'a.md')).not.toThrow()
  expect(() => guardCount(0, 'a.md')).not.toThrow()
  expect(() => guardCount(16_000_001, 'a.md')).toThrow(RangeError)
  expect(() => guardCount(16_000_001, 'a.md')).toThrow(/^a\.md: expected at most 16000000 tokens/)
})
