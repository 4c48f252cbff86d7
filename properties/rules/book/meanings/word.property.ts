import { describe, expect, test } from 'vitest'
import type { Claim, Comparison, Exercise, Meaning, Sides } from '../../../../src/rules/book/model/claim.js'
import { judgedOn, openFor, toldOf } from './judged-here.js'
import { claim, quantity } from './scope-here.js'

type Given = Partial<Exercise>
type Words = Readonly<Record<string, string>>

/** A claim whose hole is one of these words, near its object. */
const said = (words: Words, means: Meaning): Claim => ({
  ...claim('9/w', '?what loss', means),
  where: { shapes: ['?what loss'], words },
})
const ORDERS: Words = { '<': 'falls-short*|below', '>': 'above', '=': 'meets' }
const orders = (...cases: Sides[]): Claim => said(ORDERS, { kind: 'ordering', cases })
/** What the word "low" says, and what "high" does. */
const choice = (low: readonly Comparison[], high: readonly Comparison[] = []): Claim =>
  said({ low: 'low', high: 'high' }, { kind: 'choice', says: { low, high } })
const U = { u: { shapes: ['$u = ?u$'] as const, otherwise: '2' } }
const positive: Given = { domain: { x: 'positive' } }

describe('a word that is a relation', () => {
  const told = (page: string, asked: Claim, has: Given = {}) => toldOf(judgedOn(page, asked, has))

  test('holds, or is corrected by the first of the words that would', () => {
    const less = orders({ left: '2', right: '3' })
    expect(told('It is below the loss.', less)).toBe('holds')
    expect(told('It is above the loss.', less)).toBe('refuted, falls short')
    expect(told('It is above the loss.', orders({ left: '3', right: '3' }))).toBe('refuted, meets')
  })

  test('holds in every case, or falls', () => {
    const of = (...rights: string[]) => orders(...rights.map(right => ({ left: '2', right })))
    expect(told('It is below the loss.', of('3', '4'))).toBe('holds')
    // It is so in one of two cases, and nothing says which is meant.
    expect(told('It is below the loss.', of('3', '1'))).toBe('conditional')
    expect(told('It is meets the loss.', of('3', '1'))).toBe('refuted')
    expect(told('It is below the loss.', orders())).toBe('undecided')
  })

  test('is turned round by a denial, and so is what would be right', () => {
    expect(told('It is not above the loss.', orders({ left: '2', right: '3' }))).toBe('holds')
    expect(told('It is not below the loss.', orders({ left: '2', right: '3' }))).toBe('refuted, above')
  })

  test('refutes nothing where it is weakened', () => {
    const open = judgedOn('It may be above the loss.', orders({ left: '2', right: '3' }))
    expect(openFor(open)).toMatch(/^no-engine: not everywhere, but it may be so somewhere/)
  })

  test('is told as it was understood, case by case', () => {
    const { understood, explanation } = judgedOn(
      'It is below the loss.',
      orders({ left: '1 + 1', right: '3', what: 'the first' }, { left: '2', right: '4', when: 'it is so' }),
    )
    expect(understood).toBe('2 < 3; 2 < 4')
    expect(explanation).toBe('the first: 2 against 3; 2 against 4 if it is so')
  })

  test('on the domain of the exercise, or that of the case', () => {
    const sides = { left: '-x', right: '0' }
    expect(told('It is below the loss.', orders(sides), positive)).toBe('holds')
    expect(told('It is below the loss.', orders(sides))).toBe('refuted')
    expect(told('It is below the loss.', orders({ ...sides, domain: { x: 'positive' } }))).toBe('holds')
    const narrow = orders({ left: 'x', right: '1', domain: { x: 'unit' } })
    expect(told('It is below the loss.', narrow, positive)).toBe('holds')
    expect(told('It is below the loss.', orders({ left: 'x', right: '1' }), positive)).toBe('refuted')
  })

  test('with what symbols stand for in the case', () => {
    const sides = { left: 'x', right: 'y' }
    expect(told('It is below the loss.', orders({ ...sides, with: { x: '2', y: '3' } }))).toBe('holds')
    expect(told('It is below the loss.', orders({ ...sides, with: { x: '3', y: '2' } }))).toBe(
      'refuted, above',
    )
  })

  test('with what the page gives its symbols', () => {
    const asked = orders({ left: '3', right: 'u' })
    expect(told('With $u = 4$ it is below the loss.', asked, { premises: U })).toBe('holds')
    expect(told('It is above the loss.', asked, { premises: U })).toBe('holds')
    expect(openFor(judgedOn('It is below the loss.', asked, { premises: U }))).toBe(
      'free-symbols: the page does not state u = 2',
    )
  })
})

test('a word is held against the results of its exercise as the page prints them', () => {
  const asked = orders({ left: 'R', right: '3' })
  const result = claim('9/r', 'result ?n', quantity('4'), 'R')
  const told = (page: string) => toldOf(judgedOn(page, asked, { claims: [result, asked] }))
  expect(told('The result 2 is there. It is below the loss.')).toBe('holds')
  expect(told('The result 4 is there. It is below the loss.')).toBe('refuted, above')
})

describe('a word that says a relation of its own', () => {
  const told = (page: string, asked: Claim, has: Given = {}) => toldOf(judgedOn(page, asked, has))
  const less: Comparison = { left: '2', is: '<', right: '3' }
  const more: Comparison = { left: '2', is: '>', right: '3' }

  test('is judged by that', () => {
    const asked = choice([less], [more])
    expect(told('It has low loss.', asked)).toBe('holds')
    expect(told('It has high loss.', asked)).toBe('refuted, low')
  })

  test('or by that it is not so', () => {
    const [isNot, wrong] = [choice([{ ...more, fails: true }]), choice([{ ...less, fails: true }])]
    expect(told('It has low loss.', isNot)).toBe('holds')
    expect(told('It has low loss.', wrong)).toBe('refuted')
    expect(judgedOn('It has low loss.', isNot).understood).toBe('not always 2 > 3')
    expect(judgedOn('It has low loss.', choice([less])).understood).toBe('2 < 3')
  })

  test('is conditional where it has several readings, and names those that fit', () => {
    const asked = choice([
      { ...less, when: 'it is read so' },
      { ...more, when: 'it is read otherwise' },
    ])
    expect(judgedOn('It has low loss.', asked)).toMatchObject({
      verdict: 'conditional',
      condition: 'it is read so',
    })
  })

  test('leans on published constants, whatever the page states', () => {
    const of = (is: '<' | '>') => choice([{ left: '3', is, right: 'u', constants: 'a paper' }])
    const holds = judgedOn('It has low loss.', of('>'), { premises: U })
    expect([holds.verdict, holds.condition]).toEqual(['conditional', 'the loss follows a paper'])
    const wrong = judgedOn('It has low loss.', of('<'), { premises: U })
    expect([wrong.verdict, wrong.evidence!.constants]).toEqual(['refuted', ['a paper']])
    const one: Comparison = { left: '3', is: '<', right: 'u', constants: 'a paper' }
    const both = judgedOn('It has low loss.', choice([one, { left: '4', is: '<', right: 'u' }]), {
      premises: U,
    })
    expect(both.verdict).toBe('refuted')
  })
})
