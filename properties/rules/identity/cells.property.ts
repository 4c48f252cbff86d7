import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const identities = (page: string) =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 40 } })
    .findings.filter(({ rule }) => rule === 'identity')
    .map(({ verdict }) => verdict)
const whole = fc.integer({ min: 2, max: 9 })
const table = (cell: string) => `| kind | formula |\n|---|---|\n| one | ${cell} |\n| other | none |\n`

describe('in a cell of a table', () => {
  test('a derivative and a series are judged as elsewhere', () =>
    fc.assert(
      fc.property(whole, fc.constantFrom(0, 1), (n, slip) => {
        const expected = [slip === 0 ? 'holds' : 'refuted']
        expect(identities(table(`$\\frac{d}{dx} x^${n} = ${n + slip} x^{${n - 1}}$`))).toEqual(expected)
        expect(identities(table(`$(1+x)^${n} = 1 + ${n + slip}x + \\cdots$`))).toEqual(expected)
      }),
    ))

  test('what is wrong for some values may be meant for others, and a name of the page is another there', () =>
    fc.assert(
      fc.property(whole, n => {
        expect(identities(table(`for all $x$: $\\sqrt{x^2} = x$`))).not.toContain('refuted')
        expect(identities(`Let $f(x) = ${n}x$.\n\n${table("$f'(x) = 0$")}`)).toEqual([])
        expect(identities(`Let $S = ${n}r$.\n\n${table('$S = r + r$')}`)).toEqual([])
      }),
    ))
})
