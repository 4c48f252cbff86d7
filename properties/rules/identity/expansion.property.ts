import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { lastVerdict } from '../../audit/last-verdict.js'

const verdictsOf = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.map(
    ({ verdict }) => verdict,
  )

/** Functions with their first Taylor coefficients, by a source of their own: differences of the function in float64. */
const FUNCTIONS: readonly (readonly [latex: string, f: (x: number) => number])[] = [
  ['\\frac{1}{1 - x}', x => 1 / (1 - x)],
  ['(1 + x)^2', x => (1 + x) ** 2],
  ['\\frac{1}{1 + 2x}', x => 1 / (1 + 2 * x)],
  ['\\sqrt{1 + 2x}', x => Math.sqrt(1 + 2 * x)],
  ['e^{2x}', x => Math.exp(2 * x)],
  ['\\cos 2x', x => Math.cos(2 * x)],
]

/** f(0), f'(0) and f''(0)/2 in hundredths, by central differences with a step whose error is below a thousandth. */
function coefficientsOf(f: (x: number) => number): readonly number[] {
  const h = 1e-3
  const all = [f(0), (f(h) - f(-h)) / (2 * h), (f(h) - 2 * f(0) + f(-h)) / (2 * h * h)]
  return all.map(c => Math.round(c * 100) / 100)
}

const written = ([a, b, c]: readonly number[], rest: string): string => `${a} + (${b})x + (${c})x^2 + ${rest}`

test('an expansion holds with the derivatives at 0 for coefficients, and with no others', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FUNCTIONS),
      fc.constantFrom('O(x^3)', '\\mathcal{O}(x^3)', 'o(x^2)'),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 1, max: 3 }),
      ([latex, f], rest, at, off) => {
        const right = coefficientsOf(f)
        const wrong = right.map((c, k) => (k === at ? c + off : c))
        expect(lastVerdict(`We have $${latex} = ${written(right, rest)}$.`)).toBe('holds')
        expect(lastVerdict(`We have $${latex} = ${written(wrong, rest)}$.`)).toBe('refuted')
      },
    ),
    { numRuns: 20 },
  )
})

test.each([
  ['holds', '\\sin x = x - \\frac{x^3}{3!} + \\frac{x^5}{5!} - \\cdots'],
  ['refuted', '\\sin x = x - \\frac{x^3}{3} + \\frac{x^5}{5} - \\cdots'],
  ['holds', '3n^2 + 5n = 3n^2 + O(n)'],
  ['refuted', '3n^2 + 5n = 3n^2 + O(1)'],
  ['holds', '3n^2 + 5n = O(n^2)'],
  ['holds', 'n^2 = O(n^3)'],
  ['refuted', '\\sqrt{n} = O(\\log n)'],
  ['unread', 'T(n) = O(n)'],
  ['holds', '\\ln\\left(1 + \\frac1n\\right) = \\frac1n + O(1/n^2)'],
  ['refuted', '\\frac{x^2}{x + 1} = x + 1 + O(1/x)'],
  ['holds', '\\frac{x^2}{x + 1} = x - 1 + O(1/x)'],
  // More than one symbol, and nothing that is expanded.
  ['undecided', '(1 + x)^a = 1 + ax + O(x^2)'],
  ['unread', 'f(x) = 1 + x + O(x^2)'],
  ['unread', 'y = 1 + x + x^2 + \\cdots'],
])('%s: %s', (verdict, formula) => expect(lastVerdict(`We have $${formula}$.`)).toBe(verdict))

test('that another symbol goes far out says nothing of the one that is expanded', () => {
  const COEFFICIENTS = [2, 4, 8]
  const FAR = ['far away $h(t) \\to 0$', '$h(t) \\to 0$ as $t \\to \\infty$', 'for large $t$ it is small']
  fc.assert(
    fc.property(fc.constantFrom(...COEFFICIENTS), fc.constantFrom(...FAR), (by, far) => {
      const expansion = `$\\sqrt{1 + u} = 1 + \\frac{u}{2} - \\frac{u^2}{${by}} + O(u^3)$`
      const found = verdictsOf(`Near $0$ we have ${expansion}, and $h(t) = 1/t$ is bounded; ${far}.`)
      expect(found).toContain(by === 8 ? 'holds' : 'refuted')
    }),
    { numRuns: 9 },
  )
})
