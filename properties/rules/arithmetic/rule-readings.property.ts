import { describe, expect, test } from 'vitest'
import { readLines } from '../../../src/page/reading.js'
import { Printed } from '../../../src/page/symbols/printed-results.js'
import { SymbolTable } from '../../../src/page/symbols/symbol-table.js'
import { judgeLinks } from '../../../src/rules/arithmetic/rule.js'
import { readingOf } from '../book/locate/read-here.js'

const judge = (text: string) => {
  const reading = readingOf(text)
  return judgeLinks(reading, new Printed(), new SymbolTable([reading])).map(one => ({
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
    ['So $2 + 3 = 5$.', ['5 holds']],
    ['So $2 + 3 = 6 = 7$.', ['6 refuted, 5', '7 refuted, 6']],
    ['So $2 < 3 = 4$.', ['3 holds', '4 refuted, 3']],
    ['So $3 \\gg 2$.', ['2 holds']],
    ['So $3 \\gg 4$.', ['4 refuted']],
    ['So $2 \\ll 3$.', ['3 holds']],
    ['So $4 \\ll 3$.', ['3 refuted']],
    ['So $2 \\le 3$.', ['3 holds']],
    ['So $3 \\le 2$.', ['2 refuted']],
    ['So $3 \\ge 2$.', ['2 holds']],
    ['So $2 \\ge 3$.', ['3 refuted']],
    ['So $2.001 \\sim 2$.', ['2 holds']],
    // A percentage may be rounded as a decimal is; 3/14 is 21.4 %.
    ['So $21\\% = 3/14$.', ['3/14 undecided']],
    ['So $22\\% = 3/14$.', ['3/14 refuted']],
    ['So $-21\\% = 2/7 - 1/2$.', ['2/7 - 1/2 undecided']],
    ['So $50\\% = 1/2$.', ['1/2 holds']],
    ['So $3 \\sim 7$.', ['7 refuted, 3']],
    ['So $1 \\in (0, 2)$.', ['(0, 2) holds']],
    ['So $3 \\in (0, 2)$.', ['(0, 2) refuted']],
    // As far as the signs are judged, and both sides have a value.
    ['So $2 \\propto 2 = 3$.', []],
    ['So $1 = 1 \\propto 2 = 3$.', ['1 holds']],
    ['So $x + 2 = 3$.', []],
    ['So $3 = x + 2$.', []],
    ['So $2$.', []],
    // Temperatures are judged by their law.
    ['So $25 °C = 298 K$.', []],
    ['So $25^\\circ\\mathrm{C} = 298\\,\\mathrm{K}$.', []],
    ['So $\\qty{25}{\\celsius} = \\qty{298}{\\kelvin}$.', []],
    // Lists entry by entry, and both signs.
    ['So $(1, 2) + (3, 4) = (4, 6)$.', ['(4, 6) holds']],
    ['So $(1, 2) + (3, 4) = (4, 7)$.', ['7 refuted, 6']],
    ['Let $u = (3, 4)$. So $2 u = (6, 9)$.', ['9 refuted, 8']],
    ['So $x = 3 \\pm 1 = 4, 2$.', ['4 holds']],
    ['So $x = 3 \\pm 1 = 4, y = 2$.', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))

  test('what stands before it may belong to its first link', () => {
    expect(judge('So 5 and $+ 3 = 7$ and more.')[0]!.judgement).toMatchObject({
      verdict: 'undecided',
      reason: 'uncertain-place',
      explanation: 'what stands before it may belong to it; 3',
    })
    expect(told('So $25\\%$ of $80 = 30$.')).toEqual(['30 undecided'])
    expect(told('So $25\\%$ of $80 = 80 = 30$.')).toEqual(['80 holds', '30 refuted, 80'])
  })

  test('a link begins where its left does, and keeps its sides', () => {
    const [found] = judge('So $2 + 3 = 5$.')
    expect([found!.left.start, found!.right.end, found!.sign.operator]).toEqual([4, 13, '='])
    expect([found!.through, found!.uses]).toEqual([[], []])
    expect(judge('So $1 \\in (0, 2)$.')[0]).toMatchObject({ through: [], uses: [] })
  })
})

describe('what a sign may mean besides', () => {
  test.each([
    ['So $\\log 1000 = 3$.', 'log to base 10'],
    ['So $3 = \\log 1000$.', 'log to base 10'],
    ['So $2 \\log 100 = 4$.', 'log to base 10'],
    ['So $\\log 8 = 3$.', 'log to base 2'],
    ['So $\\log 100 = 4.605$.', null],
    ['So $\\log_3 9 = 2$.', null],
    ['So $\\cos 60 = 0.5$.', 'angles in degrees'],
    ['So $0.5 = \\cos 60$.', 'angles in degrees'],
    ['So $3\\frac{1}{2} = 3.5$.', 'a fraction behind an integer is a mixed number'],
    ['So $3.5 = 3\\frac{1}{2}$.', 'a fraction behind an integer is a mixed number'],
    ['So $1/2\\pi = 0.159$.', 'a slash divides by the whole product behind it'],
    ['So $6/2(1 + 2) = 1$.', 'a slash divides by the whole product behind it'],
    ['So $6/2(1 + 2) = 9$.', null],
  ])('%s: %s', (text, reading) => expect(readings(text)).toEqual([['holds', reading]]))

  test.each([
    ['So $\\log 1000 = 4$.', ['4 refuted, 7']],
    ['So $\\ln 100 = 2$.', ['2 refuted, 5']],
    ['So $\\log_3 9 = 0.95$.', ['0.95 refuted, 2.00']],
    ['So $6/2(1 + 2) = 5$.', ['5 refuted, 9']],
    ['So $6/2(1 - 1) = 1$.', ['1 refuted, 0']],
    // With the whole product below, a length and one over a length would be added.
    ['So $3 \\text{ km} + 6/2 \\text{ km} = 7 \\text{ km}$.', ['7 \\text{ km} refuted, 6 \\text{ km}']],
    ['So $\\cos 60 = 0.7$.', ['0.7 refuted, -1.0']],
    ['So $\\cos(60 \\cdot \\pi) = 0.5$.', ['0.5 refuted, 1.0']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))

  test('a raised digit may number a note', () => {
    const inCode = (code: string) => {
      const reading = readLines(readingOf(`So \`${code}\` it is.`))
      return judgeLinks(reading, new Printed(), new SymbolTable([reading]))[0]!.judgement
    }
    expect(inCode('2 + 3 = 5²')).toMatchObject({
      verdict: 'undecided',
      explanation: expect.stringMatching(/^a raised digit numbers a note; /),
    })
    expect(inCode('2 + 3 = 6²').verdict).toBe('refuted')
    expect(inCode('2 + 23 = 5²').verdict).toBe('holds')
  })

  test.each([
    ['With $a = 2$, so $a + 3\\frac{1}{2} = 5.5$.', 'a fraction behind an integer is a mixed number'],
    ['With $a = 2$, so $a \\cos 60 = 1$.', 'angles in degrees'],
  ])('with the values of the exercise too: %s', (text, reading) =>
    expect(readings(text)).toEqual([['holds', reading]]),
  )

  test('degrees that are no better are not meant', () =>
    expect(readings('So $\\cos 60 = 0.7$.')).toEqual([['refuted', null]]))

  test('a mixed number is corrected as one', () => {
    const [found] = judge('So $3\\frac{1}{2} = 3.6$.')
    expect(found!.judgement).toMatchObject({
      verdict: 'refuted',
      expected: '3.5',
      reading: 'a fraction behind an integer is a mixed number',
    })
  })
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
    ['Is $a = 2 \\cdot 3 = 7$? So $2 a = 14$.', ['7 undecided', '14 holds']],
    ['With $a = 3$ and $a = 5$, so $2 a = 10$.', ['10 holds']],
    ['With $a = 3$, so $2 a = 7/2$.', ['7/2 refuted']],
    // What may be a premise, or is taken up, is none of its results.
    ['With $a = 3$ and $a < 2$.', []],
    ['With $a = 3$, so $a = 4$.', []],
    ['With $a = 3$, so $2 a = 7 \\Rightarrow a = 3.5$.', []],
    ['With $a = 3$, so $2 a = 7.00 \\Rightarrow b = 3.5$. So $7.00 \\cdot 3 = 21$.', ['21 holds']],
    // Of the mixed number it cannot be told, which is no reason to leave it out.
    [
      'With $a = 2$ and $a \\cdot 3\\frac{1}{2} > 7 \\sin^2 a + 7 \\cos^2 a$.',
      ['7 \\sin^2 a + 7 \\cos^2 a undecided'],
    ],
    ['So $2 \\cdot 3 = 7 \\Rightarrow x = 2$.', ['7 refuted, 6']],
    ['With $a = 3$ it is $2 a = 7$ or $2 a = 8$.', ['7 undecided', '8 undecided']],
    ['Solve it with $a = 3$, so $2 a = 7$.', ['7 undecided']],
    ['With $a = 3$ or $a = 3.5$, so $2 a = 6$.', ['6 undecided']],
    ['With $a = 3$ or $a = 3.5$, so $2 a = 8$.', ['8 refuted, 7']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('a result that is used again', () => {
  const CHAIN = 'So $2/3 \\approx 0.667$ and $0.667 \\cdot 3000 \\approx 2001$.'

  test('is judged from its data too', () => {
    expect(told(CHAIN)).toEqual(['0.667 holds', '2001 carried, 2000'])
    expect(judge(CHAIN).map(({ through }) => through)).toEqual([[], [16]])
    expect(told('So $2/3 \\approx 0.667$ and $0.667 \\cdot 3000 \\approx 2000$.')).toEqual([
      '0.667 holds',
      '2000 holds',
    ])
    expect(told('So $0.667 \\cdot 3000 \\approx 2001$.')).toEqual(['2001 holds'])
  })

  test('through each that it leans on, in order', () => {
    const text = 'So $2/3 \\approx 0.667$ and $4/3 \\approx 1.333$, so $1.333 + 0.667 = 2.000$.'
    expect(judge(text).at(-1)!.through).toEqual([16, 40])
    const turned = 'So $2/3 \\approx 0.667$ and $4/3 \\approx 1.333$, so $0.667 + 1.333 = 2.000$.'
    expect(judge(turned).at(-1)!.through).toEqual([16, 40])
  })

  test('accuses nobody where its sentence asks', () =>
    expect(told('So $2/3 \\approx 0.667$. Is $0.667 \\cdot 3000 \\approx 2001$?')).toEqual([
      '0.667 holds',
      '2001 undecided',
    ]))

  test('is taken as printed where its data cannot stand in its place', () =>
    expect(told('So $12.336/4 \\approx 3.00$ and $\\binom{3.00}{2} = 3$.')).toEqual([
      '3.00 refuted, 3.08',
      '3 holds',
    ]))

  test('but not where it was doubted', () =>
    expect(told('Is $2/3 \\approx 0.887$? So $0.887 \\cdot 3000 = 2661$.')).toEqual([
      '0.887 undecided',
      '2661 holds',
    ]))
})

describe('a unit in prose', () => {
  test.each([
    ['It took $3600$ seconds $= 1$ hour.', ['1 holds']],
    ['It took $3600$ seconds $= 2$ hours.', ['2 refuted, 1']],
    ['It took $3600$ s $= 60$ min $= 1$ h.', ['60 holds', '1 holds']],
    ['It took $3600 \\text{ s} = 60 \\text{ min} = 1$ h.', ['60 \\text{ min} holds', '1 holds']],
    ['Here $5$ s and $3600 = 60 \\cdot 60$.', ['60 \\cdot 60 holds']],
    ['So $3 \\cdot 400 \\text{ m} = 1.2$ km.', ['1.2 holds']],
    ['So $3 \\cdot 400 \\text{ m} = 1.3$ km.', ['1.3 refuted, 1.2']],
    ['So $4.4 \\times 10^6 \\times \\$2 = \\$8.8$ million.', ['\\$8.8 holds']],
    ['So $2 \\text{ km} = 2 \\text{ km}$ m.', ['2 \\text{ km} holds']],
    ['Here $5$ million and $3 + 4 = 7 = 5 + 2$.', ['7 holds', '5 + 2 holds']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('a figure is rounded as its sentence says', () => {
  test.each([
    ['Truncated, $2/3 = 0.66$.', ['0.66 undecided']],
    ['Truncated, $2/3 = 0.65$.', ['0.65 refuted, 0.67']],
    ['So $2/3 = 0.66$.', ['0.66 misrounded, 0.67']],
    ['Truncated, $2/3 = 1/2$.', ['1/2 refuted']],
    ['Truncated, $2/3$ million $= 0.66$ million.', ['0.66 undecided']],
    ['Here $a = 2/3 \\approx 0.667$. Truncated, so $3000 a = 2001$.', ['0.667 holds', '2001 carried, 2000']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))

  test('and that is told', () =>
    expect(judge('Truncated, $2/3 = 0.66$.')[0]!.judgement.explanation).toBe(
      'its sentence rounds down; 0.666667',
    ))
})

test.each([
  ['Is $2 + 2 = 5$?', 'its sentence asks; 4'],
  ['If $2 + 2 = 5$.', 'its clause only supposes; 4'],
])('%s accuses nobody', (text, explanation) =>
  expect(judge(text)[0]!.judgement).toMatchObject({
    verdict: 'undecided',
    reason: 'uncertain-place',
    explanation,
  }),
)
