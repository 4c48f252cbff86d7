import { describe, expect, test } from 'vitest'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { MEANINGS, OTHERS, USUAL } from '../../../src/math/units/convention.js'
import { unitOfWord } from '../../../src/math/units/unit-of-word.js'
import { AMBIGUITIES, conventionOf, shown } from './shown.js'

describe('conventions', () => {
  test('the usual one reads no word in its second meaning, and each of the others one kind, in a fixed order', () => {
    expect([...USUAL.second]).toEqual([])
    expect(OTHERS.map(({ second }) => [...second])).toEqual([
      ['prefix'],
      ['calendar'],
      ['twelfth'],
      ['letter'],
      ['molar'],
      ['rate'],
    ])
  })

  test('each kind of word is named in a report', () => {
    expect(Object.keys(MEANINGS).sort()).toEqual([...AMBIGUITIES, 'base'].sort())
    expect(MEANINGS.molar).toBe('M behind a figure is moles per litre')
    expect(MEANINGS.letter).toBe('a letter behind a figure is a unit')
    expect(MEANINGS.twelfth).toBe('a month is a twelfth of a year of 365 days')
    expect(MEANINGS.calendar).toBe('a year of 365.25 days')
    expect(MEANINGS.prefix).toBe('prefixes are powers of 1024')
  })

  test('what a report names is what the words are worth', () => {
    const worth = (word: string, meaning?: (typeof AMBIGUITIES)[number]) =>
      exactValue(unitOfWord(word, conventionOf(meaning)).factor)!
    const days = (meaning?: (typeof AMBIGUITIES)[number]) => worth('year', meaning).div(worth('day'))
    expect(MEANINGS.calendar).toContain(` ${Number(days('calendar').times(100).toString()) / 100} days`)
    expect(MEANINGS.twelfth).toContain(` ${days()} days`)
    expect(worth('year').div(worth('month', 'twelfth')).toString()).toBe('12')
    expect(MEANINGS.prefix).toMatch(new RegExp(` ${worth('kB', 'prefix')}$`))
    expect(shown(unitOfWord('K', conventionOf('letter'))).dimension).toBe('temperature1')
    expect(shown(unitOfWord('M', conventionOf('molar'))).dimension).toBe('amount1 length-3')
    expect(unitOfWord('M', conventionOf('letter'))).toEqual(unitOfWord('M', USUAL))
  })
})
