import { describe, expect, test } from 'vitest'
import { continuesFrom, mayContinueFrom, standsWhole } from '../../src/page/continuation.js'
import { readingOf } from './read-here.js'

/** Whether the second formula of a text continues the first, surely and perhaps. */
function continues(text: string) {
  const reading = readingOf(text)
  const [first, second] = reading.section.tokens.filter(({ kind }) => kind === 'math')
  return [continuesFrom(first!, second!, reading), mayContinueFrom(first!, second!, reading)]
}

/** Whether the last formula of a text stands whole. */
function isWhole(text: string) {
  const reading = readingOf(text)
  return standsWhole(reading.section.tokens.findLast(({ kind }) => kind === 'math')!, reading)
}

const YES = [true, true]
const PERHAPS = [false, true]
const NO = [false, false]

describe('a formula continues the one before it behind a unit', () => {
  test.each(['+', '-', '–', '—', '*', '/', '×', '·'])('and not behind an operator %s', sign => {
    expect(continues(`So $3$ ${sign} $\\approx 5$.`)[0]).toBe(false)
    expect(continues(`So $3$${sign}$\\approx 5$.`)[0]).toBe(false)
    expect(continues(`So $= 3$ ${sign} $\\approx 5$.`)[0]).toBe(false)
  })

  test.each([
    '=',
    '<',
    '>',
    '~',
    '≈',
    '\\approx',
    '\\simeq',
    '\\sim',
    '\\le',
    '\\ge',
    '\\leq',
    '\\geq',
    '\\equiv',
    '\\to',
  ])('what continues itself by %s need not stand whole', sign => {
    expect(continues(`So 12 plus $3$ h $= 4$.`)[0]).toBe(false)
    expect(continues(`So 12 plus $${sign} 3$ h $= 4$.`)[0]).toBe(true)
    expect(continues(`So 12 plus $ ${sign} 3$ h $= 4$.`)[0]).toBe(true)
    expect(continues(`So 12 plus $x ${sign} 3$ h $= 4$.`)[0]).toBe(false)
  })
})

describe('what says that the same comes again is no unit', () => {
  test.each([
    ['So $3$ GPU hours, i.e. $\\sim 5$.', YES],
    ['So $3$ of hours, i.e. $\\sim 5$.', NO],
    ['So $3$ GPU hours i.e. $\\sim 5$.', YES],
    ['So $3$ GPU hours, ie $\\sim 5$.', YES],
    ['So $3$ GPU hours, that is $\\sim 5$.', YES],
    ['So $3$ GPU hours, that is, $\\sim 5$.', YES],
    ['So $3$ GPU hours or $\\sim 5$.', YES],
    ['So $3$ GPU hours so $\\sim 5$.', NO],
    ['So $3$ GPU hours, $\\sim 5$.', PERHAPS],
    ['So $3$ is $\\sim 5$.', YES],
    ['So $3$ hours is of $\\sim 5$.', NO],
    ['So $3$ is GPU hours $\\sim 5$.', NO],
    ['So $3$ big hours thats $\\sim 5$.', NO],
    ['So $3$ big hours athat $\\sim 5$.', NO],
    ['So $3$ big hours this $\\sim 5$.', NO],
  ])('%s', (text, [surely]) => expect(continues(text)[0]).toBe(surely))
})

describe('a formula may continue the one before it behind more', () => {
  test.each([
    ['So $3$ bytes per token, so about $\\approx 5$.', true],
    ['So $3$ bytes per token, so just about $\\approx 5$.', false],
    ['So $3$ bytes, so $x$ $\\approx 5$.', true],
    ['So $3$ bytes, cats $\\approx 5$.', true],
    ['So $3$ bytes, cat $\\approx 5$.', false],
    ['So $3$ million, so $\\approx 5$.', false],
    ['So $3$ tokens, tokens, $\\approx 5$.', true],
    ['So $3$ tokens, xs, $\\approx 5$.', false],
    // What is no whole cannot go on.
    ['So 12 plus $3$, so $\\approx 5$.', false],
    ['So 12 plus $3 = 4$, so $\\approx 5$.', false],
  ])('%s', (text, may) => expect(continues(text)[1]).toBe(may))
})

describe('a formula stands whole unless something before it binds it', () => {
  test.each([
    ['$3 = 4$', true],
    ['So it is $3 = 4$.', true],
    ['Of $7$ it is so $3 = 4$.', true],
    // It begins with an operator; a sign is none.
    ['So $+ 3 = 4$.', false],
    ['So $- 3 = 4$.', true],
    ['So $ - 3 = 4$.', true],
    ['So $ + 3 = 4$.', false],
    ['So $+ 3 - 1 = 2$.', false],
    ['So $/ 3 = 4$.', false],
    ['So $* 3 = 4$.', false],
    ['So $× 3 = 4$.', false],
    ['So $· 3 = 4$.', false],
    ['So $— 3 = 4$.', false],
    ['So $– 3 = 4$.', false],
    ['So $\\times 3 = 4$.', false],
    ['So $\\cdot 3 = 4$.', false],
    ['So $\\pm 3 = 4$.', false],
    ['So $\\div 3 = 4$.', false],
    ['So $3 + 4 = 7$.', true],
    // An operator stands between, or ends the formula before.
    ['So $2 +$ $3 = 4$.', false],
    ['So $2 + $ so $3 = 4$.', false],
    ['So $2 \\times$ $3 = 4$.', false],
    ['So $2 \\cdot$ $3 = 4$.', false],
    ['So $2 \\pm$ $3 = 4$.', false],
    ['So $2 \\div$ $3 = 4$.', false],
    ['So $2 + 1$ $3 = 4$.', true],
    ['So $10$--$20 = 3$.', false],
    ['So $10$ + $20 = 3$.', false],
    ['So 10 – $20 = 3$.', false],
    ['So 10 × $20 = 3$.', false],
    ['So 10/$20 = 3$.', false],
    ['So 10 — so $20 = 3$.', true],
    ['So 10, $20 = 3$.', true],
    ['So $5$ GB / $1 = 3$.', false],
    ['So 5 apples + $1 = 3$.', false],
    ['So 10 so + $20 = 3$.', true],
    ['So 10 $20 = 3$.', true],
    ['So $2 +$. So $3 = 4$.', true],
  ])('%s', (text, whole) => expect(isWhole(text)).toBe(whole))

  test.each([
    ['So 12 divided by $3 = 4$.', false],
    ['So 12 multiplied by $3 = 36$.', false],
    ['So 12 h by $3 = 4$.', false],
    ['So they are 12 apart by $3 = 4$.', true],
    ['So 12 undivided by $3 = 4$.', true],
    ['So 12 dividedly by $3 = 4$.', true],
    ['So 12 by $3 = 4$.', false],
    ['So $12$ by $3 = 4$.', false],
    ['So $x$ by $3 = 4$.', true],
    ['So 12% by $3 = 4$.', true],
    ['So 12 h divided by $3 = 4$.', true],
    ['So once by $3 = 4$.', true],
    ['So twice by $3 = 4$.', true],
    ['So thrice by $3 = 4$.', true],
    ['So Twice by $3 = 4$.', true],
    ['So seven by $3 = 4$.', false],
  ])('%s', (text, whole) => expect(isWhole(text)).toBe(whole))

  test.each([
    ['So $1$ h $30 = 40$.', false],
    ['So 1 hour $30 = 40$.', false],
    ['So $1$ hour and $30 = 40$.', false],
    ['So $1$ hour minute $30 = 40$.', false],
    ['So $1$ hour so $30 = 40$.', true],
  ])('of one quantity: %s', (text, whole) => expect(isWhole(text)).toBe(whole))
})
