import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const findingsOf = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings

const entries = fc.array(fc.integer({ min: -5, max: 9 }), { minLength: 4, maxLength: 4 })
const written = ([a, b, c, d]: readonly number[]) => `\\begin{pmatrix}${a}&${b}\\\\${c}&${d}\\end{pmatrix}`

test('a matrix times a function that nobody defines has no entries, and is no fault of ours', () => {
  fc.assert(
    fc.property(
      entries,
      entries,
      fc.constantFrom('\\mathrm{diag}(5,2)', '\\operatorname{toeplitz}(1,2)'),
      (p, said, made) => {
        const page = `With $P = ${written(p)}$ we have $P\\,${made}\\,P = ${written(said)}$.`
        const found = findingsOf(page).map(({ verdict, reason }) => reason ?? verdict)
        expect(found).not.toContain('fault')
        expect(found).not.toContain('refuted')
        expect(found).not.toContain('holds')
      },
    ),
    { numRuns: 12 },
  )
})
