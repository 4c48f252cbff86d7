import { describe, expect, test } from 'vitest'
import type { Token } from '../../src/documents/model/document.js'
import type { Reading } from '../../src/page/page.js'
import { HERE, neighbour, wordsOf } from '../../src/page/sentence-text.js'
import { readingOf } from './read-here.js'

test('the words of tokens are a line, with one sign for every formula and piece of code', () => {
  const { tokens } = readingOf('So the Loss $x + 1$ is `y = 2`, for 3 runs.').section
  expect(wordsOf(tokens)).toBe('so the loss § is § , for 3 runs .')
  expect(wordsOf([])).toBe('')
  expect(HERE).not.toBe(wordsOf(tokens.filter(({ kind }) => kind === 'math')))
  expect(HERE).toBe('⟨⟩')
})

describe('a sentence near another', () => {
  const reading = readingOf('Adam is old. Bert is $x$ next. Cyril comes last.')
  const of = (word: string, distance: number) =>
    neighbour(reading.section.tokens.find(({ text }) => text === word)!, reading, distance)

  test.each([
    ['bert', -1, 'adam is old .'],
    ['bert', 0, 'bert is § next .'],
    ['bert', 1, 'cyril comes last .'],
    ['adam', 2, 'cyril comes last .'],
    ['adam', -1, ''],
    ['last', 1, ''],
  ])('of %s, %i away', (word, distance, words) => expect(of(word, distance)).toBe(words))

  /** Six hundred words, of which the first 300 are a sentence. */
  const many: Token[] = Array.from({ length: 600 }, (_, i) => {
    const sentence = i < 300 ? 0 : 1
    return { kind: 'word', text: `w${i}`, start: i, end: i + 1, sentence, clause: sentence, aside: false }
  })
  const long = { section: { tokens: many }, places: new Map(many.map((token, i) => [token, i])) }
  const at = (place: number, distance: number) =>
    neighbour(many[place]!, long as unknown as Reading, distance)

  test('is read no further than 200 tokens away', () => {
    expect(at(100, 1)).toBe('')
    expect(at(101, 1)).toBe('w300')
    expect(at(102, 1)).toBe('w300 w301')
    expect(at(500, -1)).toBe('')
    expect(at(499, -1)).toBe('w299')
    expect(at(498, -1)).toBe('w298 w299')
    expect(at(10, 0).split(' ')).toHaveLength(210)
  })
})
