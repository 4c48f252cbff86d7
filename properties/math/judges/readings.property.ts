import { describe, expect, test } from 'vitest'
import { evidence } from '../../../src/math/judges/judgement.js'
import { judgeReadings, type ReadTruth } from '../../../src/math/judges/readings.js'

const proved = evidence('proved: enclosure', { digits: 40 })
const truth = (holds: boolean | null, more: Partial<ReadTruth> = {}): ReadTruth => ({
  holds,
  evidence: holds === null ? null : proved,
  witness: holds === false ? { p: '1/4' } : null,
  shown: 'shown',
  ...more,
})
const PLAIN = { negated: false, hedged: false }
const NEGATED = { negated: true, hedged: false }

describe('a statement under published constants', () => {
  const below = truth(true, { constants: 'one' })
  const above = truth(false, { constants: 'another' })
  const open = truth(null, { constants: 'a third' })

  test.each([
    ['is conditional where all sets of constants agree with it', PLAIN, [below, below], 'conditional'],
    ['is refuted where all are against it', PLAIN, [above, above], 'refuted'],
    ['is undecided where they disagree', PLAIN, [below, above], 'undecided'],
    ['is undecided where one is open', PLAIN, [below, open], 'undecided'],
    ['turns round with "not"', NEGATED, [below, below], 'refuted'],
    ['needs one case only with "may"', { negated: false, hedged: true }, [below, above], 'conditional'],
  ])('%s', (_, tone, cases, verdict) => expect(judgeReadings(cases, tone).verdict).toBe(verdict))

  test('names the constants that it leans on', () => {
    expect(judgeReadings([below, below], PLAIN)).toMatchObject({
      condition: 'the loss follows one or one',
      evidence: { level: 'proved: enclosure', constants: ['one', 'one'] },
    })
  })
})

describe('a statement without a reading', () => {
  test.each([PLAIN, NEGATED, { negated: false, hedged: true }])('is undecided in every tone: %o', tone => {
    const judged = judgeReadings([], tone)
    expect([judged.verdict, judged.reason, judged.evidence]).toEqual(['undecided', 'no-engine', null])
    expect(judged.explanation).toBe('no reading of it could be judged')
  })
})

describe('a statement of several readings', () => {
  const first = truth(true, { when: 'squares are added' })
  const second = truth(false, { when: 'sizes are added' })

  test('holds where all are true, is refuted where none is, and is conditional on the true ones else', () => {
    expect(judgeReadings([first, first], PLAIN)).toMatchObject({ verdict: 'holds', condition: null })
    expect(judgeReadings([second, second], PLAIN)).toMatchObject({
      verdict: 'refuted',
      witness: { p: '1/4' },
      evidence: { level: 'refuted: witness' },
    })
    expect(judgeReadings([first, second], PLAIN)).toMatchObject({
      verdict: 'conditional',
      condition: 'squares are added',
    })
    expect(judgeReadings([second, first], NEGATED)).toMatchObject({
      verdict: 'conditional',
      condition: 'sizes are added',
    })
  })

  test('is undecided as soon as one is open, whatever the others are', () => {
    expect(judgeReadings([first, truth(null)], PLAIN).verdict).toBe('undecided')
    expect(judgeReadings([truth(null), second], PLAIN).verdict).toBe('undecided')
  })

  test('rests on its weakest part', () => {
    const parts = [truth(true, { evidence: evidence('proved: identity') }), truth(true), truth(true)]
    expect(judgeReadings(parts, PLAIN).evidence?.level).toBe('proved: enclosure')
    const tested = truth(true, { evidence: evidence('tested', { points: 7 }) })
    expect(judgeReadings([...parts, tested], PLAIN).evidence).toMatchObject({ level: 'tested', points: 7 })
  })

  test('what was only tested is not refuted by its negation', () => {
    const tested = truth(true, { evidence: evidence('tested', { points: 7 }) })
    expect(judgeReadings([tested], NEGATED).verdict).toBe('undecided')
  })

  test('a negation of what a witness refutes holds by that witness', () => {
    const failing = truth(false, { evidence: evidence('refuted: witness') })
    expect(judgeReadings([failing], NEGATED)).toMatchObject({
      verdict: 'holds',
      evidence: { level: 'computed' },
    })
  })
})
