import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdictsOf = (text: string, statement: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } })
    .findings.filter(finding => finding.statement === statement)
    .map(({ verdict }) => verdict)

test('a function that is declared anew takes no formula from before, and one that is not keeps it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('f', 'g', 'h'),
      fc.constantFrom('\\colon', ':'),
      fc.constantFrom('U \\to \\mathbb{R}', 'A \\to B'),
      fc.integer({ min: 1, max: 9 }),
      (name, colon, sets, shift) => {
        const before = `Let $${name}(x) = x + ${shift}$.`
        const says = `$${name}(2) = ${shift}$`
        const statement = says.slice(1, -1)
        expect(verdictsOf(`${before} Then ${says}.`, statement)).toEqual(['refuted'])
        const anew = `${before} Now suppose $${name} ${colon} ${sets}$ has a root. Then ${says}.`
        expect(verdictsOf(anew, statement)).not.toContain('refuted')
      },
    ),
  )
})

test('a name that is given a new value by its old one is not what it was', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('x', 'n', 'y'),
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(':=', '=', '\\leftarrow'),
      (name, value, step, sign) => {
        const before = `Let $${name} = ${value}$.`
        const says = `$${name}^2 = ${(value + step) ** 2}$`
        const statement = says.slice(1, -1)
        expect(verdictsOf(`${before} Now ${says}.`, statement)).toEqual(['refuted'])
        const anew = `${before} Then $${name} ${sign} ${name} + ${step}$. Now ${says}.`
        expect(verdictsOf(anew, statement)).not.toContain('refuted')
        const other = `${before} Then $z ${sign} ${name} + ${step}$. Now ${says}.`
        expect(verdictsOf(other, statement)).toEqual(['refuted'])
      },
    ),
    { numRuns: 40 },
  )
})
