import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import type { Ambiguity } from '../../../src/math/units/convention.js'
import { unitOfWord } from '../../../src/math/units/unit-of-word.js'
import { conventionOf, counted, known, shown } from './shown.js'

const DAY = 86_400
const meant = (word: string, meaning?: Ambiguity) => shown(unitOfWord(word, conventionOf(meaning)))
const days = (count: number | string, ambiguities: readonly Ambiguity[]) =>
  known(Rational.of(count).times(DAY).toString(), 'time1', { ambiguities })

describe('spans of the calendar', () => {
  test.each([
    [1, 'year years Year yr yrs YR'],
    [10, 'decade decades Decades'],
    [100, 'century centuries Centuries'],
  ])('%i years of 365 days, or of 365.25: %s', (years, words) => {
    for (const word of words.split(' ')) {
      for (const meaning of [undefined, 'prefix', 'twelfth', 'letter'] as const)
        expect(meant(word, meaning)).toEqual(days(365 * years, ['calendar']))
      expect(meant(word, 'calendar')).toEqual(
        days(Rational.of('365.25').times(years).toString(), ['calendar']),
      )
    }
  })

  test.each(['month', 'months', 'Months'])('%s: 30 days, or a twelfth of a year of either kind', word => {
    const either = ['calendar', 'twelfth'] as const
    for (const meaning of [undefined, 'prefix', 'letter'] as const)
      expect(meant(word, meaning)).toEqual(days(30, either))
    expect(meant(word, 'twelfth')).toEqual(days('365/12', either))
    expect(meant(word, 'calendar')).toEqual(days('1461/48', either))
  })

  test.each([
    [1, 'day days Day d'],
    [7, 'week weeks'],
    ['1/24', 'hour hours h hr hrs'],
    ['1/1440', 'minute minutes min'],
    ['1/86400', 'second seconds s sec'],
  ])('%s days, in every convention: %s', (count, words) => {
    for (const word of words.split(' '))
      for (const meaning of [undefined, 'calendar', 'twelfth'] as const)
        expect(meant(word, meaning)).toEqual(days(count, []))
  })

  test('are these words and no others', () => {
    for (const word of ['monthly', 'yearly', 'midyear', 'daily']) expect(meant(word)).toEqual(counted(word))
    expect(meant('mo')).toEqual(counted('mo', true))
    expect(meant('y')).toEqual(counted('y', true))
  })
})
