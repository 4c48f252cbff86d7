import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUnitWord } from '../../../src/documents/prose-arithmetic/units/unit-word.js'
import { scaleAt } from '../../../src/documents/words/scale.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { USUAL } from '../../../src/math/units/convention.js'
import { defineUnit } from '../../../src/math/units/define-unit.js'
import { PREFIXES, prefixReadings } from '../../../src/math/units/prefixes.js'
import { defineScale, worthOfScale } from '../../../src/math/units/scales.js'
import { findUnit, unitOfWord } from '../../../src/math/units/unit-of-word.js'
import { readUnit } from '../../../src/page/quantities/unit-expression.js'

/** Each example defines words of its own, since a table forgets nothing. */
let count = 0
const newWord = (): string => `zq${[...`${count++}`].map(digit => 'abcdefghij'[Number(digit)]).join('')}x`

test('a unit that is defined while the program runs is read everywhere, with every prefix', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.constantFrom(...PREFIXES), (worth, prefix) => {
      const name = newWord()
      expect(findUnit(name)).toBeNull()
      expect(isUnitWord(name)).toBe(false)
      defineUnit({ names: [name], factor: `${worth}`, dimension: { length: 1 }, prefixes: 'metric' })
      expect(isUnitWord(name)).toBe(true)
      expect(exactValue(unitOfWord(name, USUAL).factor)?.eq(worth)).toBe(true)
      const scaled = readUnit(`${prefix.name}${name}s`, USUAL)!
      expect(exactValue(scaled.factor)?.eq(prefix.worth.times(worth))).toBe(true)
      expect(() => defineUnit({ names: [name], factor: '2' })).toThrow(RangeError)
    }),
    { numRuns: 20 },
  )
})

test('a scale that is defined while the program runs scales a figure of prose', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 10 ** 9 }), worth => {
      const word = newWord()
      expect(scaleAt(`5 ${word}`, 1)).toBeNull()
      defineScale({ worth: `${worth}`, words: [word] })
      expect(scaleAt(`5 ${word}`, 1)?.scale).toBe(word)
      expect(worthOfScale(`${word}s`)).toBe(`${worth}`)
      expect(() => defineScale({ worth: '3', words: [word] })).toThrow(RangeError)
    }),
    { numRuns: 20 },
  )
})

test.each(['0', '-1'])('a worth of %s is refused', worth => {
  expect(() => defineUnit({ names: [newWord()], factor: worth })).toThrow(RangeError)
  expect(() => defineScale({ worth, words: [newWord()] })).toThrow(RangeError)
  expect(() => defineUnit({ factor: '2' })).toThrow(RangeError)
})

test('a counted thing is known by its name, or by its symbol where it has no name', () => {
  const [symbol, name] = [newWord(), newWord()]
  defineUnit({ symbols: [symbol] })
  defineUnit({ symbols: [newWord()], names: [name] })
  for (const word of [symbol, name]) expect([...unitOfWord(word, USUAL).nouns.keys()]).toEqual([word])
})

test('a unit that takes no prefix has no reading with one', () =>
  fc.assert(
    fc.property(fc.constantFrom(...PREFIXES), ({ name }) => {
      expect(prefixReadings(`${name}metre`, 'none')).toEqual([])
      expect(prefixReadings(`${name}metre`, 'metric').map(({ rest }) => rest)).toContain('metre')
    }),
  ))
