import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'
import { derivativeAt } from '../../../../src/documents/prose-arithmetic/functions/derivative.js'

const last = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 60 } }).findings.at(-1)
    ?.verdict

const WRITTEN = ["f'(x)", 'f′(x)', 'f’(x)', 'df/dx', '∂f/∂x', '`code', '$tex'] as const

/** A function, its slope in one of the ways to write it, and how many times x² the slope is. */
const page = (written: (typeof WRITTEN)[number], a: number, slope: number): string => {
  if (written === '`code') return `Let \`f(x) = ${a}x^3\`. Then \`f'(x) = ${slope}x^2\`.`
  if (written === '$tex') return `Let $f(x) = ${a}x^3$. Then $f'(x) = ${slope}x^2$.`
  return `Let f(x) = ${a}x³. Then ${written} = ${slope}x².`
}

test('a slope is read alike in prose, in code and in TeX', () =>
  fc.assert(
    fc.property(fc.constantFrom(...WRITTEN), fc.integer({ min: 2, max: 9 }), (written, a) => {
      expect(last(page(written, a, 3 * a))).toBe('holds')
      expect(last(page(written, a, 2 * a))).toBe('refuted')
    }),
    { numRuns: 25 },
  ))

test('a second derivative has its order on both sides of the line', () => {
  for (const [value, verdict] of [
    ['6x', 'holds'],
    ['3x²', 'refuted'],
  ])
    expect(last(`Let f(x) = x³. Then d²f/dx² = ${value}.`)).toBe(verdict)
  expect(derivativeAt('d²f/dx', 0)).toBeNull()
})

test('words, paths and quotients are no derivatives', () => {
  for (const text of ['and/or', 'docs/dx', 'da/b', 'd1/d2', 'add/dx', 'df/dx(3)'])
    for (let at = 0; at < text.length; at++) expect(derivativeAt(text, at)).toBeNull()
})
