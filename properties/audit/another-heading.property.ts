import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { readTex } from '../../src/documents/tex/tex.js'

const verdictsIn = (document: Parameters<typeof auditDocument>[0]) =>
  auditDocument(document, { book: [], effort: { seed: 1, points: 20 } }).findings.map(one => one.verdict)

const heading = fc.constantFrom('section', 'section*', 'subsection', 'subsubsection', 'chapter')
const value = fc.integer({ min: 2, max: 99 })

/** A page that gives R and C, and says with another number what RC is; a heading stands between them, or none does. */
const page = (r: number, c: number, between: string) => {
  const wrong = `${r + 1} \\cdot ${c}`
  return `Let $R = ${r}$ and $C = ${c}$.\n\n${between}\nThe constant is $\\tau = RC = ${wrong}$.\n`
}

describe('a value that stands under another heading', () => {
  test('accuses no formula of TeX', () => {
    fc.assert(
      fc.property(value, value, heading, fc.constantFrom('', '  '), (r, c, command, indent) => {
        const text = page(r, c, `${indent}\\${command}{Capacitors}`)
        expect(verdictsIn(readTex(text, 'a.tex'))).not.toContain('refuted')
      }),
      { numRuns: 30 },
    )
  })

  test('nor one of Markdown', () => {
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 6 }), (r, c, depth) => {
        const text = page(r, c, `${'#'.repeat(depth)} Capacitors`)
        expect(verdictsIn(readDocument(text, 'a.md'))).not.toContain('refuted')
      }),
      { numRuns: 30 },
    )
  })

  test('but one under the same heading is held to it', () => {
    fc.assert(
      fc.property(value, value, (r, c) => {
        const text = page(r, c, 'The rest follows.')
        expect(verdictsIn(readTex(text, 'a.tex'))).toContain('refuted')
        expect(verdictsIn(readDocument(text, 'a.md'))).toContain('refuted')
      }),
      { numRuns: 20 },
    )
  })
})
