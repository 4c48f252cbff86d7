import { describe, expect, test } from 'vitest'
import { readShape } from '../../../../src/rules/book/locate/pattern.js'
import { wordCandidates } from '../../../../src/rules/book/locate/words.js'
import type { Place } from '../../../../src/rules/book/model/claim.js'
import { readingOf } from '../../../page/read-here.js'

const WORDS = { falls: 'falls|drops', rises: 'rises|grow*' }

function candidates(text: string, place: Partial<Place> = {}, shape = '?change variance') {
  const whole: Place = { shapes: [shape], words: WORDS, ...place }
  return wordCandidates(readShape(shape), whole, readingOf(text))
}

/** What is said, the hole, the whole place, and its cost in tenths. */
const found = (text: string, place: Partial<Place> = {}, shape?: string) =>
  candidates(text, place, shape).map(({ word, start, end, from, to, cost }) => [
    word!.says,
    text.slice(start, end),
    text.slice(from, to),
    Math.round(10 * cost),
  ])

describe('how it is said', () => {
  const tone = (text: string) => candidates(text).map(({ word }) => [word!.negated, word!.hedged])

  test.each(['beyond', 'but', 'except', 'besides', 'save'])('not %s it', word => {
    expect(tone(`It is not ${word} falls in variance.`)).toEqual([[false, false]])
    expect(tone(`It is ${word} not falls in variance.`)).toEqual([[true, false]])
  })
})

describe('a word behind another', () => {
  const behind = (text: string, place: Partial<Place> = {}) => found(text, { behind: 'loss', ...place })

  test.each([
    ['The loss falls.', [['falls', 'falls', 'loss falls', 0]]],
    ['It falls, the loss.', []],
    [`Loss ${'so '.repeat(20)}falls.`, [['falls', 'falls']]],
    ['The loss rises and falls.', [['falls', 'falls', 'loss rises and falls', 0]]],
    ['The loss rises.', [['rises', 'rises', 'loss rises', 0]]],
    ['The loss grows or rises.', [['rises', 'grows', 'loss grows', 0]]],
    ['The loss falls and drops.', [['falls', 'falls', 'loss falls', 0]]],
    ['The loss falls', [['falls', 'falls', 'loss falls', 0]]],
    ['The loss', []],
  ])('%s', (text, expected) => {
    expect(behind(text).map((row, i) => row.slice(0, expected[i]?.length))).toEqual(expected)
  })
})
