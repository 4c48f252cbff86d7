import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (line: string) =>
  auditDocument(readDocument(`So ${line}.`, 'a.md'), {
    book: [],
    effort: { seed: 1, points: 20 },
  }).findings.map(one => one.verdict)

describe('a quantity in two units', () => {
  const parts = fc.tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 59 }),
    fc.integer({ min: 2, max: 9 }),
  )

  test('is one factor, on either side of a sign', () => {
    fc.assert(
      fc.property(parts, fc.boolean(), ([hours, minutes, times], isFirst) => {
        const quantity = `${hours} h ${minutes} min`
        const product = isFirst ? `${quantity} × ${times}` : `${times} × ${quantity}`
        const total = (60 * hours + minutes) * times
        expect(verdicts(`${product} = ${total} min`)).toEqual(['holds'])
        expect(verdicts(`${product} = ${total * 2 + 7} min`)).toEqual(['refuted'])
      }),
      { numRuns: 10 },
    )
  })

  test('is two where a sign stands between them', () => {
    expect(verdicts('$3\\,\\text{m} \\times 20\\,\\text{cm} = 0.6\\,\\text{m}^2$')).toEqual(['holds'])
    expect(verdicts('$3\\,\\text{m}\\,20\\,\\text{cm} = 3.2\\,\\text{m}$')).toEqual(['holds'])
    expect(verdicts('$3\\,\\text{m} \\times 20\\,\\text{cm} = 3.2\\,\\text{m}$')).not.toContain('holds')
  })
})
