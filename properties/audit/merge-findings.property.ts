import { describe, expect, test } from 'vitest'
import { combine } from '../../src/rules/merge.js'
import { judgement } from '../../src/math/judges/judgement.js'
import type { Verdict } from '../../src/math/judges/verdict.js'
import type { Judged } from '../../src/rules/judged.js'

/** A finding whose statement is twice as long as its figure, which ends it. */
function judgedAt(rule: string, start: number, end: number, verdict: Verdict = 'holds'): Judged {
  const explanation = `${rule} says ${verdict}`
  const from = start - (end - start)
  const judged = judgement(verdict, { explanation })
  return { rule, exercise: null, from, to: end, start, end, judgement: judged, through: [] }
}
const shown = (claims: readonly Judged[], links: readonly Judged[]) =>
  combine(claims, links).map(
    ({ rule, start, end, judgement: { verdict } }) => `${rule} ${start}-${end} ${verdict}`,
  )

const line = judgedAt('line', 10, 14, 'refuted')
const earlier = judgedAt('line', 4, 6, 'refuted')

describe('a claim and a line', () => {
  test('on the same figure are one finding with the worse verdict, in the name of the claim', () => {
    expect(shown([judgedAt('law', 10, 14)], [line])).toEqual(['law 10-14 refuted'])
    expect(shown([judgedAt('law', 11, 13)], [line])).toEqual(['law 11-13 refuted'])
    expect(shown([judgedAt('law', 10, 14)], [earlier, line])).toEqual([
      'law 10-14 refuted',
      'line 4-6 refuted',
    ])
  })

  test.each([
    [9, 14],
    [10, 15],
    [8, 9],
    [15, 16],
  ])('on different figures are two: %d to %d', (start, end) =>
    expect(shown([judgedAt('law', start, end)], [line])).toEqual([
      `law ${start}-${end} holds`,
      'line 10-14 refuted',
    ]),
  )

  test('a line is of one claim only', () =>
    expect(shown([judgedAt('one', 10, 14), judgedAt('two', 10, 14)], [line])).toEqual([
      'one 10-14 refuted',
      'two 10-14 holds',
    ]))

  test('a claim that was not judged leaves the line to itself', () =>
    expect(shown([judgedAt('law', 10, 14, 'unread')], [line])).toEqual([
      'law 10-14 unread',
      'line 10-14 refuted',
    ]))

  test('without claims there are the lines', () =>
    expect(combine([], [earlier, line])).toEqual([earlier, line]))
})
