import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUnitWord } from '../../../../src/documents/prose-arithmetic/units/unit-word.js'
import { lastVerdict } from '../../../audit/last-verdict.js'

const STEPS = [
  ['p', 'n'],
  ['n', 'µ'],
  ['µ', 'm'],
  ['m', ''],
  ['', 'k'],
] as const

test('a thousand of one prefix are one of the next, of each unit with a capital', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 11, max: 9999 }).filter(n => n % 10 !== 0),
      fc.constantFrom(...STEPS),
      fc.constantFrom('F', 'A', 'V', 'W', 'J'),
      fc.constantFrom(1, 10),
      (n, [small, large], unit, slip) => {
        const text = `It is ${n} ${small}${unit} = ${(n * slip) / 1000} ${large}${unit}.`
        expect([text, lastVerdict(text)]).toEqual([text, slip === 1 ? 'holds' : 'refuted'])
      },
    ),
  )
})

test.each(['pm', 'am', 'as', 'pH', 'fA', 'pa', 'apples'])('%s', word => {
  expect(isUnitWord(word)).toBe(word === 'fA')
})
