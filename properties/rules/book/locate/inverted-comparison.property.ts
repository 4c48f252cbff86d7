import { describe, expect, test } from 'vitest'
import type { Reading } from '../../../../src/page/reading.js'
import type { Candidate } from '../../../../src/rules/book/locate/candidate.js'
import { isTurnedRound } from '../../../../src/rules/book/locate/inverted-comparison.js'
import { placeOf, readingOf } from './read-here.js'

/** The place of the figure 8. */
function placeIn(text: string, isInverse?: boolean): Candidate {
  const { start, end, ...place } = placeOf('8', text)
  const figure = { digits: '8', factor: '1', reciprocal: false, start, end }
  return { ...place, start, end, figure, ...(isInverse === undefined ? {} : { isInverse }) }
}

const isTurned = (text: string, words = 'larger|bigger') =>
  isTurnedRound(placeIn(text), words, readingOf(text))

describe('a figure says the opposite', () => {
  test.each(['×', 'times', 'fold', 'as', 'the', 'more', 'times as', 'times the', ''])(
    'where the word behind it and %j turns it round',
    between => {
      expect(isTurned(`It is 8 ${between} larger than before.`)).toBe(true)
      expect(isTurned(`It is 8 ${between} bigger than before.`)).toBe(true)
      expect(isTurned(`It is 8 ${between} smaller than before.`)).toBe(false)
    },
  )

  test('behind a bracket', () => expect(isTurned('It is (8 larger) now.')).toBe(true))

  test.each([
    'It is 8 models larger.',
    'It is larger by 8 now.',
    'Larger is 8.',
    'They are 8. Larger ones are better.',
    'They are 8',
    'They are 8 times',
  ])('and not in %j', text => expect(isTurned(text)).toBe(false))
})

test('a part of something is turned already, and what is no figure says nothing', () => {
  const text = 'It is 8 larger.'
  const reading = readingOf(text)
  expect(isTurnedRound(placeIn(text, true), 'larger', reading)).toBe(false)
  expect(isTurnedRound(placeIn(text, false), 'larger', reading)).toBe(true)
  expect(isTurnedRound(placeOf('8', text), 'larger', reading)).toBe(false)
})

test('a figure behind the last token is turned by none', () => {
  const text = 'Larger models. 8'
  const reading = readingOf(text)
  const tokens = reading.section.tokens.filter(({ end }) => end <= text.indexOf('8'))
  const short = { ...reading, section: { ...reading.section, tokens } }
  expect(isTurnedRound(placeIn(text), 'larger', short)).toBe(false)
})

test('nothing behind a figure turns it', () => {
  const text = 'It is 8 times'
  const reading = readingOf(text)
  const tokens = reading.section.tokens.filter(({ kind }) => kind !== 'stop')
  const open = { ...reading, section: { ...reading.section, tokens } } satisfies Reading
  expect(isTurnedRound(placeIn(text), 'times', open)).toBe(false)
})
