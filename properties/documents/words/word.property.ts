import { describe, expect, test } from 'vitest'

import { readWord } from '../../../src/documents/words/word.js'

/** What is read at a place: the text of the word, where it ends, and where the text goes on. */
function read(text: string, at = 0, isMarked = true) {
  const { token, next } = readWord(text, at, 0, [], isMarked)
  return token && [token.text, token.end, next]
}

describe('stars inside a word', () => {
  test.each([
    ['re*ward*s', 0, 'rewards', 9],
    ['a*b*_c', 0, 'ab', 3],
    ['*a*b*c*d', 1, 'abcd', 8],
    // The first and the last run may pair with one beyond.
    ['**a*b*c', 2, 'abc', 7],
    ['*a**b**', 1, 'ab', 5],
    ['a*b*c* d', 0, 'abc', 5],
  ])('%s are emphasis where they pair', (text, at, word, end) =>
    expect(read(text, at)).toEqual([word, end, end]),
  )
})

describe('a word that counts', () => {
  test.each([
    ["two's", '2', 3, 5],
    ['two million of', '2', 3, 11],
    ['twenty-one of', '21', 10, 10],
  ])('%s', (text, digits, end, next) => {
    const { token, next: goesOn } = readWord(`so ${text}`, 3, 100, [], true)
    expect(token).toMatchObject({ kind: 'number', text: digits, start: 103, end: 103 + end })
    expect(goesOn).toBe(3 + next)
  })
})
