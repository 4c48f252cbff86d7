import { describe, expect, test } from 'vitest'
import { judgeLimit } from '../../../../src/rules/book/meanings/limit.js'
import type { Exercise, Limit } from '../../../../src/rules/book/model/claim.js'
import { on } from './scope-here.js'

const LIMIT: Limit = { of: '1 - k x', to: '1', rate: 'k x', small: 'x', is: 'C^{-a}', as: 'C' }
const EXERCISE: Partial<Exercise> = { domain: { k: 'positive', a: 'positive', C: 'positive' } }

/** What is judged of the number at HERE, which the page prints as these digits. */
function judged(limit: Partial<Limit>, digits = '1', has = EXERCISE) {
  const { scope, at } = on('It levels off.', has)
  const figure = { digits, factor: '1', reciprocal: false, start: at.start, end: at.end }
  return judgeLimit({ ...LIMIT, ...limit }, { ...at, figure }, scope, { seed: 1, points: 30 })
}

describe('a limit that is proved through its rate', () => {
  test.each([
    ['stays as it is', { rate: 'k' }],
    ['grows as the small one shrinks', { of: '1', rate: '1/x' }],
    ['is of what grows', { is: 'C^{a}' }],
    ['is of what is no power', { is: '1 + C^{-a}' }],
  ])('is open where the rate %s', (_, limit) =>
    expect(judged(limit)).toMatchObject({
      verdict: 'undecided',
      reason: 'no-engine',
      explanation: 'no rate was proved at which it tends to 1',
    }),
  )
})
