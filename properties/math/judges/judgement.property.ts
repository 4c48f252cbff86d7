import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evidence, judgement, undecided } from '../../../src/math/judges/judgement.js'
import { VERDICTS } from '../../../src/math/judges/verdict.js'

describe('a judgement', () => {
  test('says nothing that it was not given', () =>
    fc.assert(
      fc.property(fc.constantFrom(...VERDICTS), fc.string(), (verdict, explanation) => {
        const { verdict: said, explanation: why, obligations, ...rest } = judgement(verdict, { explanation })
        expect([said, why, obligations]).toEqual([verdict, explanation, []])
        expect(new Set(Object.values(rest))).toEqual(new Set([null]))
      }),
    ))

  test('says nothing of why unless it is told', () => expect(judgement('holds').explanation).toBe(''))

  test('that is undecided has its reason', () =>
    expect(undecided('no-engine', 'why')).toMatchObject({ verdict: 'undecided', reason: 'no-engine' }))

  test('has evidence of one level, empty but for what is given', () => {
    const nothing = {
      conditions: [],
      lemmas: [],
      size: null,
      constants: [],
      digits: 0,
      points: 0,
      seed: 0,
      path: null,
    }
    expect(evidence('computed')).toEqual({ ...nothing, level: 'computed' })
    expect(evidence('tested', { points: 3 })).toEqual({ ...nothing, level: 'tested', points: 3 })
  })
})

test('verdicts are ordered worst first, and what holds is last', () => {
  expect([...VERDICTS]).toEqual([
    'refuted',
    'unsupported',
    'carried',
    'misrounded',
    'conditional',
    'undecided',
    'unread',
    'holds',
  ])
})
