import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdictsOf = (page: string) =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
    .findings.filter(({ rule }) => rule.startsWith('law/'))
    .map(({ verdict }) => verdict)

test('a cell that works its value out counts as that value in its row and column', () => {
  const side = fc.integer({ min: 11, max: 99 })
  fc.assert(
    fc.property(fc.array(fc.tuple(side, side, side), { minLength: 4, maxLength: 6 }), rows => {
      const tableOf = (weights: (a: number, b: number) => string) =>
        ['| layer | weights | bias | total |', '| - | - | - | - |']
          .concat(rows.map(([a, b, c], at) => `| layer ${at} | ${weights(a, b)} | ${c} | ${a * b + c} |`))
          .join('\n')
      const plain = verdictsOf(tableOf((a, b) => `${a * b}`))
      expect(verdictsOf(tableOf((a, b) => `${a} · ${b} = ${a * b}`))).toEqual(plain)
      expect(plain).toContain('holds')
    }),
    { numRuns: 20 },
  )
})
