import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings.map(
    ({ verdict }) => verdict,
  )

/** A function and its slope, of which the second is wrong. */
const SLOPES = [
  ['\\sin 3x', '3\\cos 3x', '\\cos 3x'],
  ['\\ln\\cos x', '-\\tan x', '\\tan x'],
  ['x^2 e^x', '(x^2 + 2x)e^x', '2x e^x'],
  ['e^{3x}', '3e^{3x}', 'e^{3x}'],
  ['\\frac{1}{x}', '-\\frac{1}{x^2}', '\\frac{1}{x^2}'],
] as const

test('a prime behind brackets is the derivative that a fraction of differentials is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SLOPES), fc.constantFrom('x', 't'), ([of, slope, wrong], variable) => {
      const inVariable = (formula: string) => formula.replaceAll(/(?<![\\a-z])x/g, variable)
      for (const [said, verdict] of [
        [slope, 'holds'],
        [wrong, 'refuted'],
      ] as const) {
        const [f, s] = [of, said].map(inVariable)
        expect(verdicts(`$(${f})' = ${s}$.`)).toEqual([verdict])
        expect(verdicts(`$\\frac{d}{d${variable}} (${f}) = ${s}$.`)).toEqual([verdict])
      }
    }),
    { numRuns: 25 },
  )
})

/** A function with its first three derivatives, by hand. */
const TWICE = [
  ['x \\ln x', '\\ln x + 1', '\\frac1x', '-\\frac{1}{x^2}'],
  ['\\sqrt x', '\\frac{1}{2\\sqrt x}', '-\\frac{1}{4x^{3/2}}', '\\frac{3}{8x^{5/2}}'],
  ['x^5', '5x^4', '20x^3', '60x^2'],
  ['\\sin 2x', '2\\cos 2x', '-4\\sin 2x', '-8\\cos 2x'],
] as const

test('as many primes are as many derivatives', () => {
  const ORDERS = [1, 2, 3] as const
  fc.assert(
    fc.property(
      fc.constantFrom(...TWICE),
      fc.constantFrom(...ORDERS),
      fc.constantFrom(...ORDERS),
      (of, order, said) => {
        const found = verdicts(`$(${of[0]})${"'".repeat(order)} = ${of[said]}$.`)
        expect(found).toEqual([order === said ? 'holds' : 'refuted'])
      },
    ),
    { numRuns: 36 },
  )
})

test.each(["$(AB)' = B'A'$", "$(x + y)' = x'y'$", "$(uv)' = u'v + uv'$", "$A' = B$"])(
  'where a prime may be something else, nothing is refuted: %s',
  page => expect(verdicts(`${page}.`)).not.toContain('refuted'),
)
