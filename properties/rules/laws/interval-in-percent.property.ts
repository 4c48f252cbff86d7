import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
    .findings.filter(({ rule }) => rule === 'law/interval-end')
    .map(({ verdict }) => verdict)

test('a margin in percent is a share of its centre, or in percent as the centre is, and nothing else', () =>
  fc.assert(
    fc.property(fc.integer({ min: 11, max: 89 }), fc.integer({ min: 1, max: 9 }), (tens, percent) => {
      const centre = tens * 100
      const page = (low: number, high: number) =>
        `It is $${centre} \\pm ${percent}\\%$, that is from $${low}$ to $${high}$.`
      const share = tens * percent
      expect(verdicts(page(centre - share, centre + share))).toEqual(['holds', 'holds'])
      expect(verdicts(page(centre - percent, centre + percent))).toEqual(['holds', 'holds'])
      // Each end by another reading is none.
      expect(verdicts(page(centre - share, centre + percent))).toContain('refuted')
    }),
    { numRuns: 25 },
  ))
