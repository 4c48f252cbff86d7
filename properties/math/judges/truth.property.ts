import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evidence } from '../../../src/math/judges/judgement.js'
import { guardedTruth, not, type Truth, unknownTruth } from '../../../src/math/judges/truth.js'

const LEVELS = [
  'proved: identity',
  'proved: sign',
  'proved: enclosure',
  'proved: exhaustive',
  'computed',
  'tested',
] as const
const truths: fc.Arbitrary<Truth> = fc.oneof(
  fc.string().map(unknownTruth),
  fc.record({
    holds: fc.boolean(),
    evidence: fc.constantFrom(...LEVELS).map(level => evidence(level, { points: 3 })),
    witness: fc.constantFrom(null, { p: '1/4' }),
    shown: fc.string(),
  }),
  fc.constant({
    holds: false,
    evidence: evidence('refuted: witness'),
    witness: { p: '1/4' },
    shown: 'shown',
  }),
)

describe('the opposite of a truth', () => {
  test('has the other value, unless that would rest on tests or on nothing', () =>
    fc.assert(
      fc.property(truths, truth => {
        const isOpen = truth.holds === null || (truth.holds && truth.evidence?.level === 'tested')
        expect(not(truth).holds).toBe(isOpen ? null : !truth.holds)
      }),
    ))

  test('keeps the witness and what it rests on, and never calls a truth refuted', () =>
    fc.assert(
      fc.property(truths, truth => {
        const opposite = not(truth)
        if (opposite.holds === null) return
        expect(opposite.witness).toBe(truth.witness)
        expect(opposite.evidence!.points).toBe(truth.evidence!.points)
        const isShown = truth.evidence!.level === 'refuted: witness'
        expect(opposite.evidence!.level).toBe(isShown ? 'computed' : truth.evidence!.level)
      }),
    ))

  test('of what rests on nothing rests on nothing', () => {
    for (const holds of [true, false]) {
      const truth: Truth = { holds, evidence: null, witness: null, shown: 'so' }
      expect(not(truth)).toEqual({ ...truth, holds: !holds })
    }
  })

  test('says of what was only tested that it was', () =>
    expect(not({ holds: true, evidence: evidence('tested'), witness: null, shown: 'so' })).toEqual(
      unknownTruth('so, only tested'),
    ))
})

describe('what a search tells', () => {
  const failing = (error: Error) => () => {
    throw error
  }

  test('is passed on, and unknown with the reason where a term has no value or a name none', () => {
    const truth: Truth = { holds: true, evidence: evidence('computed'), witness: null, shown: 'so' }
    expect(guardedTruth(() => truth)).toBe(truth)
    for (const error of [new RangeError('too large'), new ReferenceError('too large')])
      expect(guardedTruth(failing(error))).toEqual(unknownTruth('too large'))
  })

  test('is no truth where something else goes wrong', () => {
    for (const error of [new TypeError('gone wrong'), new Error('gone wrong')])
      expect(() => guardedTruth(failing(error))).toThrow(error)
  })
})
