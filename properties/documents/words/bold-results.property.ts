import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { withPlainResults } from '../../../src/documents/words/bold-results.js'

const verdictsOf = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.map(
    ({ verdict }) => verdict,
  )

test('a result in bold is judged as it is without, and code is left as it is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 99 }),
      fc.integer({ min: 2, max: 99 }),
      fc.integer({ min: -2, max: 2 }),
      fc.constantFrom('**', '__'),
      (one, other, slip, mark) => {
        const line = (result: string) => `That comes to ${one} + ${other} = ${result}.`
        const result = `${one + other + slip}`
        const bold = line(`${mark}${result}${mark}`)
        expect(withPlainResults(bold)).toHaveLength(bold.length)
        expect(verdictsOf(bold)).toEqual(verdictsOf(line(result)))
        expect(verdictsOf(bold)).toEqual([slip === 0 ? 'holds' : 'refuted'])
        expect(withPlainResults(`\`a = ${mark}b${mark}\``)).toBe(`\`a = ${mark}b${mark}\``)
      },
    ),
  )
})
