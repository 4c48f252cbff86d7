import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

const findingsIn = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings

/** The verdict on the last statement of a page. */
const last = (text: string) => findingsIn(text).at(-1)!.verdict

const slope = fc.record({ a: fc.integer({ min: 2, max: 9 }), n: fc.integer({ min: 2, max: 5 }) })

test('a slope at the point that its sentence gives is a number', () =>
  fc.assert(
    fc.property(slope, fc.integer({ min: 2, max: 5 }), fc.boolean(), ({ a, n }, x, isPrimed) => {
      const written = isPrimed ? "f'(x)" : '\\frac{df}{dx}'
      const page = (value: number) =>
        `Let $f(x) = ${a}x^${n}$. At $x = ${x}$ the slope is $${written} = ${value}$.`
      const value = a * n * x ** (n - 1)
      expect(last(page(value))).toBe('holds')
      expect(last(page(value + 1))).toBe('refuted')
      // Another point, or none, tells nothing of this one.
      expect(last(`Let $f(x) = ${a}x^${n}$. The slope is $${written} = ${value}$.`)).toBe('unread')
    }),
    { numRuns: 12 },
  ))

test('a slope with the variable in it is claimed everywhere, whatever another clause says of a point', () =>
  fc.assert(
    fc.property(
      slope,
      fc.constantFrom(
        (slope: string) => `The slope is ${slope}, which is zero at the origin.`,
        (slope: string) => `The value at the minimum is $0$; ${slope}.`,
        (slope: string) => `At $x = 1$ the slope is ${slope}.`,
      ),
      ({ a, n }, say) => {
        const page = (factor: number) => {
          const found = findingsIn(`Let $f(x) = ${a}x^${n}$. ${say(`$f'(x) = ${factor}x^{${n - 1}}$`)}`)
          return found.find(({ statement }) => statement.startsWith("f'"))!.verdict
        }
        expect(page(a * n)).toBe('holds')
        expect(page(a * n + 1)).toBe('refuted')
      },
    ),
    { numRuns: 12 },
  ))

test('an equation that its own clause sets at a point is no slope', () => {
  for (const say of [
    "At the optimum $f'(x) = 3x$.",
    "Solve $f'(x) = 3x$.",
    "There is a fixed point if $f'(x) = 3x$.",
  ])
    expect(last(`Let $f(x) = x^2$. ${say}`)).not.toBe('refuted')
})

test('a derivative of another name says nothing of what the name is made of', () => {
  const page = (sign: string) =>
    `Let $p = \\sigma(a - b)$ and $\\ell = \\log p$. Differentiate: $\\frac{\\partial\\ell}{\\partial a} = 1 - p$ and $\\frac{\\partial\\ell}{\\partial b} = ${sign}(1 - p)$.`
  expect(last(page('-'))).toBe('holds')
  expect(last(page(''))).toBe('refuted')
})

test('where one way to differentiate explains all symbols, no other is meant', () => {
  const page = (power: string) =>
    `Let $L(N, D) = A N^{-\\alpha} + B D^{-\\beta}$. Put $D = C/N$. Then $\\frac{dL}{dN} = -\\alpha A N^{${power}} + \\beta B C^{-\\beta} N^{\\beta - 1}$.`
  expect(last(page('-\\alpha - 1'))).toBe('holds')
  expect(last(page('-\\alpha'))).toBe('refuted')
})
