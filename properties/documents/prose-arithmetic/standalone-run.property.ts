import { describe, expect, test } from 'vitest'
import { standsAlone } from '../../../src/documents/prose-arithmetic/standalone-run.js'
import { markedRuns } from './marked-run.js'

/** Whether the last run that a text marks stands alone; one marked before it is the run before. */
function isAlone(text: string): boolean {
  const { lexemes, runs } = markedRuns(text)
  return standsAlone(runs.at(-1)!, lexemes, runs.at(-2))
}

describe('a run states something by itself by an operation on a side', () => {
  test.each(['(2 + 3)', '√9', '9²', '2²', '2(3)', '2[3]', '(2)(3)', '((2))(3)', 'sqrt(9)', '3x4', '9² - 1'])(
    '%s',
    side => {
      expect(isAlone(`⟦${side} = 5⟧`)).toBe(true)
      expect(isAlone(`⟦5 = ${side}⟧`)).toBe(true)
      expect(isAlone(`⟦5 = 5 = ${side}⟧`)).toBe(true)
      expect(isAlone(`so ⟦${side} = 5⟧, and`)).toBe(true)
    },
  )

  test.each(['(3)', '(-3)', '((3))', '[(-3)]', '50%'])('but not by %s', side => {
    expect(isAlone(`⟦${side} = 5⟧`)).toBe(false)
    expect(isAlone(`⟦5 = ${side}⟧`)).toBe(false)
  })
})

describe('a letter apart from its figure may be what is equal', () => {
  test.each([
    ['⟦406.4 B = 400 + 10⟧', false],
    ['⟦406.4 q = 400 + 10⟧', false],
    ['⟦406.4 q = 400 + 10 m = 410⟧', false],
    // With a unit on every other side it is none.
    ['⟦406.4 B = 400 + 10 B⟧', true],
    ['⟦406.4 q = 400 + 10 m⟧', true],
    ['⟦406.4 q = 400 + 10 m = 410 m⟧', true],
  ])('%s: %s', (text, expected) => expect(isAlone(text)).toBe(expected))
})

describe('a run without an operation stands alone where two quantities are compared', () => {
  test.each([
    // Two units, whatever the words before.
    'so, ⟦250 minutes = 4.2 hours⟧',
    ', ⟦250 minutes = 4.2 hours⟧',
    ', ⟦5 km > 3 km⟧',
    '5; ⟦250 minutes = 4.2 hours⟧',
    '⟦1M = 5 km = 1,000⟧',
    '⟦9% = 0.090⟧',
    '⟦1M = 1000K⟧',
    '⟦1M ≈ 2M⟧',
    '⟦5 km = 5K⟧',
    '⟦163000 > 65504⟧',
    '⟦5 > 3⟧',
    '⟦3 < 5⟧',
    '⟦3 ≤ 5⟧',
    '⟦5 ≥ 3⟧',
    '⟦3 ≠ 5⟧',
    '⟦3 <= 5⟧',
    '⟦5 >= 3⟧',
    '⟦3 != 5⟧',
    '⟦1 < 2 < 3⟧',
    '⟦3M > 2M⟧',
    '⟦5% < 1M⟧',
    '⟦5% < 6%⟧',
    '⟦5M < 3 km⟧',
  ])('%s', text => expect(isAlone(text)).toBe(true))

  test.each([
    ...['⟦5 = 5⟧', '⟦12345 = 12345⟧', '⟦1M = 12⟧', '⟦1M = 123⟧', '⟦5 km = 5000⟧', '⟦5 km = 5⟧'],
    ...['⟦5% = 0.5⟧', '⟦5 ≈ 5⟧', '⟦5 ~ 5⟧', '⟦5 = 5 > 3⟧', '⟦5 > 3 = 3⟧', '⟦1M = 1,000,000 > 5⟧'],
    ...['⟦5 > 3 km⟧', '⟦5 km > 3⟧', '⟦5M > 3⟧', '⟦5 > 3%⟧', '⟦5 < 6 < 7 km⟧'],
    // A word that is no unit.
    ...['⟦1M = 3 foo⟧', '⟦3 foo = 3 foo⟧'],
    // One of a list.
    ...['3, ⟦250 minutes = 4.2 hours⟧', '3, ⟦5 > 3⟧', 'two, ⟦1M = 1,048,576⟧'],
  ])('but not %s', text => expect(isAlone(text)).toBe(false))

  test.each(['⟦1M = 1,048,576⟧', '⟦3M > 2M⟧', '⟦5 > 3⟧'])('and %s begins the statement', run => {
    const starts = ['', ': ', '; ', '(', '– ', '≈ ', '", ', 'so ', 'since ', 'Since ', 'THUS ', 'is ', 'so, ']
    for (const before of starts) expect(isAlone(`${before}${run}`)).toBe(true)
    for (const before of ['about ', 'Roughly ', '(a) ', '(1) ', 'than ', 'and '])
      expect(isAlone(`${before}${run}`)).toBe(false)
  })
})

describe('a run that follows on from one before it', () => {
  test.each([
    ['⟦2 + 3 = 5⟧ and ⟦3 + 4 = 7⟧', true],
    ['⟦2 + 3 = 5⟧ or ⟦3 + 4 = 7⟧', true],
    ['⟦60 + 5 = 65 minutes⟧ or ⟦65 / 13 = 5⟧ a round', true],
    ['⟦2 + 3 = 5⟧\n⟦3 + 4 = 7⟧', true],
    // Nothing but that word, or a new line, may stand between them.
    ['⟦2 + 3 = 5⟧ than ⟦3 + 4 = 7⟧', false],
    ['⟦2 + 3 = 5⟧ ⟦3 + 4 = 7⟧', false],
    ['⟦2 + 3 = 5⟧ 6 and ⟦3 + 4 = 7⟧', false],
    ['⟦2 + 3 = 5⟧ 6\n⟦3 + 4 = 7⟧', false],
    ['⟦2 + 3 = 5⟧ andy⟦(3 + 4) = 7⟧', false],
    ['⟦2 + 3 = 5⟧ order⟦(3 + 4) = 7⟧', false],
    ['⟦2 + 3 = 5⟧ factor⟦(3 + 4) = 7⟧', false],
    ['⟦2 + 3 = 5⟧ band⟦(3 + 4) = 7⟧', false],
    // It must end whole, too.
    ['⟦2 + 3 = 5⟧ and ⟦3 + 4 = 7⟧ of 12', false],
    // Without a run before it, the words are part of a number.
    ['65 minutes or ⟦65 / 13 = 5⟧', false],
  ])('%j: %s', (text, expected) => expect(isAlone(text)).toBe(expected))
})
