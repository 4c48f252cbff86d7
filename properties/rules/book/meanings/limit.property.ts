import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'
import { book } from '../../../../src/fields/machine-learning/book.js'
import type { Exercise } from '../../../../src/rules/book/model/claim.js'

const CLAIM = '15.4/saturation'
const chapter = readFileSync('book/chapter-15.md', 'utf8')

/** The exercise with its one limit, said of another function to be within another rate of 1. */
function exerciseWith(of: string, rate: string): Exercise {
  const exercise = book.find(({ number }) => number === '15.4')!
  const claims = exercise.claims.flatMap(claim =>
    claim.id === CLAIM && claim.means.kind === 'limit'
      ? [{ ...claim, means: { ...claim.means, of: { ...claim.means.of, of, rate } } }]
      : [],
  )
  return { ...exercise, claims, remarks: [] }
}

function verdictOf(of: string, rate: string, text = chapter): string[] {
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
    const edited = chapter.replace('levels off close to 1', 'levels off close to 2')
    expect(edited).not.toBe(chapter)
    expect(verdictOf('(1 - x)^k', 'k x', edited)).toEqual(['refuted'])
  })
})
