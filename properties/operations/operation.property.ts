import { expect, test } from 'vitest'
import { ANY_NUMBER, CONDITION_OF_ACCEPTED } from '../../src/operations/operation.js'
import { acceptQuotientOfRoundings } from '../../src/operations/undefined-quotient.js'

test('any number is written so that it is neither a number nor a word for one', () => {
  expect(ANY_NUMBER).toBe('*')
  expect(acceptQuotientOfRoundings(1).at(-1)).toMatchObject({ value: [ANY_NUMBER] })
})

test('opposite rewards are of condition 16 at most: their sizes over their distance, times the rewards of a group', () => {
  expect(CONDITION_OF_ACCEPTED).toBe(16)
})
