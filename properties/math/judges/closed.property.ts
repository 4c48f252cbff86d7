import { describe, expect, test } from 'vitest'
import { judgeAbout, judgeClosed } from '../../../src/math/judges/closed.js'
import { evidence, judgement } from '../../../src/math/judges/judgement.js'
import {
  add,
  apply,
  divide,
  exp,
  multiply,
  number,
  power,
  squareRoot,
  subtract,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

const written = (text: string): Term => number(text, text)
/** e and e + e²/10³⁰⁰, which no 240 digits tell apart. */
const [near, nearer] = [exp(1), add(exp(1), multiply(number('1e-300'), exp(2)))]
/** √0.0, which has a value as it is written but for no number below 0 that is printed 0.0. */
const uncertain = squareRoot(written('0.0'))

describe('two closed expressions', () => {
  test.each<[Term, Term, string]>([
    [divide(1, 2), divide(2, 4), 'holds'],
    [squareRoot(8), multiply(2, squareRoot(2)), 'holds'],
    [divide(1, 2), divide(3, 4), 'refuted'],
    [number(2), squareRoot(5), 'refuted'],
    [squareRoot(5), number(2), 'refuted'],
    [exp(1), written('2.718'), 'holds'],
    [exp(1), written('2.719'), 'refuted'],
    [exp(written('1.00')), written('2.719'), 'undecided'],
  ])('%#', (left, right, verdict) => expect(judgeClosed(left, right).verdict).toBe(verdict))

  test('are proved equal with the lemmas and the conditions of the proof', () => {
    const root = squareRoot(add(3, multiply(2, squareRoot(2))))
    expect(judgeClosed(root, add(1, squareRoot(2)))).toEqual(
      judgement('holds', {
        evidence: evidence('proved: identity', {
          lemmas: ['squaring is one-to-one on the numbers of one sign'],
        }),
        explanation: '2.41421',
        understood: 'sqrt(3 + 2·sqrt(2)) = 1 + sqrt(2)',
      }),
    )
    const [left, right] = [subtract(squareRoot(2), 1), subtract(squareRoot(3), 1)]
    const same = divide(multiply(add(1, squareRoot(2)), right), right)
    expect(judgeClosed(divide(1, left), same).evidence!.conditions).toEqual([
      'sqrt(2) - 1 ≠ 0',
      'sqrt(3) - 1 ≠ 0',
    ])
  })

  test('are computed where they are rational and no normal form knows their functions', () =>
    expect(judgeClosed(apply('floor', '5/2'), number(2))).toEqual(
      judgement('holds', {
        evidence: evidence('computed'),
        explanation: '2',
        understood: 'floor(5/2) = 2',
      }),
    ))

  test('are refuted by the digits that tell them apart', () => {
    expect(judgeClosed(divide(1, 2), squareRoot(2))).toEqual(
      judgement('refuted', {
        evidence: evidence('refuted: witness', { digits: 30 }),
        explanation: 'the left is 0.5, the right 1.41421',
        understood: '1/2 = sqrt(2)',
      }),
    )
    expect(judgeClosed(number('1/2'), number('3/4')).evidence).toEqual(evidence('refuted: witness'))
  })

  test('are not equal for being near: √(n² + 1) − n is 1/2n, here at the 41st digit', () => {
    const [root, n] = [squareRoot(add(power(10, 40), 1)), power(10, 20)]
    for (const judged of [judgeClosed(root, n), judgeClosed(n, root)])
      expect(judged).toMatchObject({ verdict: 'refuted', evidence: { digits: 60 } })
  })

  test('that no enclosure tells apart are tested where neither may be 0, and else undecided', () => {
    const distance = apply('abs', subtract(near, nearer))
    for (const [left, right] of [
      [near, nearer],
      [nearer, near],
    ] as const)
      expect(judgeClosed(left, right)).toMatchObject({ verdict: 'holds', evidence: { level: 'tested' } })
    for (const [left, right] of [
      [distance, number(0)],
      [number(0), distance],
    ] as const)
      expect(judgeClosed(left, right)).toMatchObject({
        verdict: 'undecided',
        reason: 'no-engine',
        explanation: 'the two sides agree as far as they were computed, but no proof was found',
      })
  })

  test.each([judgeClosed, judgeAbout])('without a value are undecided, and with a symbol a fault', judge => {
    expect(judge(divide(1, 0), number(1))).toMatchObject({ verdict: 'undecided', reason: 'no-value' })
    expect(() => judge(symbol('x'), number(1))).toThrow(ReferenceError)
  })
})

describe('what may have been rounded', () => {
  test('holds by what the decimals of the right may have been rounded from', () =>
    expect(judgeClosed(exp(1), written('2.718'))).toEqual(
      judgement('holds', {
        evidence: evidence('proved: enclosure', { digits: 30 }),
        explanation:
          '2.71828 against 2.718, within what the decimals of the right may have been rounded from',
        understood: 'exp(1) = 2.718',
      }),
    ))

  test.each<[string, Term, Term, string]>([
    ['the lower end of 0.5', number('9/20'), written('0.5'), 'holds'],
    ['the upper end of 0.5', number('11/20'), written('0.5'), 'holds'],
    ['below the lower end', number('0.449999999'), written('0.5'), 'refuted'],
    ['above the upper end', number('0.550000001'), written('0.5'), 'refuted'],
    ['what is rounded on the left', written('0.5'), number('11/20'), 'undecided'],
    ['two that meet at 15', written('1e1'), written('2e1'), 'undecided'],
    ['two that meet at 15, turned', written('2e1'), written('1e1'), 'undecided'],
    ['two that do not meet', written('1e1'), written('3e1'), 'refuted'],
    ['two that do not meet, turned', written('3e1'), written('1e1'), 'refuted'],
    ['a right that may have no value', number(1), uncertain, 'undecided'],
    ['a left that may have no value', uncertain, number(1), 'undecided'],
  ])('%s', (_, left, right, verdict) => expect(judgeClosed(left, right).verdict).toBe(verdict))

  test('is left open where the enclosure of the value holds an end of what is rounded to the right', () => {
    // √(0.45² − ε) and √(0.55² + ε) are outside by less than the 30 digits show.
    const epsilon = number('1e-45')
    for (const value of [subtract('0.2025', epsilon), add('0.3025', epsilon)])
      expect(judgeClosed(squareRoot(value), written('0.5')).verdict).toBe('undecided')
  })

  test('says both values where it is left open', () =>
    expect(judgeClosed(written('1e1'), written('2e1'))).toMatchObject({
      reason: 'no-engine',
      explanation: '10 against 20, but the parts may be rounded',
    }))
})

describe('two sides that are about equal', () => {
  test.each<[Term, Term, string]>([
    [number(9), number(10), 'holds'],
    [number(10), number(9), 'holds'],
    [number(-9), number(-10), 'holds'],
    [number(89), number(99), 'undecided'],
    [number(1), number(2), 'undecided'],
    [number(10), number(21), 'refuted'],
    [number(21), number(10), 'refuted'],
    [number(3), number(-3), 'refuted'],
    [number(14), written('1e1'), 'holds'],
    [written('1e1'), number(14), 'undecided'],
    [number(4), written('1e1'), 'refuted'],
    [uncertain, number(1), 'undecided'],
    [uncertain, number('1/1000'), 'undecided'],
    [near, nearer, 'holds'],
  ])('%# are so within a tenth, and not beyond a factor of two', (left, right, verdict) =>
    expect(judgeAbout(left, right).verdict).toBe(verdict),
  )

  test('say their values, and what these rest on', () => {
    expect(judgeAbout(number(9), number(10))).toEqual(
      judgement('holds', {
        evidence: evidence('computed'),
        explanation: '9 against 10',
        understood: '9 ≈ 10',
      }),
    )
    const enclosed = evidence('proved: enclosure', { digits: 30 })
    expect(judgeAbout(exp(1), squareRoot(8))).toEqual(
      judgement('holds', {
        evidence: enclosed,
        explanation: '2.71828 against 2.82843',
        understood: 'exp(1) ≈ sqrt(8)',
      }),
    )
    expect(judgeAbout(exp(1), number(3)).evidence).toEqual(enclosed)
    expect(judgeAbout(number(3), exp(1)).evidence).toEqual(enclosed)
  })

  test('are within what the right may have been rounded from, and say so', () =>
    expect(judgeAbout(exp(1), written('2.718')).explanation).toBe(
      '2.71828 against 2.718, within what the decimals of the right may have been rounded from',
    ))

  test('are left open where some would call them so', () =>
    expect(judgeAbout(number(2), number(3))).toMatchObject({
      reason: 'no-engine',
      explanation: '2 against 3, which some would call about equal',
    }))

  test('are not about equal by digits that no rounding explains', () => {
    const size = squareRoot(3)
    expect(judgeAbout(divide(size, squareRoot(12)), multiply(written('0.298'), size)).verdict).toBe(
      'undecided',
    )
    expect(judgeAbout(divide(size, squareRoot(12)), multiply(written('0.289'), size)).verdict).toBe('holds')
    expect(judgeAbout(divide(size, squareRoot(12)), multiply(number('3/10'), size)).verdict).toBe('holds')
  })

  test('are refuted by both values', () =>
    expect(judgeAbout(exp(1), number(7))).toEqual(
      judgement('refuted', {
        evidence: evidence('refuted: witness', { digits: 30 }),
        explanation: 'the left is 2.71828, the right 7',
        understood: 'exp(1) ≈ 7',
      }),
    ))
})
