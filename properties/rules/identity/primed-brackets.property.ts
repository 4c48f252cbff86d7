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

test.each(["$(AB)' = B'A'$", "$(x + y)' = x'y'$", "$(uv)' = u'v + uv'$", "$A' = B$"])(
  'where a prime may be something else, nothing is refuted: %s',
  page => expect(verdicts(`${page}.`)).not.toContain('refuted'),
)
