import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings.map(
    ({ verdict }) => verdict,
  )

/** Constants, and numbers that a page may take for them. */
const CONSTANTS = [
  ['\\pi', '3.142'],
  ['\\pi', '3'],
  ['\\sqrt{2}', '1.414'],
  ['\\log_{10} 2', '0.3'],
  ['\\sin 40^\\circ', '0.643'],
] as const
const constant = fc.constantFrom(...CONSTANTS)
/** A factor with which the number that was taken shows in the last digits. */
const factor = fc.integer({ min: 2001, max: 9999 }).filter(by => by % 10 !== 0)
const decimal = (thousandths: number) => (thousandths / 1000).toFixed(3)

test('a page that takes a number for a constant is right with it, before and behind, and a slip is noticed', () =>
  fc.assert(
    fc.property(constant, factor, fc.boolean(), ([constant, written], by, isBehind) => {
      const given = `Use $${constant} = ${written}$.`
      const taken = Math.round(Number(written) * 1000)
      const page = (value: number) => {
        const line = `We find $${by} \\cdot ${constant} = ${decimal(value)}$.`
        return isBehind ? `${line} ${given}` : `${given} ${line}`
      }
      expect(verdicts(page(by * taken))).toEqual(['holds', 'holds'])
      expect(verdicts(page(by * taken + 1_000_000)).toSorted()).toEqual(['holds', 'refuted'])
    }),
    { numRuns: 40 },
  ))

test('the number that was given last counts', () =>
  fc.assert(
    fc.property(factor, by => {
      const page = (taken: number) =>
        `Use $\\pi = 3.14$. Then $${by} \\pi = ${decimal(by * 3140)}$.\n\n` +
        `Now take $\\pi = 22/7$. Then $7 \\cdot ${by} \\pi = ${decimal(by * taken)}$.`
      expect(verdicts(page(22_000))).toEqual(['holds', 'holds', 'holds', 'holds'])
      expect(verdicts(page(21_980))).not.toEqual(['holds', 'holds', 'holds', 'holds'])
    }),
    { numRuns: 20 },
  ))

test('a fraction that nobody takes for π is not π, and a number that is far from it neither', () => {
  expect(verdicts('The number $\\pi = \\frac{22}{7}$.')).toEqual(['refuted'])
  expect(verdicts('Use $\\pi = 3.41$.')).toEqual(['refuted'])
  // So far off it names something else, and so does every π beside it.
  expect(verdicts('The profit is $\\pi = 120 - 80$. So $2 \\pi = 80$.')).not.toContain('refuted')
})

test('a number that is only computed for a root is no number to work with', () =>
  fc.assert(
    fc.property(factor, by => {
      const page = `We have $\\sqrt{2} = 1.414$. So $${by} \\sqrt{2} = ${decimal(by * 1414)}$.`
      expect(verdicts(page)[1]).not.toBe('holds')
    }),
    { numRuns: 10 },
  ))
