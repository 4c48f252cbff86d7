import { describe, expect, test } from 'vitest'
import { evidence } from '../../../src/math/judges/judgement.js'
import { obligationOf } from '../../../src/math/judges/obligation-of.js'
import { judgeReadings, type ReadTruth } from '../../../src/math/judges/readings.js'
import type { EvidenceLevel } from '../../../src/math/judges/verdict.js'
import { number } from '../../../src/math/term/term.js'

const truth = (holds: boolean | null, shown: string, more: Partial<ReadTruth> = {}): ReadTruth => ({
  holds,
  evidence: holds === null ? null : evidence('proved: enclosure', { digits: 40, points: 3 }),
  witness: null,
  shown,
  ...more,
})
const PLAIN = { negated: false, hedged: false }
const HEDGED = { negated: false, hedged: true }

describe('why it is undecided', () => {
  const undecided = (explanation: string) => ({ verdict: 'undecided', reason: 'no-engine', explanation })
  const [one, other] = [truth(true, 'so', { constants: 'one' }), truth(false, 'not so', { constants: 'two' })]

  test('one reading is open', () =>
    expect(judgeReadings([truth(true, 'so'), truth(null, 'too large')], PLAIN)).toMatchObject(
      undecided('so; too large'),
    ))

  test('the published constants disagree', () =>
    expect(judgeReadings([one, other], PLAIN)).toMatchObject(
      undecided('the published constants disagree: so (one); not so (two)'),
    ))

  test('what is said to be so somewhere is not refuted by readings that are no more than some', () => {
    const weakened = undecided('not everywhere, but it may be so somewhere: not so')
    expect(judgeReadings([truth(false, 'not so')], HEDGED)).toMatchObject(weakened)
    expect(judgeReadings([truth(false, 'not so')], PLAIN).verdict).toBe('refuted')
    expect(judgeReadings([truth(true, 'so')], HEDGED).verdict).toBe('holds')
  })
})

describe('what it rests on', () => {
  test('a refutation keeps what its weakest reading rests on, with the constants of all', () => {
    const cases = [
      truth(false, 'a', { constants: 'one' }),
      truth(false, 'b', { constants: 'two', evidence: evidence('computed', { points: 7, seed: 5 }) }),
      truth(false, 'c'),
    ]
    expect(judgeReadings(cases, PLAIN).evidence).toEqual(
      evidence('refuted: witness', { points: 7, seed: 5, constants: ['one', 'two'] }),
    )
  })

  test('a statement leans on constants as soon as one of its readings does', () =>
    expect(judgeReadings([truth(true, 'a'), truth(true, 'b', { constants: 'one' })], PLAIN)).toMatchObject({
      verdict: 'conditional',
      condition: 'the loss follows one',
      evidence: { level: 'proved: enclosure', digits: 40, constants: ['one'] },
    }))

  test('a conditional one names each condition under which it is true', () => {
    const cases = [
      truth(true, 'a', { when: 'n > 1' }),
      truth(false, 'b', { when: 'n = 1' }),
      truth(true, 'c', { when: 'n < 1' }),
      truth(true, 'd'),
    ]
    expect(judgeReadings(cases, PLAIN)).toMatchObject({
      verdict: 'conditional',
      condition: 'n > 1, or n < 1',
      explanation: 'a if n > 1; b if n = 1; c if n < 1; d',
    })
  })

  /** From the weakest to the strongest, as a reader would trust them. */
  const LEVELS: readonly EvidenceLevel[] = [
    'tested',
    'refuted: witness',
    'computed',
    'proved: exhaustive',
    'proved: enclosure',
    'proved: polynomial',
    'proved: sign',
    'proved: identity',
  ]
  const resting = (...levels: readonly EvidenceLevel[]) =>
    judgeReadings(
      levels.map((level, k) => truth(true, 'a', { evidence: evidence(level, { points: k }) })),
      PLAIN,
    ).evidence

  test('of two parts the weaker counts, whichever is first', () => {
    for (const [k, weak] of LEVELS.entries())
      for (const strong of LEVELS.slice(k + 1)) {
        expect(resting(weak, strong)).toMatchObject({ level: weak, points: 0 })
        expect(resting(strong, weak)).toMatchObject({ level: weak, points: 1 })
      }
  })

  test('of equal ones the first counts, and what rests on nothing does not', () => {
    for (const level of LEVELS) expect(resting(level, level)!.points).toBe(0)
    const nothing = truth(true, 'a', { evidence: null })
    expect(judgeReadings([nothing, truth(true, 'b'), nothing], PLAIN).evidence).toMatchObject({ digits: 40 })
    expect(judgeReadings([nothing], PLAIN).evidence).toBeNull()
  })

  test('the obligations of all readings are passed on', () => {
    const settled = { outcome: 'proved', witness: null, conditions: [] } as const
    const obligations = [1, 2, 3].map(n => obligationOf(number(0), '<', number(n), new Map(), settled))
    const [first, second, third] = obligations
    const cases = [
      truth(true, 'a', { obligations: [first!, second!] }),
      truth(true, 'b'),
      truth(false, 'c', { obligations: [third!] }),
    ]
    for (const tone of [PLAIN, HEDGED]) expect(judgeReadings(cases, tone).obligations).toEqual(obligations)
    expect(judgeReadings([truth(null, 'a')], PLAIN).obligations).toEqual([])
  })
})
