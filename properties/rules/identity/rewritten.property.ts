import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings.map(
    ({ verdict }) => verdict,
  )

const number = fc.integer({ min: 2, max: 12 })
const slip = fc.integer({ min: 1, max: 9 })
const letter = fc.constantFrom('x', 'n', 't', 'k', 'y')

/** A formula that is right where the slip is 0, and shares a part of its normal form with the right one where it is not. */
type Rewritten = (x: string, a: number, b: number, slip: number) => string
const FORMS: readonly Rewritten[] = [
  (x, a, _, e) => `(${x} + ${a})^2 = ${x}^2 + ${2 * a + e}${x} + ${a * a}`,
  (x, a, b, e) => `(${a}${x} + ${b})^2 = ${a * a}${x}^2 + ${2 * a * b + e}${x} + ${b * b}`,
  (x, a, b, e) => `${x}^3 + ${a + b + e}${x}^2 + ${a * b}${x} = ${x}(${x} + ${a})(${x} + ${b})`,
  (x, a, b, e) => `(${x} + ${a})(${x} + ${b}) = ${x}^2 + ${a + b}${x} + ${a * b + e}`,
]
const form = fc.constantFrom(...FORMS)

/** The last one is false of every value. */
const solvable = fc.constantFrom(...FORMS.slice(0, -1))

/** Words by which an expression is rewritten. */
const SAID: readonly ((formula: string) => string)[] = [
  formula => `Expanding, we get $${formula}$.`,
  formula => `We simplify: $${formula}$.`,
  formula => `Factoring gives $${formula}$.`,
  formula => `In the induction step, $${formula}$.`,
]

describe('an expression that is rewritten', () => {
  test('is wrong where it is false of every value but few, and the right one holds', () => {
    fc.assert(
      fc.property(form, fc.constantFrom(...SAID), letter, number, number, slip, (write, say, x, a, b, e) => {
        expect(verdicts(say(write(x, a, b, 0)))).toEqual(['holds'])
        expect(verdicts(say(write(x, a, b, e)))).toEqual(['refuted'])
      }),
      { numRuns: 60 },
    )
  })

  test('is what a chain goes on with that begins with an identity', () => {
    fc.assert(
      fc.property(letter, number, slip, (x, a, e) => {
        const chain = (last: number) =>
          `$$(${x} + ${a})^2 - ${x}^2 = ${x}(${x} + ${2 * a}) + ${a * a} - ${x}^2 = ${2 * a}${x} + ${last}$$`
        expect(verdicts(chain(a * a))).toEqual(['holds', 'holds'])
        expect(verdicts(chain(a * a + e)).toSorted()).toEqual(['holds', 'refuted'])
      }),
      { numRuns: 30 },
    )
  })

  test('is concluded alone where half of it is right', () => {
    fc.assert(
      fc.property(letter, number, slip, (x, a, e) => {
        expect(verdicts(`Hence $(${x} + ${a})^2 = ${x}^2 + ${2 * a + e}${x} + ${a * a}$.`)).toEqual([
          'refuted',
        ])
        expect(verdicts(`$(${x} + ${a})^2 = ${x}^2 + ${2 * a + e}${x} + ${a * a}$`)).not.toContain('refuted')
      }),
      { numRuns: 30 },
    )
  })
})

describe('nothing is said of an equation', () => {
  /** The same equation, which few values solve, where something tells that it is one. */
  const places: readonly ((formula: string, x: string) => string)[] = [
    formula => `We expand and solve $${formula}$.`,
    formula => `Expanding the equation $${formula}$ leads nowhere.`,
    (formula, x) => `Let $${x} = 3$. Expanding, $${formula}$.`,
    (formula, x) => `We know that $${x}^3 = ${x} + 7$. Simplifying, $${formula}$.`,
    formula => `For some numbers, expanding gives $${formula}$.`,
    formula => `If $${formula}$, we go on.`,
  ]
  test('that is solved, restricted or related to another', () => {
    fc.assert(
      fc.property(
        solvable,
        fc.constantFrom(...places),
        letter,
        number,
        number,
        slip,
        (write, place, x, a, b, e) => {
          expect(verdicts(place(write(x, a, b, e), x))).not.toContain('refuted')
        },
      ),
      { numRuns: 80 },
    )
  })

  test.each([
    ['of a triangle', 'By Pythagoras, $(x + 1)^2 = x^2 + 49$.'],
    ['of a circle', 'Simplifying, $x^2 + y^2 = 4x + 6y$.'],
    ['of a line', 'Then $2(x + 3) = 2x + 3$.'],
    ['of a mast, which a positive number solves', 'Simplifying, $(x + 1)^2 = x^2 + 5x$.'],
    ['of a field, half of which is the same', 'Simplifying, $x(x + 4) = x^2 + 12$.'],
    ['of trains, with both sides multiplied out', 'Simplifying, $t^2 + 4t = t^2 + 2t$.'],
    ['of a rectangle and a square', 'Expanding, $x(x + 6) = x(x + 3)$.'],
    ['of roots, for numbers that are not negative', 'Simplifying, $\\sqrt{x^2} + x^2 = x + x^2$.'],
  ])('%s', (_, text) => expect(verdicts(text)).not.toContain('refuted'))
})
