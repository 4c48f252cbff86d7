import { describe, expect, test } from 'vitest'
import { type Draft, draft } from '../../../src/documents/model/mutable-token.js'
import { endsInFullStop, SentenceCounter } from '../../../src/documents/words/sentence.js'
import type { WordKind } from '../../../src/english/word.js'

/** A token by what it says: letters are a word, `.` a stop, `$x` mathematics, every other sign a break. */
function tokenOf(said: string): Draft {
  const kind: WordKind = /^\p{L}/u.test(said)
    ? 'word'
    : said === '.'
      ? 'stop'
      : said.startsWith('$')
        ? 'math'
        : 'break'
  return draft(kind, said.replace('$', ''), 0, 0)
}

const tokensOf = (written: string) => written.split(' ').map(tokenOf)

function counted(written: string, counter = new SentenceCounter()): Draft[] {
  const tokens = tokensOf(written)
  counter.count(tokens)
  return tokens
}
const asides = (written: string) =>
  counted(written)
    .map(({ aside }) => (aside ? '+' : '-'))
    .join('')

describe('an aside', () => {
  test.each([
    ['a [ b ] c', '-+++-'],

    // A comparison, to the end of its clause.
    ['a vs b : c', '-++++'],
    ['a than b whereas c', '-++--'],
    ['a $than b', '---'],
  ])('%s', (written, signs) => expect(asides(written)).toBe(signs))
})

describe('a formula ends in its full stop', () => {
  const ends = (text: string) => endsInFullStop(draft('math', text, 0, 0))

  test.each(['x.\\?'])('not: %j', text => expect(ends(text)).toBe(false))
})
