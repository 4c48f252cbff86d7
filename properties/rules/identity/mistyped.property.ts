import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 60 } }).findings.map(
    ({ verdict }) => verdict,
  )

/** Identities, and what one slip makes of each. */
const IDENTITIES = [
  ['\\cos^2 x = \\frac{1 + \\cos 2x}{2}', '\\cos^2 x = \\frac{1 - \\cos 2x}{2}'],
  ['\\sin(x + y) = \\sin x\\cos y + \\cos x\\sin y', '\\sin(x + y) = \\sin x\\cos y - \\cos x\\sin y'],
  ['1 + \\tan^2 x = \\sec^2 x', '1 + \\tan^2 x = \\csc^2 x'],
  ['\\tanh(x) = 2\\sigma(2x) - 1', '\\tanh(x) = 2\\sigma(x) - 1'],
  ['(x + y)^3 = x^3 + 3x^2y + 3xy^2 + y^3', '(x + y)^3 = x^3 + 3x^2y + 3xy^2 + y^2'],
] as const
const BESIDE = '\\cosh^2 u - \\sinh^2 u = \\frac{2\\sin u\\cos u}{\\sin 2u}'
const identity = fc.constantFrom(...IDENTITIES)

test('an equation that is one slip away from an identity is wrong on a page of identities', () =>
  fc.assert(
    fc.property(identity, ([right, wrong]) => {
      const page = (line: string) => verdicts(`We use $${BESIDE}$.\n\nAnd $${line}$.`).at(-1)
      expect(page(right)).toBe('holds')
      expect(page(wrong)).toBe('refuted')
    }),
    { numRuns: 10 },
  ))

test('nothing is said of one that is to be solved, or whose symbols the page speaks of elsewhere', () =>
  fc.assert(
    fc.property(
      identity,
      fc.constantFrom(
        (line: string) => `We use $${BESIDE}$. Solve $${line}$.`,
        (line: string) => `We use $${BESIDE}$. If $${line}$, we stop.`,
        (line: string) => `We use $${BESIDE}$. Here $x^2 + y = 7$. And $${line}$.`,
        (line: string) => `We use $${BESIDE}$. Let $x = 3$. And $${line}$.`,
        (line: string) => `The curve is $${line}$.`,
      ),
      ([, wrong], say) => {
        expect(verdicts(say(wrong))).not.toContain('refuted')
      },
    ),
    { numRuns: 25 },
  ))
