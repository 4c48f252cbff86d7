import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { pagesOf } from '../../../src/audit/pages.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { isAccusation } from '../../../src/math/judges/verdict.js'
import { arithmetic } from '../../../src/rules/arithmetic/rule.js'

const audit = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings
const verdicts = (text: string) => audit(text).map(one => one.verdict)

describe('a line of arithmetic is judged link by link', () => {
  test.each([
    ['So $2 \\cdot 3 = 6$.', ['holds']],
    ['So $2 \\cdot 3 = 7$.', ['refuted']],
    ['So $0.34 / 0.62 \\approx 0.54$.', ['misrounded']],
    ['So $7 / 2 = 3.5 \\approx 4$.', ['holds', 'holds']],
    ['So $2^{10} = 1024 \\approx 10^3$.', ['holds', 'holds']],
    ['So $5.46 \\times 10^{2} \\approx 10^{2}$.', ['refuted']],
    ['So $\\frac{1}{2} = \\frac{2}{4}$.', ['holds']],
    ['So $\\frac{1}{2} = \\frac{3}{4}$.', ['refuted']],
    ['So $\\frac{0.66}{2} = \\frac{1}{3.03}$.', ['holds']],
    ['So $\\frac{0.66}{2} = \\frac{1}{3.05}$.', ['undecided']],
    ['So $\\frac{0.66}{2} = \\frac{1}{3.23}$.', ['refuted']],
    ['Take $x = 3$.', ['unread']],
    ['A common mistake is $2 \\cdot 3 = 7$.', ['undecided']],
  ])('%s', (text, expected) => expect(verdicts(text)).toEqual(expected))

  test.each([
    ['So $3 < 2$.', ['refuted']],
    ['So $10^3 \\le 1024$.', ['holds']],
    ['So $2 < 3 < 4$.', ['holds', 'holds']],
    ['So $2 < 5 < 4$.', ['holds', 'refuted']],
    ['So $2^{10} = 1024 > 10^3$.', ['holds', 'holds']],
    ['So $2 \\ne 2$.', ['refuted']],
    ['So $90$ minutes $> 1$ hour.', ['holds']],
    ['So $90$ minutes $< 1$ hour.', ['refuted']],
    // Nothing is asserted, or nobody knows how much.
    ['We stop when $3 < 2$.', ['undecided']],
    ['Is $3 < 2$?', ['undecided']],
    ['If $3 < 2$, we stop.', ['undecided']],
    ['So $64$ cards $> 100$ nodes.', ['undecided']],
    ['So $1 \\ll 10$ and $10 \\gg 1$.', ['holds', 'holds']],
    ['So $10 \\ll 1$.', ['refuted']],
    ['So $x < 3$.', ['unread']],
  ])('inequalities too: %s', (text, expected) => expect(verdicts(text)).toEqual(expected))

  test('a fraction of whole numbers is no whole number where it lies below one, and may drop what is over elsewhere', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (p, q) => {
        fc.pre(p % q !== 0)
        const page = (whole: number) => verdicts(`So $\\frac{${p}}{${q}} = ${whole}$.`)
        if (p < q) expect([page(0), page(1)].every(([verdict]) => isAccusation(verdict!))).toBe(true)
        else expect(page(Math.round(p / q))).not.toContain('refuted')
      }),
    ))

  test('whole figures of one unit are added to their last digit', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 11, max: 99 }),
        fc.integer({ min: 11, max: 99 }),
        fc.constantFrom('^\\circ', '\\text{ cm}', '\\text{ km}'),
        (a, b, unit) => {
          const page = (sum: number) => verdicts(`So $${a}${unit} + ${b}${unit} = ${sum}${unit}$.`)
          const rounded = Math.round((a + b) / 10) * 10
          expect(page(a + b)).toEqual(['holds'])
          if (rounded !== a + b) expect(page(rounded)).not.toContain('holds')
        },
      ),
    ))

  test('time converts along a chain through prose, and nothing else does', () => {
    expect(verdicts('It took $7200$ seconds $\\approx 2$ hours.')).toEqual(['holds'])
    expect(verdicts('It took $7200$ seconds $\\approx 3$ hours.')).toEqual(['refuted'])
    expect(verdicts('There are $64$ cards $= 8$ nodes.')).toEqual(['undecided'])
  })

  test.each([
    // The same digits in the same unit, or with the unit left out, are the same number.
    ['$2/3 \\approx 0.667$ kg', '$0.667 \\text{ kg} \\cdot 3000 \\approx 2001$ kg', 'carried'],
    ['$2/3 \\approx 0.667$ kg', '$0.667 \\cdot 3000 \\approx 2001$', 'carried'],
    // An exact product of what is printed is no rounding.
    ['$2/3 \\approx 0.667$ kg', '$0.667 \\cdot 3000 = 2001$', 'holds'],
    ['$2/3 \\approx 0.667$ kg', '$0.667 \\text{ s} \\cdot 3000 \\approx 2001$ s', 'holds'],
    // What was wrong is repeated only where it is surely meant.
    ['$2/3 \\approx 0.887$ kg', '$0.887 \\text{ kg} \\cdot 3000 = 2661$ kg', 'carried'],
    ['$2/3 \\approx 0.887$ kg', '$0.887 \\cdot 3000 = 2661$', 'holds'],
  ])('a number repeats another by its unit too: %s, then %s', (first, second, expected) => {
    expect(verdicts(`First ${first}, and then ${second}.`).at(-1)).toBe(expected)
  })

  test('a number that was rounded on the way is judged from the data too', () => {
    const carried = audit('First $2/3 \\approx 0.667$, and then $0.667 \\cdot 3000 \\approx 2001$.')
    expect(carried.map(one => one.verdict)).toEqual(['holds', 'carried'])
    expect(carried[1]!.given).toMatchObject({ fromPrinted: '2001', fromData: '2000' })
    expect(carried[1]!.given!.through).toEqual([carried[0]!.end.offset - '0.667'.length])
    expect(verdicts('First $2/3 \\approx 0.667$, and then $0.667 \\cdot 3000 \\approx 2000$.')).toEqual([
      'holds',
      'holds',
    ])
  })

  test('an integer product holds, and is refuted one off, whatever the factors', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9999 }), fc.integer({ min: 2, max: 9999 }), (a, b) => {
        const product = a * b
        fc.pre(product % 10 !== 0 && (product + 1) % 10 !== 0)
        expect(verdicts(`So $${a} \\cdot ${b} = ${product}$.`)).toEqual(['holds'])
        expect(verdicts(`So $${a} \\cdot ${b} = ${product + 1}$.`)).toEqual(['refuted'])
      }),
      { numRuns: 50 },
    ))

  test('a quotient rounded by the digits of a float holds, and is never refuted at its neighbour', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 7, max: 997 }),
        fc.integer({ min: 1, max: 6 }),
        (a, b, decimals) => {
          fc.pre(!Number.isInteger((a * 10 ** decimals * 2) / b))
          const rounded = (a / b).toFixed(decimals)
          fc.pre(Number(rounded) !== 0)
          expect(verdicts(`So $${a} / ${b} \\approx ${rounded}$.`)).toEqual(['holds'])
          const neighbour = (Number(rounded) + 10 ** -decimals).toFixed(decimals)
          expect(verdicts(`So $${a} / ${b} \\approx ${neighbour}$.`)).not.toEqual(['holds'])
        },
      ),
      { numRuns: 100 },
    ))
})

describe('nothing is lost', () => {
  test('every formula with a relation is a finding, whatever stands beside it', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '$x = 3$',
            '$a < b$',
            '$2 = 2$',
            '$\\frac{1$',
            '$\\int f = 1$',
            '$x \\to y$',
            'words',
            '$y$',
          ),
          {
            minLength: 1,
            maxLength: 8,
          },
        ),
        parts => {
          const text = `${parts.map(part => `Here ${part} stands`).join('.\n\n')}.\n`
          const relations = parts.filter(
            part => part.startsWith('$') && !['$y$', '$\\frac{1$'].includes(part),
          )
          expect(audit(text)).toHaveLength(relations.length)
        },
      ),
      { numRuns: 60 },
    ))
})

const judged = (statement: string) =>
  pagesOf(readDocument(`So $${statement}$.`, 'page.md'), { seed: 1, points: 20 })
    .flatMap(arithmetic.check)
    .map(({ judgement }) => judgement)
const told = (statement: string) => judged(statement).map(({ verdict, reading }) => [verdict, reading])

const PREFIX = 'prefixes are powers of 1024'
const LETTER = 'a letter behind a figure is a unit'

describe('words of measure with two meanings are taken in the one that fits', () => {
  test.each([
    ['1 \\text{ KB} = 1000 \\text{ B}', LETTER],
    ['1000 \\text{ B} = 1 \\text{ KB}', LETTER],
    // A letter that is a unit, and a prefix of 1024.
    ['1 \\text{ KB} = 1024 \\text{ B}', `${LETTER}; ${PREFIX}`],
    ['4 \\text{ MB} = 4194304 \\text{ B}', `${LETTER}; ${PREFIX}`],
    ['1024 \\text{ B} = 1 \\text{ KB}', `${LETTER}; ${PREFIX}`],
  ])('%s: %s', (statement, reading) => expect(told(statement)).toEqual([['holds', reading]]))
})
