import { describe, expect, test } from 'vitest'

import { readWord } from '../../../src/documents/words/word.js'

/** What is read at a place: the text of the word, where it ends, and where the text goes on. */
function read(text: string, at = 0, isMarked = true) {
  const { token, next } = readWord(text, at, 0, [], isMarked)
  return token && [token.text, token.end, next]
}

/** A word that is one to its end, whatever stands behind it. */
const whole = (word: string) => [word.toLowerCase(), word.length, word.length]

describe('a word', () => {
  test('with an s inside behind an apostrophe is no possessive', () =>
    expect(read("let'see")).toEqual(whole("let'see")))
})

describe('stars inside a word', () => {
  test.each([
    ['re**ward**s', 0, 'rewards', 11],
    ['a*b*_c', 0, 'ab', 3],
    ['*a*b*c*d', 1, 'abcd', 8],

    // The first and the last run may pair with one beyond.
    ['**a*b*c', 2, 'abc', 7],
    ['*a**b**', 1, 'ab', 5],
    ['a*b*c* d', 0, 'abc', 5],
  ])('%s are emphasis where they pair', (text, at, word, end) =>
    expect(read(text, at)).toEqual([word, end, end]),
  )

  test('may stand between many letters', () => {
    const [first, second] = ['a'.repeat(50), 'b'.repeat(50)]
    expect(read(`${first}*${second}*c`)).toEqual([`${first}${second}c`, 103, 103])
  })
})
