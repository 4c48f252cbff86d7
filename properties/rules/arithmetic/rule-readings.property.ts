import { describe, expect, test } from 'vitest'

import { Printed } from '../../../src/page/symbols/printed-results.js'
import { SectionValues } from '../../../src/page/symbols/symbol-table.js'
import { judgeLinks } from '../../../src/rules/arithmetic/rule.js'
import { readingOf } from '../../page/read-here.js'

const judge = (text: string) => {
  const reading = readingOf(text)
  return judgeLinks(reading, new Printed(), new SectionValues([reading])).map(one => ({
    ...one,
    place: text.slice(one.right.start, one.right.end),
  }))
}

/** Each link by its right side: `7 refuted, 6`. */
const told = (text: string) =>
  judge(text).map(({ place, judgement: { verdict, expected } }) =>
    expected === null ? `${place} ${verdict}` : `${place} ${verdict}, ${expected}`,
  )
/** How each link was read. */
const readings = (text: string) => judge(text).map(({ judgement }) => [judgement.verdict, judgement.reading])

describe('a chain, link by link', () => {
  test.each([
    // A percentage may be rounded as a decimal is; 3/14 is 21.4 %.
    ['So $1 \\in (0, 2)$.', ['(0, 2) holds']],
    ['So $3 \\in (0, 2)$.', ['(0, 2) refuted']],
    // Lists entry by entry, and both signs.
    ['So $(1, 2) + (3, 4) = (4, 6)$.', ['(4, 6) holds']],
    ['So $(1, 2) + (3, 4) = (4, 7)$.', ['7 refuted, 6']],
    ['Let $u = (3, 4)$. So $2 u = (6, 9)$.', ['9 refuted, 8']],
    ['So $x = 3 \\pm 1 = 4, 2$.', ['4 holds']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('what a sign may mean besides', () => {
  test.each([
    ['So $3 = \\log 1000$.', 'log to base 10'],
    ['So $\\log 8 = 3$.', 'log to base 2'],
    ['So $\\cos 60 = 0.5$.', 'angles in degrees'],
    ['So $0.5 = \\cos 60$.', 'angles in degrees'],
    ['So $3\\frac{1}{2} = 3.5$.', 'a fraction behind an integer is a mixed number'],
    ['So $3.5 = 3\\frac{1}{2}$.', 'a fraction behind an integer is a mixed number'],
    ['So $1/2\\pi = 0.159$.', 'a slash divides by the whole product behind it'],
    ['So $6/2(1 + 2) = 1$.', 'a slash divides by the whole product behind it'],
  ])('%s: %s', (text, reading) => expect(readings(text)).toEqual([['holds', reading]]))

  test.each([
    ['So $6/2(1 + 2) = 5$.', ['5 refuted, 9']],
    ['So $6/2(1 - 1) = 1$.', ['1 refuted, 0']],
    // With the whole product below, a length and one over a length would be added.
    ['So $\\cos 60 = 0.7$.', ['0.7 refuted, -1.0']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('the values of its exercise are put in', () => {
  test('and told', () => {
    const [found] = judge('With $a = 3$, so $2 a = 6$.')
    expect(found!.judgement).toMatchObject({ verdict: 'holds', reading: 'with a = 3' })
    expect(found!.uses.map(({ key }) => key)).toEqual(['a'])
    expect(readings('With $a = 3$, so $2 a \\text{ km} = 6$.')).toEqual([
      ['holds', 'the right is in the unit of the left; with a = 3'],
    ])
  })

  test.each([
    ['With $a = 3$, so $2 a = 7$.', ['7 refuted, 6']],
    // What is wrong is still what the next leans on, unless it is doubted.
    ['Here $a = 2 \\cdot 3 = 7$, so $2 a = 14$.', ['7 refuted, 6', '14 carried, 12']],
    ['With $a = 3$, so $2 a = 7/2$.', ['7/2 refuted']],
    // What may be a premise, or is taken up, is none of its results.
    ['With $a = 3$, so $2 a = 7.00 \\Rightarrow b = 3.5$. So $7.00 \\cdot 3 = 21$.', ['21 holds']],
    // Of the mixed number it cannot be told, which is no reason to leave it out.
    ['So $2 \\cdot 3 = 7 \\Rightarrow x = 2$.', ['7 refuted, 6']],
    ['With $a = 3$ it is $2 a = 7$ or $2 a = 8$.', ['7 undecided', '8 undecided']],
    ['Solve it with $a = 3$, so $2 a = 7$.', ['7 undecided']],
    ['With $a = 3$ or $a = 3.5$, so $2 a = 6$.', ['6 undecided']],
    ['With $a = 3$ or $a = 3.5$, so $2 a = 8$.', ['8 refuted, 7']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('a result that is used again', () => {
  test('accuses nobody where its sentence asks', () =>
    expect(told('So $2/3 \\approx 0.667$. Is $0.667 \\cdot 3000 \\approx 2001$?')).toEqual([
      '0.667 holds',
      '2001 undecided',
    ]))
})

describe('a unit in prose', () => {
  test.each([
    ['So $4.4 \\times 10^6 \\times \\$2 = \\$8.8$ million.', ['\\$8.8 holds']],
    ['So $2 \\text{ km} = 2 \\text{ km}$ m.', ['2 \\text{ km} holds']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('a figure is rounded as its sentence says', () => {
  test.each([
    ['Truncated, $2/3 = 0.66$.', ['0.66 undecided']],
    ['Truncated, $2/3 = 0.65$.', ['0.65 refuted, 0.67']],
    ['Truncated, $2/3$ million $= 0.66$ million.', ['0.66 undecided']],
    ['Here $a = 2/3 \\approx 0.667$. Truncated, so $3000 a = 2001$.', ['0.667 holds', '2001 carried, 2000']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

test.each([['If $2 + 2 = 5$.', 'its clause only supposes; 4']])('%s accuses nobody', (text, explanation) =>
  expect(judge(text)[0]!.judgement).toMatchObject({
    verdict: 'undecided',
    reason: 'uncertain-place',
    explanation,
  }),
)
