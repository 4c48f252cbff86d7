import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  new Map(
    auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings.map(
      ({ statement, verdict }) => [statement, verdict],
    ),
  )

/** A relation solved for each of its symbols, what follows from it, and what does not. */
const RELATIONS = [
  [['V = IR', 'I = V/R', 'R = V/I'], 'IV = V^2/R', 'IV = V^2/I'],
  [['F = ma', 'a = F/m', 'm = F/a'], 'ma = F', 'ma = 2F'],
  [['x = r\\cos t', 'y = r\\sin t', 'r = \\sqrt{x^2+y^2}'], 'x^2 + y^2 = r^2', 'x^2 - y^2 = r^2'],
  [['s = a + b', 'b = s - a', 'a = s - b'], 'ab = a(s - a)', 'ab = a(s + a)'],
  [['C = Q/V', 'Q = CV', 'V = Q/C'], '\\frac12 QV = \\frac{Q^2}{2C}', '\\frac12 QV = \\frac{Q^2}{C}'],
] as const

test('a relation solved for another symbol is the same relation, in whatever order it is told', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...RELATIONS).chain(([relations, follows, fails]) =>
        fc.record({
          told: fc.shuffledSubarray([...relations], { minLength: 2 }),
          follows: fc.constant(follows),
          fails: fc.constant(fails),
        }),
      ),
      ({ told, follows, fails }) => {
        const [first, ...others] = told.map(one => `$${one}$`)
        const page = (last: string) => `We know ${first}, so ${others.join(' and ')}. Hence $${last}$.`
        const found = verdicts(page(follows))
        for (const one of [...told, follows]) expect(found.get(one)).not.toBe('refuted')
        expect(verdicts(page(fails)).get(fails)).not.toBe('holds')
      },
    ),
  ))
