import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Token } from '../../../../src/documents/model/document.js'
import { equivalencesOfUnits } from '../../../../src/rules/doubts/equivalences/worded.js'
import { wordsOf } from '../../../english/words-in.js'

/** Each equivalence of a sentence as the quotient of its sides: seconds of the whole by seconds of its parts. */
const quotients = (text: string) =>
  equivalencesOfUnits(wordsOf(text) as readonly Token[]).map(([whole, parts]) => {
    const { numerator, denominator } = whole.value.div(parts.value)
    return Number(numerator) / Number(denominator)
  })
const count = fc.integer({ min: 2, max: 60 })
const DAY = 24
const WEEK = 7

test('so many of one unit in another is said in several ways', () => {
  const ways: readonly ((n: number) => string)[] = [
    n => `There are ${n} hours in a day`,
    n => `There are ${n} working hours in each day`,
    n => `We count ${n} hours per day`,
    n => `A working day has ${n} hours`,
    n => `One day is ${n} hours`,
    n => `Every day has only ${n} billable hours`,
  ]
  fc.assert(
    fc.property(count, fc.constantFrom(...ways), (n, way) => {
      expect(quotients(way(n))).toEqual([DAY / n])
    }),
  )
  expect(quotients('We train 5 days a week and 6 hours per day')).toEqual([WEEK / 5, DAY / 6])
})

test('what names no two units says nothing', () => {
  for (const text of [
    'There are 5 rivers in a day',
    'A day has 5 rivers',
    'The 5 days passed',
    'We saw 0 days in a week',
  ])
    expect([text, quotients(text)]).toEqual([text, []])
})
