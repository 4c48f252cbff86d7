import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statisticTold } from '../../../src/english/data/told-statistic.js'
import type { Word } from '../../../src/english/word.js'

const wordsOf = (text: string): readonly Word[] =>
  text.split(' ').map((word, at) => ({
    ...{ kind: 'word', text: word, start: at, end: at + 1, sentence: 0, clause: 0, aside: false },
  })) as readonly Word[]

const told = (text: string) => statisticTold(wordsOf(text))

const SAID = [
  ['the squared deviations from the mean add up to', 'squaredDeviations', false],
  ['the sum of the squared deviations is', 'squaredDeviations', false],
  ['the largest deviation from the mean is about', 'largestDeviation', false],
  ['the sum of the values is', 'sum', false],
  ['the observations sum to', 'sum', false],
  ['the median of the scores is', 'median', false],
  ['they add up to', 'sum', true],
  ['their range is', 'range', true],
  ['the squares add up to', 'squares', true],
  ['the smallest value is', 'smallest', true],
] as const

describe('a statistic that leads to a figure', () => {
  test.each(SAID)('%s', (text, statistic, pointsBack) =>
    expect(told(text)).toEqual({ statistic, nameAt: null, pointsBack }),
  )

  test('says something else with a word that nobody knows, wherever that stands', () =>
    fc.assert(
      fc.property(fc.constantFrom(...SAID), fc.nat(), ([text], place) => {
        const words = text.split(' ')
        const more = words.toSpliced(place % (words.length + 1), 0, 'odd')
        expect(told(more.join(' '))).toBeNull()
      }),
    ))

  test('leads from what goes before as it does alone', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...SAID),
        fc.constantFrom('so', 'and', 'then', ', and', 'note that', 'here is ours :'),
        ([text], lead) => {
          expect(told(`${lead} ${text}`)).toEqual(told(text))
        },
      ),
    ))

  test('names its data by the word before the verb', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('mean', 'median', 'range', 'sum'),
        fc.constantFrom('b', 'group b', 'the method b'),
        (statistic, name) => {
          const text = `the ${statistic} of ${name}`
          const nameAt = text.split(' ').length - 1
          expect(told(`${text} is`)).toEqual({ statistic, nameAt, pointsBack: false })
        },
      ),
    ))

  test('is none among no words, or many', () => {
    expect(statisticTold([])).toBeNull()
    expect(told(`${'so '.repeat(20)}they add up to`)).toBeNull()
  })
})
