import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings.map(
    ({ verdict }) => verdict,
  )

const root = fc.integer({ min: 1, max: 9 })
const rest = fc.integer({ min: -9, max: 60 })
const slip = fc.integer({ min: 1, max: 20 })
const name = fc.constantFrom('x', 'n', 't', 'y')
const signed = (value: number) => (value < 0 ? `- ${-value}` : `+ ${value}`)

/** A square that was completed, and is wrong by a number. */
const completed = (x: string, r: number, c: number, wrongBy: number) =>
  `$${x}^2 + ${2 * r}${x} ${signed(c)} = (${x} + ${r})^2 ${signed(c - r * r + wrongBy)}$`

test('an equation that no value solves is wrong without a word that concludes it, and the true one holds', () => {
  fc.assert(
    fc.property(name, root, rest, slip, (x, r, c, wrongBy) => {
      expect(verdicts(`${completed(x, r, c, 0)}.`)).toEqual(['holds'])
      expect(verdicts(`${completed(x, r, c, wrongBy)}.`)).toEqual(['refuted'])
    }),
  )
})

test('nothing is said of what is asked for, of lines, and of what some value solves', () => {
  fc.assert(
    fc.property(name, root, rest, slip, (x, r, c, wrongBy) => {
      for (const page of [
        `Solve ${completed(x, r, c, wrongBy)}.`,
        `The equation ${completed(x, r, c, wrongBy)} has no solution.`,
        `$${x} + ${r} = ${x} + ${r + wrongBy}$.`,
        `$2(${x} + ${r}) = 2${x} + ${2 * r + wrongBy}$.`,
        `$${x}^2 + ${2 * r}${x} = (${x} + ${r})^2 - ${wrongBy}${x}$.`,
        `Thus $${x}^2 + ${r} = ${x}^2 + ${r + wrongBy}$, so there is no such $${x}$.`,
        `To leading order $(${x} + ${r})^2 + ${wrongBy} = (${x} + ${r})^2$.`,
      ])
        expect(verdicts(page)).not.toContain('refuted')
    }),
  )
})

test('nothing is said of a side of more parts than people print', () => {
  const sum = (count: number) => Array.from({ length: count }, (_, i) => `x^{${i + 2}}`).join(' + ')
  const wrong = (count: number) => verdicts(`$${sum(count)} + x(x + 1) + 1 = x^2 + x + ${sum(count)} + 7$.`)
  expect(wrong(3)).toEqual(['refuted'])
  expect(wrong(60)).not.toContain('refuted')
})
