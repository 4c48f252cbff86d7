import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
    .findings.filter(({ rule }) => rule === 'arithmetic')
    .map(({ verdict }) => verdict)
const RUNS = { numRuns: 30 }
const factor = fc.integer({ min: 11, max: 99 })

/** Ways to write a multiple of π, and what they come to. */
const FORMS: readonly (readonly [write: (a: number, pi: string) => string, of: (a: number) => number])[] = [
  [(a, pi) => `2 ${pi} * ${a}`, a => 2 * Math.PI * a],
  [(a, pi) => `2*${pi}*${a}`, a => 2 * Math.PI * a],
  [(a, pi) => `${a} / (2 ${pi})`, a => a / (2 * Math.PI)],
  [(a, pi) => `${pi} * ${a}^2`, a => Math.PI * a * a],
  [(a, pi) => `${a}${pi === 'π' ? pi : ` * ${pi}`} + 1`, a => a * Math.PI + 1],
]

test('π is read by its name as by its letter', () =>
  fc.assert(
    fc.property(fc.constantFrom(...FORMS), factor, fc.constantFrom('pi', 'π'), ([write, of], a, pi) => {
      const value = of(a)
      const lines = [`We get X = ${write(a, pi)} = ${value.toFixed(3)} here.`, 'Here pi is about 3.14.']
      expect(verdicts(lines[0]!)).toEqual(['holds'])
      expect(verdicts(lines.join('\n\n'))).toEqual(['holds'])
      expect(verdicts(`We get ${write(a, pi)} = ${(value + 1).toFixed(3)} here.`)).toEqual(['refuted'])
    }),
    RUNS,
  ))

test('what else goes by its name is not taken for it', () =>
  fc.assert(
    fc.property(
      factor,
      fc.constantFrom(
        'Let pi = 0.5.',
        'The policy pi is uniform.',
        'There pi(1) = 0.25 is given.',
        'The names pi were chosen.',
      ),
      (a, says) => {
        expect(verdicts(`${says} So 2 * pi * ${a} = ${a} here.`)).toEqual([])
        expect(verdicts(`${says} The raspberry pi ${a} * 2 = ${a} GB is here.`)).toEqual([])
      },
    ),
    RUNS,
  ))

test('figures side by side around it are no product', () =>
  expect(verdicts('The area is 4 pi 3^2 = 113.1 cm.')).toEqual([]))
