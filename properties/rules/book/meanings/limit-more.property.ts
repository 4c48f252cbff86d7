import { describe, expect, test } from 'vitest'
import { judgeLimit } from '../../../../src/rules/book/meanings/limit.js'
import type { Exercise, Limit } from '../../../../src/rules/book/model/claim.js'
import { on, quantity } from './scope-here.js'

const LIMIT: Limit = { of: '1 - k x', to: '1', rate: 'k x', small: 'x', is: 'C^{-a}', as: 'C' }
const EXERCISE: Partial<Exercise> = { domain: { k: 'positive', a: 'positive', C: 'positive' } }

/** What is judged of the number at HERE, which the page prints as these digits. */
function judged(limit: Partial<Limit>, digits = '1', has = EXERCISE) {
  const { scope, at } = on('It levels off.', has)
  const figure = { digits, factor: '1', reciprocal: false, start: at.start, end: at.end }
  return judgeLimit({ ...LIMIT, ...limit }, { ...at, figure }, scope, { seed: 1, points: 30 })
}

describe('a limit that is proved through its rate', () => {
  test('holds where the number is the limit, and says by which rate', () =>
    expect(judged({})).toMatchObject({
      verdict: 'holds',
      evidence: { level: 'proved: sign' },
      explanation: 'within k x of 1, which vanishes as C grows',
    }))

  test('is told as another number is judged where it is not the limit', () => {
    const found = judged({}, '2')
    expect(found.verdict).toBe('refuted')
    expect(found.evidence!.level).not.toBe('proved: sign')
    expect(found.explanation).not.toContain('vanishes')
  })

  test.each([
    ['is no multiple of a power, and does not vanish', { of: '1', rate: '1 + x' }],
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

  test('what is small lies between 0 and 1, and nothing else is known of its exponent', () => {
    expect(judged({ of: '1 - x^2', rate: 'x' }).verdict).toBe('holds')
    expect(judged({}, '1', { domain: { k: 'positive', C: 'positive' } }).verdict).toBe('undecided')
  })

  test('what the exercise gives the number as does not matter to its rate', () =>
    expect(
      judged({ to: 'm' }, '1', {
        ...EXERCISE,
        claims: [
          {
            id: 'm',
            where: { shapes: ['?m parrots'] },
            means: quantity('1'),
            counterfeits: ['0', '2'],
            names: 'm',
          },
        ],
      }).explanation,
    ).toBe('within k x of m, which vanishes as C grows'))
})
