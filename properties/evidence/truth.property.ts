import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evidence } from '../../src/evidence/judgement.js'
import { not, type Truth, unknownTruth } from '../../src/evidence/truth.js'

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

  test('says of what was only tested that it was', () =>
    expect(not({ holds: true, evidence: evidence('tested'), witness: null, shown: 'so' })).toEqual(
      unknownTruth('so, only tested'),
    ))
})
