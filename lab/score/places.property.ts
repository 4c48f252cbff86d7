import { describe, expect, test } from 'vitest'
import { claimOf, findingsOf, isInCorrection, placeOf } from './places.mjs'

const SOURCE = 'First.\n$0.1 + 0.2 = 0.3 \\approx 0.31$ and $2 + 2 = 4$.\n'
const row = (claim: string, line = 2) => ({ doc: 'a.md', line, claim, verdict: 'holds' })
const finding = (statement: string, verdict = 'holds') => {
  const offset = SOURCE.indexOf(statement)
  return {
    verdict,
    statement,
    start: { line: 2, offset },
    end: { line: 2, offset: offset + statement.length },
  }
}
const claims = ['0.1 + 0.2 = 0.3', '0.3 \\approx 0.31', '2 + 2 = 4'].map(claim => placeOf(SOURCE, row(claim)))

describe('the place of a gold line', () => {
  test('is where its text stands on its line', () => {
    const { start, end } = placeOf(SOURCE, row('2 + 2 = 4'))
    expect(SOURCE.slice(start, end)).toBe('2 + 2 = 4')
  })

  test('is an error where the line does not have it', () => {
    expect(() => placeOf(SOURCE, row('2 + 2 = 4', 1))).toThrow('expected `2 + 2 = 4` at a.md:1, got First.')
    expect(() => placeOf(SOURCE, row('2 + 2 = 4', 9))).toThrow('a.md:9')
  })
})

describe('a finding', () => {
  test('speaks of the link that it is about, though the next one shares a term', () => {
    expect(claimOf(finding('0.1 + 0.2 = 0.3'), claims)).toBe(0)
    expect(claimOf(finding('0.3 \\approx 0.31'), claims)).toBe(1)
    expect(claimOf(finding('2 + 2 = 4'), claims)).toBe(2)
  })

  test('speaks of the claim that it ends in, where the claim has but its right side', () => {
    const right = [placeOf(SOURCE, row('0.1 + 0.2 = 0.3')), placeOf(SOURCE, row('\\approx 0.31'))]
    expect(claimOf(finding('0.3 \\approx 0.31'), right)).toBe(1)
  })

  test('speaks of the claim that it ends in, though it shares more with another', () => {
    const source = 'x = 123456789012 = 5'
    const places = ['x = 123456789012', '= 5'].map(claim => placeOf(source, row(claim, 1)))
    const own = { start: { line: 1, offset: 4 }, end: { line: 1, offset: 20 } }
    expect(claimOf({ ...finding('First'), ...own }, places)).toBe(1)
  })

  test('that shares nothing with a claim speaks of none', () => {
    expect(claimOf(finding('First'), claims)).toBe(-1)
    expect(claimOf(finding('and'), claims)).toBe(-1)
    expect(claimOf(finding('and'), [])).toBe(-1)
  })
})

describe('the findings of a claim', () => {
  test('are its own', () => {
    const own = [finding('0.1 + 0.2 = 0.3'), finding('0.3 \\approx 0.31', 'refuted'), finding('2 + 2 = 4')]
    expect(findingsOf(own, claims)).toEqual(own.map(one => [one]))
  })

  test('are, where it has none, those that cover half of it', () => {
    const whole = finding('0.1 + 0.2 = 0.3 \\approx 0.31$ and $2 + 2 = 4')
    expect(findingsOf([whole], claims)).toEqual([[whole], [whole], [whole]])
    const most = finding('\\approx 0.31$ and $2 + 2 = 4')
    expect(findingsOf([most], claims)).toEqual([[], [most], [most]])
    const sliver = finding('$ and $2')
    expect(findingsOf([sliver], claims)[1]).toEqual([])
  })
})

describe('the correction of a claim', () => {
  const pair = { ...row('0.1 + 0.2 = 0.3'), verdict: 'wrong', correct: '0.1 + 0.2 = 0.4, 2 + 2 = 5' }

  test('speaks of the other half of a pair that it corrects', () => {
    expect(isInCorrection(finding('2 + 2 = 4', 'refuted'), [pair])).toBe(true)
    const proportional = { ...pair, correct: 'N \\propto C^{a}, D \\propto C^{b}' }
    const other = { ...finding('2 + 2 = 4'), statement: 'D \\propto C^{a}' }
    expect(isInCorrection(other, [proportional])).toBe(true)
  })

  test('speaks of nothing else, on no other line, and not without a sign', () => {
    expect(isInCorrection(finding('0.3 \\approx 0.31', 'refuted'), [pair])).toBe(false)
    expect(isInCorrection(finding('2 + 2 = 4', 'refuted'), [{ ...pair, line: 1 }])).toBe(false)
    expect(isInCorrection(finding('2 + 2'), [pair])).toBe(false)
  })
})
