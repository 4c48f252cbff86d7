import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings.map(
    ({ verdict }) => verdict,
  )

const count = fc.integer({ min: 2, max: 90 })
const slip = fc.integer({ min: 2, max: 9 })

/** Ways of prose to write a product, with what it comes to. */
const WAYS: readonly ((a: number, b: number, wrongBy: number) => string)[] = [
  (a, b, wrongBy) => `${a}% of ${100 * b} = ${a * b + wrongBy}`,
  (a, b, wrongBy) => `${a} % of $${100 * b} = $${a * b + wrongBy}`,
  (a, b, wrongBy) => `${a} · ${b}.50 € = ${(a * (b + 0.5) + wrongBy).toFixed(2)} €`,
  (a, b, wrongBy) => `${a}.00 € + ${b}.00 € = ${a + b + wrongBy}.00 €`,
  (a, _, wrongBy) => `0.${a} mol/L × 2 L = ${(2 * Number(`0.${a}`) + wrongBy).toFixed(3)} mol`,
  (a, b, wrongBy) => `${a} g/L * ${b} L = ${a * b + wrongBy} g`,
  (a, b, wrongBy) => `${a}π · ${b} ≈ ${(a * b * Math.PI + wrongBy).toFixed(1)}`,
  (a, _, wrongBy) => `π · ${a}² ≈ ${(a * a * Math.PI + wrongBy).toFixed(1)} m²`,
]

test('shares, amounts with their currency behind, litres and π are arithmetic of prose', () => {
  fc.assert(
    fc.property(fc.constantFrom(...WAYS), count, count, slip, (write, a, b, wrongBy) => {
      // A zero at the end may be one that was rounded.
      fc.pre((a * b + wrongBy) % 10 !== 0)
      expect(verdicts(`Here ${write(a, b, 0)}.`)).toEqual(['holds'])
      const [verdict, ...more] = verdicts(`Here ${write(a, b, wrongBy)}.`)
      expect(['refuted', 'misrounded']).toContain(verdict)
      expect(more).toEqual([])
    }),
  )
})

test.each([
  '12 GB / L = 3',
  'the total (7 + 13) = 21 hours',
  'the 12 GB/N = 3',
  '3 $4 = 5',
  '40% of them = 8',
  'half of 30 = 8',
])('nothing else is taken for one: %s', text => expect(verdicts(`Here ${text}.`)).not.toContain('refuted'))

test('a side in brackets is what is equal behind a word that begins a statement', () => {
  expect(verdicts('So (3 + 4) = 8.')).toEqual(['refuted'])
})

test('a letter behind the result is its unit, and one beside a side without any may be a symbol', () => {
  expect(verdicts('Take 10 * 2.5 = 22 g of it.')).toEqual(['refuted'])
  expect(verdicts('Here 2 L + 1 = 7.')).toEqual(['undecided'])
})
