import { expect, test } from 'vitest'
import { ANY_NUMBER, CONDITION_OF_ACCEPTED } from '../../../src/conform/operations/operation.js'
import { LEAVE_ONE_OUT_NORMALISED } from '../../../src/conform/operations/rewards/leave-one-out-normalised.js'
import { acceptQuotientOfRoundings } from '../../../src/conform/operations/undefined-quotient.js'
import { cornerInputs } from './preference/reach.js'
import { mean, others } from './rewards/group-formulas.js'

test('any number is written so that it is neither a number nor a word for one', () => {
  expect(ANY_NUMBER).toBe('*')
  expect(acceptQuotientOfRoundings(1).at(-1)).toMatchObject({ value: [ANY_NUMBER] })
})

test('what is subtracted where others are equal is 16 times the difference at most', () => {
  expect(CONDITION_OF_ACCEPTED).toBe(16)
  const group = LEAVE_ONE_OUT_NORMALISED.groups.find(({ id }) => id === 'others-equal')!
  for (const { x } of cornerInputs(group, 200)) {
    const rewards = x.map(Number)
    for (const [i, reward] of rewards.entries()) {
      const rest = others(rewards, i)
      const sizes = Math.abs(reward) + mean(rest.map(Math.abs))
      expect(sizes / Math.abs(reward - mean(rest))).toBeLessThanOrEqual(CONDITION_OF_ACCEPTED)
    }
  }
})
