import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'
import { book } from '../../../../src/fields/machine-learning/book.js'
import { judgeLimit } from '../../../../src/rules/book/meanings/limit.js'
import type { Exercise, Limit } from '../../../../src/rules/book/model/claim.js'
import { sectionOf } from '../../../fields/machine-learning/chapter-15/chapter.js'
import { on } from './scope-here.js'

const CLAIM = '15.4/saturation'
const section = sectionOf('15.4')

/** The exercise with its one limit, said of another function to be within another rate of 1. */
function exerciseWith(of: string, rate: string): Exercise {
  const exercise = book.find(({ number }) => number === '15.4')!
  const claims = exercise.claims.flatMap(claim =>
    claim.id === CLAIM && claim.means.kind === 'limit'
      ? [{ ...claim, means: { ...claim.means, of: { ...claim.means.of, of, rate } } }]
      : [],
  )
  return { ...exercise, claims, remarks: [], words: 'accuracy|token*|compute|limit|tends|knee' }
}

function verdictOf(of: string, rate: string, text = section): string[] {
  const options = { book: [exerciseWith(of, rate)], effort: { seed: 1, points: 50 } }
  const { findings } = auditDocument(readDocument(text, 'a.md'), options)
  return findings.filter(({ rule }) => rule === CLAIM).map(({ verdict }) => verdict)
}

describe('a limit is proved by a rate', () => {
  test.each([
    // By Bernoulli's inequality 1 - k x ≤ (1 - x)^k ≤ 1, and 1 + k x ≤ (1 + x)^k.
    ['that bounds the distance from below', '(1 - x)^k', 'k x', 'holds'],
    ['that is the distance from below', '1 - k x', 'k x', 'holds'],
    ['that is the distance from above', '1 + k x', 'k x', 'holds'],
    ['but not where it may be farther above', '(1 + x)^k', 'k x', 'undecided'],
    ['but not where it is twice as far above', '1 + 2 k x', 'k x', 'undecided'],
    ['but not where it is twice as far below', '1 - 2 k x', 'k x', 'undecided'],
    ['but not where the rate does not vanish', '1 - k x', 'k', 'undecided'],
  ])('%s', (_, of, rate, verdict) => expect(verdictOf(of, rate)).toEqual([verdict]))

  test('and another number in its place is wrong', () => {
    const edited = section.replace('levels off close to 1', 'levels off close to 2')
    expect(edited).not.toBe(section)
    expect(verdictOf('(1 - x)^k', 'k x', edited)).toEqual(['refuted'])
  })
})

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
