import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdictsOf = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } })
    .findings.filter(({ rule }) => rule === 'arithmetic/prose')
    .map(({ verdict }) => verdict)

/** Formulas in n, with their values by JavaScript, a second source for what the engines work out. */
const FORMULAS: readonly (readonly [latex: string, f: (n: number) => number])[] = [
  ['2^n - 1', n => 2 ** n - 1],
  ['\\frac{n(n+1)}{2}', n => (n * (n + 1)) / 2],
  ['n^2 + 3n', n => n * n + 3 * n],
]
const LEADS = [', which is', ', i.e.', ':', ', so']
const cases = fc.record({
  formula: fc.constantFrom(...FORMULAS),
  lead: fc.constantFrom(...LEADS),
  first: fc.integer({ min: 2, max: 9 }),
  second: fc.integer({ min: 10, max: 20 }),
  units: fc.constantFrom('', ' calls', ' small steps'),
  off: fc.integer({ min: 1, max: 9 }),
})

test('a figure before "for n = 8" is the value of the one formula before it, for that n', () => {
  fc.assert(
    fc.property(cases, ({ formula: [latex, f], lead, first, second, units, off }) => {
      // 2050 may be 2047, rounded to tens.
      fc.pre([first, second].every(n => (f(n) + off) % 10 !== 0))
      const said = (one: number, other: number) =>
        `The count is $${latex}$${lead} ${one}${units} for $n = ${first}$ and ${other}${units} for $n = ${second}$.`
      expect(verdictsOf(said(f(first), f(second)))).toEqual(['holds', 'holds'])
      // The right one tells that the formula is meant: the other is wrong.
      expect(verdictsOf(said(f(first), f(second) + off))).toEqual(['holds', 'refuted'])
      expect(verdictsOf(said(f(first) + off, f(second)))).toEqual(['refuted', 'holds'])
      expect(verdictsOf(said(f(first) + off, f(second) + off))).not.toContain('refuted')
    }),
    { numRuns: 20 },
  )
})

test.each([
  // Words of its own, two formulas, a formula of another symbol, and a figure that is only near.
  'The rate is $p = \\frac{2}{n}$, and we use 12 workers for $n = 4$.',
  'With $a = n^2$ and $b = n^3$, which is 12 for $n = 3$.',
  'The rate is $r = 2m$, which is 12 for $n = 4$.',
  'The rate is $r = 2n$; another one needs 12 for $n = 4$.',
])('%s says nothing of its formula', page => expect(verdictsOf(page)).not.toContain('refuted'))
