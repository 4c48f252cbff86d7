import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

const foundIn = (page: string) =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.map(
    ({ statement, verdict }) => `${statement}: ${verdict}`,
  )

test('a word that begins a line and has a value of its own is no unit of the line before', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 99 }),
      fc.constantFrom('seconds', 'bytes', 'hours', 'km', 'tokens'),
      (bits, name) => {
        const page = `    bits = ${bits} * 8 = ${8 * bits}\n    ${name} = ${8 * bits} / 4 = ${2 * bits}\n`
        expect(foundIn(page)).toEqual([
          `${bits} * 8 = ${8 * bits}: holds`,
          `${8 * bits} / 4 = ${2 * bits}: holds`,
        ])
      },
    ),
    { numRuns: 20 },
  )
})

test('a figure behind a unit begins anew, unless it is the second part of one quantity', () => {
  expect(foundIn('It takes 2 h 30 min = 150 min.')).toEqual(['2 h 30 min = 150 min: holds'])
  expect(foundIn('    after 10 years 1,000 x 1.05^10 = 1,628.89\n').join()).not.toContain('refuted')
  expect(foundIn('It takes 3 h 20 = 200 min.').join()).not.toContain('refuted')
})
