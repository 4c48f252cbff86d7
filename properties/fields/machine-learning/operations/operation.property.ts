import { expect, test } from 'vitest'
import { ANY_NUMBER } from '../../../../src/conform/operations/operation.js'
import { acceptQuotientOfRoundings } from '../../../../src/conform/operations/undefined-quotient.js'

test('any number is written so that it is neither a number nor a word for one', () => {
  expect(ANY_NUMBER).toBe('*')
  expect(acceptQuotientOfRoundings(1).at(-1)).toMatchObject({ value: [ANY_NUMBER] })
})
