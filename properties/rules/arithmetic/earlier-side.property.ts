import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings.map(
    ({ verdict }) => verdict,
  )
const ACCUSED: ReadonlySet<string> = new Set(['refuted', 'misrounded', 'carried', 'unsupported'])
const isAccused = (verdict: string | undefined) => verdict !== undefined && ACCUSED.has(verdict)

const factor = fc.integer({ min: 11, max: 99 })
const argument = fc.integer({ min: 3, max: 900 })

/** `f ln x ≈ f · r ≈ c`, where r is rounded for the reader and c is `shift` units from the rounded value of f ln x. */
function chain(f: number, x: number, shift: number): string {
  const shown = Math.log(x).toFixed(2)
  const value = f * Math.log(x)
  return `We get $${f} \\ln(${x}) \\approx ${f} \\cdot ${shown} \\approx ${(value + shift / 100).toFixed(2)}$.`
}

test('a figure may come from what its chain began with, whatever is rounded between', () => {
  fc.assert(
    fc.property(factor, argument, (f, x) => {
      expect(verdicts(chain(f, x, 0))).toEqual(['holds', 'holds'])
    }),
  )
})

test('a figure that comes from no side of its chain is accused', () => {
  fc.assert(
    fc.property(factor, argument, fc.integer({ min: 300, max: 900 }), (f, x, shift) => {
      expect(isAccused(verdicts(chain(f, x, shift))[1])).toBe(true)
    }),
  )
})

test('what follows is judged from the same value', () => {
  const page = (last: string) =>
    `${chain(25, 346, 0)} Then $2 \\cdot ${(25 * Math.log(346)).toFixed(2)} = ${last}$.`
  expect(verdicts(page((50 * Math.log(346)).toFixed(1)))[2]).toBe('holds')
  expect(isAccused(verdicts(page((50 * Math.log(346) + 1).toFixed(1)))[2])).toBe(true)
})

test('a wrong side between is no rounding: the figure behind it is judged against it', () => {
  fc.assert(
    fc.property(factor, factor, fc.integer({ min: 1, max: 9 }), (a, b, slip) => {
      const found = verdicts(`So $${a} + ${b} = ${a + b + slip} = ${a + b}$.`)
      expect(found.every(isAccused)).toBe(true)
      expect(verdicts(`So $${a} + ${b} = ${b} + ${a} = ${a + b}$.`)).toEqual(['holds', 'holds'])
    }),
  )
})
