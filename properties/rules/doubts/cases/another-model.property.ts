import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings.map(
    one => one.verdict,
  )
const RUNS = { numRuns: 15 }
const name = fc.constantFrom('Kaplan', 'Hoffmann', 'Weber')
const factor = fc.integer({ min: 2, max: 19 })

test('what is said of somebody’s law is not refuted by the formulas of the page, and what the page says is', () => {
  fc.assert(
    fc.property(name, factor, (who, n) => {
      const page = (lead: string) =>
        `We have $C = ${n} N^2$, so $N = \\sqrt{C/${n}}$. ${lead}, $N \\propto C^{0.73}$.`
      expect(verdicts(page(`Under the law of ${who} et al.`))).not.toContain('refuted')
      expect(verdicts(page(`By ${who}'s fit`))).not.toContain('refuted')
      expect(verdicts(page('Hence'))).toContain('refuted')
      expect(verdicts(page('By the law of Section 2'))).toContain('refuted')
    }),
    RUNS,
  )
})

test('what rests on nothing of the page is refuted under any name', () => {
  fc.assert(
    fc.property(name, factor, factor, (who, a, b) => {
      expect(verdicts(`By ${who}'s law we have $${a} \\cdot ${b} = ${a * b + 1}.5$.`)).toContain('refuted')
      expect(verdicts(`By ${who}'s law, $(x + ${a})^2 = x^2 + ${a * a}$ for all real $x$.`)).toContain(
        'refuted',
      )
    }),
    RUNS,
  )
})
