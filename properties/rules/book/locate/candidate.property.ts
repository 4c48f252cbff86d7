import { expect, test } from 'vitest'
import { CLEAR, DENIED, LIMIT, OTHER_SYMBOLS, SURE } from '../../../../src/rules/book/locate/candidate.js'

test('the limits of cost are in order: clear by, sure up to, a candidate at all', () => {
  // A word that is not said costs one: a place that lacks one is sure, one that lacks two is not, five are too many.
  expect([1 <= SURE, 2 <= SURE, 4 <= LIMIT, 5 <= LIMIT]).toEqual([true, false, true, false])
  // Two places one word apart are clear of each other, and two equal ones are not.
  expect([CLEAR > 0, CLEAR < 1]).toEqual([true, true])
})

test('the two reasons are told apart', () => {
  expect(new Set([OTHER_SYMBOLS, DENIED, '']).size).toBe(3)
})
