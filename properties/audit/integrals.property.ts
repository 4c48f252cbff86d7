import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'

const audit = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings
const verdicts = (text: string) =>
  audit(text)
    .toSorted((a, b) => a.start.offset - b.start.offset)
    .map(one => one.verdict)
    .join(' ')

/** Simpson's rule, which knows no antiderivative. */
function simpson(f: (x: number) => number, a: number, b: number): number {
  const strips = 2000
  const step = (b - a) / strips
  let sum = f(a) + f(b)
  for (let i = 1; i < strips; i++) sum += (i % 2 === 0 ? 2 : 4) * f(a + i * step)
  return (sum * step) / 3
}

const INTEGRANDS: readonly (readonly [latex: string, f: (x: number) => number])[] = [
  ['x^2', x => x ** 2],
  ['3 x^3', x => 3 * x ** 3],
  ['(x^2 + 2x - 1)', x => x * x + 2 * x - 1],
  ['(2x + 1)^3', x => (2 * x + 1) ** 3],
  ['x^2 \\cdot x', x => x ** 3],
  ['\\frac{1}{x}', x => 1 / x],
  ['\\frac{4}{2x + 1}', x => 4 / (2 * x + 1)],
  ['\\frac{1}{x^2}', x => x ** -2],
  ['\\sqrt{x}', x => Math.sqrt(x)],
  ['e^{-2x}', x => Math.exp(-2 * x)],
  ['3 e^{x/2}', x => 3 * Math.exp(x / 2)],
  ['\\sin x', x => Math.sin(x)],
  ['\\sin(2x)', x => Math.sin(2 * x)],
  ['\\cos(x + 1)', x => Math.cos(x + 1)],
]

test('an integral holds as rounded by Simpson, and is wrong a little off', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...INTEGRANDS),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 3 }),
      ([latex, f], a, width) => {
        const value = simpson(f, a, a + width)
        fc.pre(Math.abs(value) > 0.01 && Math.abs(((Math.abs(value) * 1e4) % 1) - 0.5) > 1e-3)
        const line = (shown: number) =>
          `So $\\int_{${a}}^{${a + width}} ${latex} \\, dx \\approx ${shown.toFixed(4)}$.`
        expect(verdicts(line(value))).toBe('holds')
        expect(verdicts(line(value + 0.0005))).toBe('refuted')
      },
    ),
    { numRuns: 40 },
  ))

describe('an integral is worked out where an antiderivative is proved, and only there', () => {
  test.each([
    ['So $\\int_0^1 x^2 \\, dx = \\frac{1}{3}$.', 'holds'],
    ['So $\\int_0^1 x^2 \\, dx = \\frac{1}{2}$.', 'refuted'],
    ['So $\\int_0^2 3x^2 \\, dx = \\left[x^3\\right]_0^2 = 8$.', 'holds holds'],
    ['So $\\int_0^2 3x^2 \\, dx = \\left[2x^3\\right]_0^2 = 16$.', 'refuted holds'],
    ['So $\\int_0^\\pi \\sin x \\, dx = 2$.', 'holds'],
    ['So $\\int_1^2 \\frac{1}{x} \\, dx = \\ln 2$.', 'holds'],
    ['So $\\pi \\int_0^2 x^2 \\, dx = \\frac{8\\pi}{3}$.', 'holds'],
    // The variable of an integral is bound.
    ['With $x = 5$ we get $\\int_0^1 x \\, dx = 0.5$.', 'unread holds'],
    // Across a pole there is no integral, whatever the antiderivative says at the ends.
    ['So $\\int_{-1}^2 \\frac{1}{x} \\, dx = \\ln 2$.', 'unread'],
    ['So $\\int_{-1}^1 \\frac{1}{x^2} \\, dx = -2$.', 'unread'],
    ['So $\\int_0^1 e^{-x^2} dx \\approx 0.9$.', 'unread'],
    ['So $\\int x \\, dx = 3$.', 'unread'],
  ])('%s', (text, expected) => expect(verdicts(text)).toBe(expected))
})

describe('derivatives of the functions of a circle', () => {
  test.each([
    ['For all $x$, $\\frac{d}{dx} \\sin x = \\cos x$.', 'holds'],
    ['For all $x$, $\\frac{d}{dx} \\cos x = \\sin x$.', 'refuted'],
    ['For all $x$, $\\frac{d}{dx} \\sin(3x) = 3 \\cos(3x)$.', 'holds'],
    ['For all $x$, $\\frac{d}{dx} \\arctan x = \\frac{1}{1 + x^2}$.', 'holds'],
  ])('%s', (text, expected) => expect(verdicts(text)).toBe(expected))
})
