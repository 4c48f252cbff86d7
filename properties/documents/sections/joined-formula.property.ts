import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const number = fc.integer({ min: 2, max: 99 })
const formulasOf = (source: string): readonly string[] =>
  readDocument(source, 'a.md').sections.flatMap(({ tokens }) =>
    tokens.filter(({ kind }) => kind === 'math').map(({ text }) => text.replaceAll(/\s+/g, ' ').trim()),
  )
const found = (source: string) =>
  auditDocument(readDocument(source, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.map(
    ({ verdict, start, end }) => ({ verdict, text: source.slice(start.offset, end.offset) }),
  )

describe('a formula and its result set apart', () => {
  test('are judged as one, at the place of both', () => {
    const dress = fc.constantFrom(
      (left: string, right: string) => `$${left}$ = ${right}`,
      (left: string, right: string) => `$${left} =$ $${right}$`,
      (left: string, right: string) => `\\(${left}\\) = ${right}`,
      (left: string, right: string) => `\\(${left} =\\)\\(${right}\\)`,
    )
    fc.assert(
      fc.property(number, number, fc.constantFrom(0, 1), dress, (a, b, off, dressed) => {
        const text = dressed(`${a} \\cdot ${b}`, `${a * b + off}`)
        const [one, ...others] = found(`Hence ${text}, as we said.`)
        expect(others).toEqual([])
        // 2140 for 2139 may be rounded.
        expect(['undecided', 'refuted'].includes(one!.verdict)).toBe(off === 1)
        expect(text).toContain(one!.text)
        expect(one!.text.split('$').length % 2).toBe(1)
      }),
    )
  })

  test.each([
    ['a number that goes on', 'With $x$ = 3 × 4 we have 12.'],
    ['a number with its scale', 'The model has $N$ = 70 billion weights.'],
    ['a number of percent', 'It is $p$ = 5% of them.'],
    ['another formula behind the number', 'So $x$ = 2 $\\pi$ is the turn.'],
    ['another sentence', 'We know $x =$. $y$ is free.'],
    ['a word between', 'We take $x$ as = 3 here.'],
    ['no sign', 'Then $x$ $y$ are free.'],
    ['a display', 'Then\n$$x =$$\n$3$ is left.'],
    ['plain text', 'Then `x` = 3 is set.'],
  ])('are kept apart before %s', (_, source) => {
    for (const formula of formulasOf(source)) expect(formula).not.toMatch(/[=].+/)
  })

  test('money is no mark', () => {
    const [one] = found('The cost is $\\sqrt{4} = \\$3$ a day.')
    expect(one!.text).toBe('\\sqrt{4} = \\$3')
  })
})
