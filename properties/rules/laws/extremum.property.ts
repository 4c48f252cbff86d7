import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdictsOf = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } })
    .findings.filter(one => one.rule === 'law/extremum')
    .map(one => one.verdict)

const signed = (n: number): string => (n < 0 ? `- ${-n}` : `+ ${n}`)
/** Of f' = 6 (x − a)(x − b) with a below b: a maximum at a, a minimum at b, and an inflection in the middle. */
const cubic = fc
  .record({
    a: fc.integer({ min: -8, max: 8 }),
    width: fc.integer({ min: 1, max: 6 }),
    c: fc.integer({ min: -9, max: 9 }),
  })
  .map(({ a, width, c }) => {
    const b = a + 2 * width
    return {
      a,
      b,
      middle: a + width,
      formula: `2x^3 ${signed(-3 * (a + b))}x^2 ${signed(6 * a * b)}x ${signed(c)}`,
    }
  })

// The roots of the derivative are known by construction here, and found by differentiation there.
test('a cubic has its extrema and its inflection where it was built to have them, and nowhere else', () =>
  fc.assert(
    fc.property(
      cubic,
      fc.constantFrom(
        (formula: string, said: string) => `Let $f(x) = ${formula}$. Then $f$ has ${said}.`,
        (formula: string, said: string) => `Let $f(x) = ${formula}$. So the curve has ${said}.`,
        (formula: string, said: string) => `The cost $f(x) = ${formula}$ has ${said}.`,
      ),
      ({ a, b, middle, formula }, page) => {
        const says = (said: string) => verdictsOf(page(formula, said))
        expect(says(`a local maximum at $x = ${a}$ and a minimum at $x = ${b}$`)).toEqual(['holds', 'holds'])
        expect(says(`extrema at $x = ${a}$ and $x = ${b}$`)).toEqual(['holds', 'holds'])
        expect(says(`an inflection point at $x = ${middle}$`)).toEqual(['holds'])
        expect(says(`a minimum at $x = ${a}$`)).toEqual(['refuted'])
        expect(says(`a critical point at $x = ${middle}$`)).toEqual(['refuted'])
        expect(says(`a point of inflection at $x = ${b}$`)).toEqual(['refuted'])
      },
    ),
    { numRuns: 20 },
  ))

test('an extremum on an interval, under a condition or of another quantity is no error', () =>
  fc.assert(
    fc.property(
      cubic,
      fc.constantFrom(
        (formula: string, at: string) => `Let $f(x) = ${formula}$ on $[0, 9]$. It has a maximum at ${at}.`,
        (formula: string, at: string) => `Let $f(x) = ${formula}$. On $[0, 9]$ it has a maximum at ${at}.`,
        (formula: string, at: string) => `Let $f(x) = ${formula}$. Its slope has a maximum at ${at}.`,
        (formula: string, at: string) =>
          `Let $f(x) = ${formula}$. Restricted to that range it has a maximum at ${at}.`,
        (formula: string, at: string) =>
          `Let $f(x) = ${formula}$ and $g(x) = x$. There is a maximum at ${at}.`,
        (formula: string, at: string) =>
          `Let $f(x) = ${formula}$. Shifted to the right, the curve has a maximum at ${at}.`,
        (formula: string, at: string) => `Does $f(x) = ${formula}$ have a maximum at ${at}?`,
      ),
      ({ middle, formula }, page) => {
        expect(verdictsOf(page(formula, `$x = ${middle}$`))).not.toContain('refuted')
      },
    ),
    { numRuns: 40 },
  ))
