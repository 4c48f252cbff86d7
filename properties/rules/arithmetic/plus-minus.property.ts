import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const audit = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings
const verdicts = (text: string) =>
  audit(text)
    .toSorted((a, b) => a.start.offset - b.start.offset)
    .map(one => one.verdict)
    .join(' ')

test('the roots of a quadratic hold in either order, and in no other pair', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: -9, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      (middle, half, off, isTurned) => {
        const roots = [middle + half, middle - half]
        const [a, b] = isTurned ? roots.toReversed() : roots
        const formula = `\\frac{${2 * middle} \\pm \\sqrt{${4 * half * half}}}{2}`
        expect(verdicts(`So $x = ${formula} = \\{${a}, ${b}\\}$.`)).toBe('holds')
        expect(verdicts(`So $x = ${formula} = ${a} \\text{ or } ${b}$.`)).toBe('holds')
        expect(verdicts(`So $x = ${formula} = ${middle} \\pm ${half}$.`)).toBe('holds')
        fc.pre(off !== half)
        expect(verdicts(`So $x = ${formula} = ${middle} \\pm ${off}$.`)).toBe('refuted')
        expect(verdicts(`So $x = ${formula} = \\{${middle + half}, ${middle - off - 20}\\}$.`)).toBe(
          'refuted',
        )
      },
    ),
    { numRuns: 6 },
  ))

describe('two values, a deviation, and neither', () => {
  test.each([
    ['So $x = \\frac{5 \\pm 1}{2} = 3, 2$.', 'holds'],
    ['So $1 \\pm \\sqrt{5} \\approx \\{3.236, -1.236\\}$.', 'holds'],
    ['So $2 \\cdot (5.0 \\pm 0.1) = 10.0 \\pm 0.2$.', 'holds'],
    ['So $(10 \\pm 2)^2 = 100 \\pm 40$.', 'undecided'],
    ['So $5 \\mp \\sqrt{4} = 5 \\pm 2$.', 'holds'],
    ['So $x = 3 \\pm 0.5$.', 'unread'],
  ])('%s', (text, expected) => expect(verdicts(text)).toBe(expected))
})
