import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findUnit } from '../../../src/math/units/unit-of-word.js'
import { lastVerdict } from '../../audit/last-verdict.js'

const letters = fc.constantFrom(...'abcdpqrsuvwxyz')
const pairs = fc.tuple(letters, letters).filter(([a, b]) => a !== b && !findUnit(`${a}${b}`))

test('two letters side by side are the product of symbols that stand alone in the same formula', () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: 1, max: 3 }), ([a, b], factor) => {
      const square = (c: number) =>
        lastVerdict(`Expanding, \`(${a} + ${b})^2 = ${a}^2 + ${c}${a}${b} + ${b}^2\`.`)
      expect(square(2)).toBe('holds')
      expect(square(2 + factor)).toBe('refuted')
      expect(lastVerdict(`So \`2*${a}${b} + ${b}*${a} = 3*${a}*${b}\`.`)).toBe('holds')
    }),
  )
})

test.each([
  ['a unit of measure', 'So `3 m * 2 s = 6 ms`.'],
  ['a name of its own', 'So `2ab + a = 3`.'],
  ['a name that is given a value', 'Let `ab = a + 2*b` with `a = 3` and `b = 4`. So `ab + 1 = 25`.'],
  ['a function', 'So `a + b + ab(2) = 5`.'],
])('%s is no product', (_, page) => {
  expect(lastVerdict(page)).not.toBe('holds')
})

test('in prose a product of letters is one where a letter of it is a symbol beside, and no word or unit is', () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: 2, max: 9 }), ([a, b], n) => {
      fc.pre(![a, b].includes('x') && !['a', 'i'].includes(a) && !['a', 'i'].includes(b))
      const page = (slope: string) =>
        lastVerdict(`Let L = (${a} - ${b}x)². Then ∂L/∂x = ${slope}(${a} - ${b}x).`)
      expect(page(`-2${b}`)).toBe('holds')
      expect(page(`-${n + 1}${b}`)).toBe('refuted')
    }),
    { numRuns: 20 },
  )
  for (const text of ['The speed v = at + v_0 here.', 'Take x = no, or x = 3.', 'x = 5 mm'])
    expect([text, lastVerdict(text)]).not.toEqual([text, 'holds'])
})
