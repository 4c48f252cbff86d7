import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

/** The verdicts on a page; both slips are false wherever their sides have a value. */
const verdicts = (page: string) =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.map(
    ({ verdict, doubt }) => doubt ?? verdict,
  )
const slip = fc.constantFrom('\\frac{d}{dx} \\arctan(2x) = \\frac{1}{1 + 4x^2}', '2 + 2 = 5')

test('a condition or a remark behind a formula makes no list of it, and a value does', () => {
  const condition = fc.constantFrom('(x > 0)', '(x \\ne 0)', '(x > 0).', '\\text{by the chain rule}')
  const blank = fc.constantFrom('\\qquad ', ', \\quad ')
  fc.assert(
    fc.property(slip, condition, blank, fc.integer({ min: 2, max: 99 }), (formula, said, apart, value) => {
      expect(verdicts(`We find $${formula} ${apart} ${said}$`)).toEqual(['refuted'])
      expect(verdicts(`We find $${value}, ${formula}$.`)).toEqual(['enumeration'])
    }),
    { numRuns: 40 },
  )
})
