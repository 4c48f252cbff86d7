import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { USUAL } from '../../../src/math/units/convention.js'
import { unitOfWord } from '../../../src/math/units/unit-of-word.js'
import { AMBIGUITIES, conventionOf, counted, known, scaling, shown } from './shown.js'

const meant = (word: string, meaning?: (typeof AMBIGUITIES)[number]) =>
  shown(unitOfWord(word, conventionOf(meaning)))

describe('words that scale a count', () => {
  test.each([
    ['hundred', '1e2'],
    ['thousand', '1e3'],
    ['million', '1e6'],
    ['billion', '1e9'],
    ['trillion', '1e12'],
    ['quadrillion', '1e15'],
    ['dozen', '12'],
    ['percent', '0.01'],
    ['%', '0.01'],
    ['‰', '0.001'],
    ['mn', '1e6'],
    ['bn', '1e9'],
    ['tn', '1e12'],
  ])('%s is %s, in any case and in every convention', (word, worth) => {
    for (const one of [word, word.toUpperCase()])
      for (const meaning of [undefined, ...AMBIGUITIES]) expect(meant(one, meaning)).toEqual(scaling(worth))
  })

  test('have a plural', () => {
    for (const [word, worth] of [
      ['hundreds', '100'],
      ['Millions', '1e6'],
      ['dozens', '12'],
    ] as const)
      expect(meant(word)).toEqual(scaling(worth))
  })
})

describe('letters behind a figure', () => {
  const LETTERS = { k: 1, K: 1, M: 2, G: 3, T: 4 }
  const powerOf = (base: number, power: number) => Rational.of(base).pow(power).toString()

  test('scale it by powers of a thousand, or of 1024 where prefixes do', () => {
    for (const [letter, power] of Object.entries(LETTERS)) {
      const asUnit = letter === 'M' ? (['molar'] as const) : []
      const ambiguities = 'KT'.includes(letter)
        ? (['letter', 'prefix'] as const)
        : ([...asUnit, 'prefix'] as const)
      for (const meaning of [undefined, 'calendar', 'twelfth'] as const)
        expect(meant(letter, meaning)).toEqual(scaling(powerOf(1000, power), ambiguities))
      expect(meant(letter, 'prefix')).toEqual(scaling(powerOf(1024, power), ambiguities))
    }
  })

  test('B is a billion, whatever prefixes are', () => {
    for (const meaning of [undefined, 'prefix', 'calendar', 'twelfth'] as const)
      expect(meant('B', meaning)).toEqual(scaling('1e9', ['letter']))
  })

  test('may be a unit: the kelvin, the byte, the tesla', () => {
    expect(meant('K', 'letter')).toEqual(known('1', 'temperature1'))
    expect(meant('B', 'letter')).toEqual(known('1', 'byte1'))
    expect(meant('T', 'letter')).toEqual(known('1', 'current-1 mass1 time-2'))
    expect(meant('M', 'molar')).toEqual(known('1000', 'amount1 length-3', { ambiguities: ['molar'] }))
    for (const letter of ['k', 'M', 'G', 'P'] as const) expect(meant(letter, 'letter')).toEqual(meant(letter))
  })

  test('are these alone', () => {
    for (const letter of ['b', 'q', 'p', 'E', 'x'])
      expect(meant(letter)).toEqual(counted(letter.toLowerCase(), true))
    expect(shown(unitOfWord('MM', USUAL))).toEqual(counted('mm', true))
  })
})
