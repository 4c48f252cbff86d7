import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginsWithOne, equivalencesIn } from '../../../src/english/arithmetics/equivalence.js'
import { wordsOf } from '../words-in.js'

const said = (text: string) =>
  equivalencesIn(wordsOf(text)).map(({ whole, count, parts }) => [whole[0], count, parts.at(-1)])
const noun = fc.constantFrom('river', 'stone', 'wheel', 'branch')
const count = fc.integer({ min: 2, max: 999 })
const one = fc.constantFrom('a', 'each', 'every', 'the')

test('a sentence says how many parts one of something has, from either end', () => {
  fc.assert(
    fc.property(noun, noun, count, one, (whole, part, n, article) => {
      expect(said(`There are ${n} ${part}s in ${article} ${whole}`)).toEqual([[whole, `${n}`, `${part}s`]])
      expect(said(`We count ${n} ${part}s per ${whole}`)).toEqual([[whole, `${n}`, `${part}s`]])
      expect(said(`So ${article} ${whole} has ${n} ${part}s`)).toEqual([[whole, `${n}`, `${part}s`]])
      expect(said(`So ${n} ${part}s and ${article} ${whole}`)).toEqual([])
      expect(said(`So ${article} ${whole} near ${n} ${part}s`)).toEqual([])
    }),
  )
})

test('a text begins with one of something', () => {
  expect(['1 day', 'one day', 'a day', 'An hour', 'each day'].every(beginsWithOne)).toBe(true)
  expect(['11 days', 'any day', '2 days', 'day 1'].some(beginsWithOne)).toBe(false)
})
