import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

const verdictOf = (text: string, statement: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings.find(
    finding => finding.statement === statement,
  )?.verdict

test('a step that fails only outside the domain of its claim is not accused', () =>
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 9 }), (least, by) => {
      // False up to `least`, and true behind it.
      const step = `${by}n^2 > ${by * least}n`
      expect(
        verdictOf(`Let $n > ${least}$. The rest is easy.\n\nFor $n \\ge 1$ we use $${step}$.`, step),
      ).not.toBe('refuted')
      expect(verdictOf(`The rest is easy.\n\nFor $n \\ge 1$ we use $${step}$.`, step)).toBe('refuted')
      expect(verdictOf(`Let $n > ${least}$. For all $n \\ge 1$ we have $${step}$.`, step)).toBe('refuted')
    }),
    { numRuns: 25 },
  ))

test('a value that its page has left for a range is put into nothing, and one within the range is', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 }), (value, off) => {
      const claim = `3\\lambda = ${3 * value + off}`
      const page = (range: string) =>
        `Suppose that $\\lambda = ${value}$ in this case.\n\n${range} So we have $${claim}$.`
      expect(verdictOf(page(`Now let $\\lambda > ${value}$.`), claim)).not.toBe('refuted')
      expect(verdictOf(page(`Here $\\lambda > ${value - 1}$.`), claim)).toBe('refuted')
      expect(verdictOf(page('The rest is easy.'), claim)).toBe('refuted')
    }),
    { numRuns: 25 },
  ))
