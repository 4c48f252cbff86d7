import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { VERDICTS } from '../../src/math/judges/verdict.js'
import { allowedBy, isBlameless, isFailing, isWrong, outcomeOf, worstOf } from './verdicts.mjs'

const verdict = fc.constantFrom(...VERDICTS)
const FAILING = ['refuted', 'unsupported', 'carried', 'misrounded']

describe('the worst verdict', () => {
  test('is that of the audit’s own order, in which unread counts only alone', () =>
    fc.assert(
      fc.property(fc.array(verdict), verdicts => {
        const judged = verdicts.filter(one => one !== 'unread')
        const ranks = judged.map(one => VERDICTS.indexOf(one))
        expect(worstOf(verdicts)).toBe(ranks.length === 0 ? 'unread' : VERDICTS[Math.min(...ranks)])
      }),
    ))

  test('of what holds and what was not read is that it holds', () => {
    expect(worstOf(['unread', 'holds', 'unread'])).toBe('holds')
    expect(worstOf(['unread', 'holds', 'undecided'])).toBe('undecided')
  })

  test('is asked of verdicts only', () => expect(() => worstOf(['wrong'])).toThrow('expected a verdict'))
})

describe('a label', () => {
  test('allows its own verdict, and `wrong` is the name of refuted', () => {
    for (const one of VERDICTS) expect([...allowedBy({ verdict: one })]).toEqual([one])
    expect([...allowedBy({ verdict: 'wrong' })]).toEqual(['refuted'])
    expect([...allowedBy({ verdict: 'wrong', accept: ['wrong', 'holds'] })]).toEqual(['refuted', 'holds'])
  })

  test('of no claim allows whatever does not fail', () =>
    fc.assert(
      fc.property(verdict, one => {
        expect(allowedBy({ verdict: 'not-a-claim' }).has(one)).toBe(!FAILING.includes(one))
        expect(isFailing(one)).toBe(FAILING.includes(one))
      }),
    ))

  test('of what follows from rounded numbers allows carried where it allows holds, and only there', () => {
    expect([...allowedBy({ verdict: 'holds', carries: true })]).toEqual(['holds', 'carried'])
    expect([...allowedBy({ verdict: 'wrong', carries: true })]).toEqual(['refuted'])
  })

  test('that there is not is an error', () => {
    expect(() => allowedBy({ verdict: 'false' })).toThrow('got false')
    expect(() => allowedBy({ verdict: 'holds', accept: ['perhaps'] })).toThrow('got perhaps')
  })

  test('is wrong, blameless or neither', () => {
    const kinds = [['wrong'], ['misrounded', 'holds'], ['holds'], ['not-a-claim']].map(accept => {
      const row = { verdict: accept[0]!, accept }
      return [isWrong(row), isBlameless(row)]
    })
    expect(kinds).toEqual([
      [true, false],
      [false, false],
      [false, true],
      [false, true],
    ])
  })
})

describe('an outcome', () => {
  test('is right where the verdict is allowed, open where there is none, else wrong', () =>
    fc.assert(
      fc.property(verdict, verdict, (label, got) => {
        const open = got === 'unread' || got === 'undecided'
        expect(outcomeOf({ verdict: label }, got)).toBe(label === got ? 'right' : open ? 'unread' : 'wrong')
      }),
    ))

  test('of a relation that its own line does not decide is right where it is unread', () => {
    for (const kind of ['with-definitions', 'prose-conversion'])
      for (const [got, outcome] of [
        ['unread', 'right'],
        ['undecided', 'unread'],
        ['refuted', 'wrong'],
      ])
        expect(outcomeOf({ verdict: 'holds', kind }, got!)).toBe(outcome)
    expect(outcomeOf({ verdict: 'holds', kind: 'closed' }, 'unread')).toBe('unread')
    const gold = { doc: 'a.md', verdict: 'holds', kind: 'with-definitions' }
    expect(outcomeOf(gold, 'unread')).toBe('unread')
  })
})
