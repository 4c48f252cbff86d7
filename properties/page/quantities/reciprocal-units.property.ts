import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings.map(
    ({ verdict }) => verdict,
  )

/** A unit of time, and the unit of frequency in which its reciprocal is so many. */
const UNITS = [
  ['ns', 'MHz', 1000],
  ['ms', 'Hz', 1000],
  ['µs', 'MHz', 1],
] as const

test('a reciprocal counts in the reciprocal of the unit that is in sight, and a wrong digit stays wrong', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...UNITS),
      fc.integer({ min: 11, max: 97 }),
      ([time, frequency, per], period) => {
        const page = (value: number, unit: string) =>
          `The delay is 3 ${time}. So $1/(${period} + 3) = ${value.toPrecision(3)}$ ${unit}.`
        const value = per / (period + 3)
        expect(verdicts(page(value, frequency))).toContain('holds')
        expect(verdicts(page(value * 1.07, frequency))).toContain('refuted')
      },
    ),
  )
})

test('a tag that closes before a unit leaves it the unit', () => {
  fc.assert(
    fc.property(fc.constantFrom('</span>', '</b></span>', ''), fc.integer({ min: 2, max: 9 }), (tags, n) => {
      expect(verdicts(`Here <b>$${n} \\cdot 2000 = ${2 * n}$${tags} km.`)).not.toContain('refuted')
      expect(verdicts(`Here <b>$${n} \\cdot 2000 = ${2 * n + 1}$${tags} km.`)).toContain('refuted')
    }),
  )
})

test('sides of two dimensions, of which a figure has no unit, are left open where units may convert', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 300, max: 9600 }), (bits, rate) => {
      const page = (by: number) =>
        `So $${bits} \\text{ bits} \\times \\frac{1}{${rate}} = ${(1000 * by * (bits / rate)).toPrecision(3)} \\text{ ms}$.`
      expect(verdicts(page(1))).toEqual(['undecided'])
      expect(verdicts(page(1.7))).toEqual(['refuted'])
    }),
  )
})
