import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countTold } from '../../../src/english/data/told-count.js'
import type { Word } from '../../../src/english/word.js'

const wordsOf = (text: string): readonly Word[] =>
  (text === '' ? [] : text.split(' ')).map((word, at) => ({
    kind: /^\d/.test(word) ? 'number' : 'word',
    text: word,
    ...{ start: at, end: at + 1, sentence: 0, clause: 0, aside: false },
  }))

const told = (behind: string, before = '') => countTold(wordsOf(before), wordsOf(behind))

const COMPARED = fc.constantFrom(
  ['lie above', '>'],
  ['exceed', '>'],
  ['are greater than', '>'],
  ['are below', '<'],
  ['fall under', '<'],
  ['are at least', '≥'],
  ['are at most', '≤'],
)
const COUNTED = fc.constantFrom('of them', 'of the values', 'of the 8 values', 'of these numbers')
const BOUND = fc.constantFrom('the mean', 'the median', '10', '9.5')

describe('how many of some data lie on one side', () => {
  test('is told by what they are compared with, whatever they are called', () =>
    fc.assert(
      fc.property(COUNTED, COMPARED, BOUND, (counted, [compared, comparison], bound) => {
        const found = told(`${counted} ${compared} ${bound} and more`)
        const length = `${counted} ${compared} ${bound}`.split(' ').length
        expect(found).toMatchObject({ comparison, pointsBack: counted === 'of them', length })
        expect(found!.all?.text ?? null).toBe(counted.includes('8') ? '8' : null)
        const said = typeof found!.bound === 'string' ? `the ${found!.bound}` : found!.bound.text
        expect(said).toBe(bound)
      }),
    ))

  test('is told behind words that lead to it, and not behind those that make the figure a bound', () =>
    fc.assert(
      fc.property(COUNTED, COMPARED, BOUND, (counted, [compared], bound) => {
        const text = `${counted} ${compared} ${bound}`
        for (const lead of ['so', 'and', 'note that', 'only', ', and'])
          expect(told(text, lead)).toEqual(told(text))
        for (const lead of ['at least', 'fewer than', 'almost', 'not', 'the first'])
          expect(told(text, lead)).toBeNull()
      }),
    ))

  test('is not told with any other word between', () =>
    fc.assert(
      fc.property(COUNTED, COMPARED, BOUND, fc.nat(), (counted, [compared], bound, place) => {
        const words = `${counted} ${compared} ${bound}`.split(' ')
        expect(told(words.toSpliced(place % words.length, 0, 'odd').join(' '))).toBeNull()
      }),
    ))
})
