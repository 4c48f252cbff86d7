import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { raisedAt } from '../../../src/notation/plain/raised.js'

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const raised = (value: number) =>
  String(value)
    .replace('-', '⁻')
    .replace(/\d/g, digit => DIGITS[Number(digit)]!)
const findings = (line: string) =>
  auditDocument(readDocument(`So ${line}.`, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings
const verdicts = (line: string) => findings(line).map(one => one.verdict)

describe('raised digits', () => {
  test('are read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), fc.string(), (value, rest) => {
        const text = raised(value)
        expect(raisedAt(`${text} ${rest}`, 0)).toEqual({
          isNegative: value < 0,
          digits: String(Math.abs(value)),
          end: text.length,
        })
      }),
    )
  })

  test('are a power of the figure or bracket before them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 6 }), (base, exponent) => {
        const power = base ** exponent
        expect(verdicts(`${base}${raised(exponent)} + 1 = ${power + 1}`)).toEqual(['holds'])
        expect(verdicts(`(${base} + 1)${raised(exponent)} = ${(base + 1) ** exponent}`)).toEqual(['holds'])
        expect(verdicts(`${base}${raised(exponent)} + 1 = ${2 * power + 3}`)).toEqual(['refuted'])
      }),
      { numRuns: 8 },
    )
  })

  test('behind ten make one figure of a product, and its correction is written so', () => {
    expect(verdicts('5.9 × 10²³ / 2.0 × 10¹⁸ = 2.95 × 10⁵')).toEqual(['holds'])
    const [found] = findings('6 × 10⁻⁷ × 2 = 1.4 × 10⁻⁶')
    expect(found).toMatchObject({ verdict: 'refuted', expected: '1.2 × 10⁻⁶' })
  })

  test('behind a unit are of the unit', () => {
    expect(verdicts('2 m² + 3 m² = 5 m²')).toEqual(['holds'])
    expect(verdicts('2 m² + 3 m² = 6 m²')).toEqual(['refuted'])
    expect(verdicts('4 m × 3 m × 2 m = 24 m³')).toEqual(['holds'])
  })

  test('behind a result may number a note', () => {
    expect(verdicts('2 + 3 = 5²')).toEqual(['undecided'])
    expect(verdicts('2 + 3 = 6²')).toEqual(['refuted'])
  })
})
