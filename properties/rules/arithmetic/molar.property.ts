import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings.map(
    ({ verdict }) => verdict,
  )

test('moles per litre times millilitres are millimoles, and no moles that a million would make of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 101, max: 989 }), fc.integer({ min: 101, max: 989 }), (c, volume) => {
      const moles = ((c / 1000) * volume) / 10
      const page = (unit: string) => `Here 0.${c} M × ${volume / 10} mL = ${moles.toFixed(4)} ${unit}.`
      expect(verdicts(page('mmol'))).toEqual(['holds'])
      expect(verdicts(page('mol'))).toEqual(['refuted'])
    }),
  )
})
