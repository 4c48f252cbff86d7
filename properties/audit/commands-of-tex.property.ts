import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readTex } from '../../src/documents/tex/tex.js'

const FALSE = '$2^{10} = 1000$'
const verdictsOf = (source: string) =>
  auditDocument(readTex(source, 'a.tex'), { book: [], effort: { seed: 1, points: 20 } }).findings.map(
    ({ verdict }) => verdict,
  )

/** How a source shows with a command that it does not assert what stands in it. */
const SHOWN = [
  (line: string) => `Text \\sout{${line}}.`,
  (line: string) => `\\st{${line}}`,
  (line: string) => `\\begin{choices}\\choice ${line} \\CorrectChoice $1 = 1$\\end{choices}`,
  (line: string) => `\\begin{falsetheorem}\n${line}.\n\\end{falsetheorem}`,
  (line: string) => `\\begin{figure}\\caption{Here ${line}.}\\end{figure}`,
  (line: string) => `\\item[\\xmark] ${line}`,
]

test('what a command of TeX shows as wrong is not accused, and the same line beside it is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SHOWN), shown => {
      expect(verdictsOf(shown(FALSE))).not.toContain('refuted')
      expect(verdictsOf(`${shown('$1 = 1$')}\n\nSo ${FALSE}.`)).toContain('refuted')
    }),
  )
})
