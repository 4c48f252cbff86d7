import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

const verdictOf = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings[0]

test('a false value of σ is refuted beside a word of the field, and left open on any other page', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('The sigmoid', 'The logistic curve', 'The reward', 'A neuron'),
      fc.constantFrom('The map', 'The field', 'The graph', 'A permutation'),
      fc.integer({ min: 2, max: 9 }),
      (ofField, other, value) => {
        const says = (words: string) => `${words} has a value here: $\\sigma(0.5) = ${value}$.`
        expect(verdictOf(says(ofField))).toMatchObject({ verdict: 'refuted' })
        expect(verdictOf(says(other))).toMatchObject({ verdict: 'undecided', doubt: 'letter-for-function' })
      },
    ),
  )
})

test('a page that writes the function out means it', () => {
  const wrong = "Then $\\sigma'(0) = 1/2$."
  const last = (text: string) =>
    auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.at(-1)!
  expect(last(`Let $\\sigma(z) = 1/(1 + e^{-z})$.\n\n${wrong}`).verdict).toBe('refuted')
  expect(last(`Let $\\sigma(z) = z + 1/(1 + e^{-z})$.\n\n${wrong}`).verdict).not.toBe('refuted')
  expect(last(wrong).doubt).toBe('letter-for-function')
})
