import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'

const audit = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings
const verdicts = (text: string) => audit(text).map(one => one.verdict)

const small = fc.integer({ min: -9, max: 9 })

test('a number is in an interval exactly where it is between its ends, which belong to it by their brackets', () =>
  fc.assert(
    fc.property(
      small,
      small,
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      fc.boolean(),
      (x, from, width, isOpen, isOpenAbove) => {
        const to = from + width
        const isIn = (isOpen ? x > from : x >= from) && (isOpenAbove ? x < to : x <= to)
        const interval = `${isOpen ? '(' : '['}${from}, ${to}${isOpenAbove ? ')' : ']'}`
        expect(verdicts(`So $${x} \\in ${interval}$.`)).toEqual([isIn ? 'holds' : 'refuted'])
      },
    ),
    { numRuns: 40 },
  ))

test('a number is no better placed in an interval than beside the worse of its ends', () => {
  // A decimal within a hundredth of the number may owe its side to a rounding.
  const lower = { holds: '0.5', undecided: '1.005', refuted: '1.5' } as const
  const upper = { holds: '1.5', undecided: '0.995', refuted: '0.5' } as const
  const worstFirst = ['refuted', 'undecided', 'holds'] as const
  for (const below of worstFirst)
    for (const above of worstFirst) {
      const worse = worstFirst.find(verdict => verdict === below || verdict === above)!
      expect([below, above, ...verdicts(`So $1 \\in [${lower[below]}, ${upper[above]}]$.`)]).toEqual([
        below,
        above,
        worse,
      ])
    }
})

test('a number is in a set that is listed exactly where it is one of the members', () =>
  fc.assert(
    fc.property(small, fc.uniqueArray(small, { minLength: 2, maxLength: 4 }), (x, members) => {
      const expected = members.includes(x) ? 'holds' : 'refuted'
      expect(verdicts(`So $${x} \\in \\{${members.join(', ')}\\}$.`)).toEqual([expected])
    }),
    { numRuns: 30 },
  ))

describe('what a symbol ranges over is no statement about it', () => {
  test.each([
    ['So $2 \\in [1, \\infty)$.', ['holds']],
    ['So $-2 \\in (-\\infty, -3]$.', ['refuted']],
    ['So $\\sqrt{2} \\in (1.4, 1.5)$.', ['holds']],
    ['With $i \\in \\{1, 2\\}$.', ['unread']],
    ['With $p \\in [0, 1]$ and $x = 3$ and $x \\in [0, 1]$.', ['unread', 'unread', 'unread']],
  ])('%s', (text, expected) => expect(verdicts(text)).toEqual(expected))
})

test('a congruence holds exactly where the difference is a multiple of the modulus', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: -99, max: 99 }),
      fc.integer({ min: -20, max: 20 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(
        (n: number) => `\\pmod{${n}}`,
        (n: number) => `\\ (\\bmod ${n})`,
        (n: number) => `(\\text{mod } ${n})`,
      ),
      (a, b, n, modulo) => {
        const expected = (a - b) % n === 0 ? 'holds' : 'refuted'
        expect(verdicts(`So $${a} \\equiv ${b} ${modulo(n)}$.`)).toEqual([expected])
      },
    ),
    { numRuns: 40 },
  ))

test('a fraction stands for the class that its denominator times is its numerator', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom(3, 5, 7, 11),
      fc.integer({ min: 0, max: 10 }),
      (q, n, claimed) => {
        const line = `So $${q}^{-1} \\equiv ${claimed} \\pmod{${n}}$.`
        const expected = q % n === 0 ? 'undecided' : (claimed * q - 1) % n === 0 ? 'holds' : 'refuted'
        expect(verdicts(line)).toEqual([expected])
      },
    ),
    { numRuns: 40 },
  ))

describe('an arrow has a statement on both sides', () => {
  test.each([
    ['So $2 + 2 = 4 \\Rightarrow 4 + 1 = 6$.', ['holds', 'refuted']],
    ['So $2 + 2 = 4 \\quad\\Rightarrow\\quad 4 + 1 = 5$.', ['holds', 'holds']],
    ['So $2 + 2 = 5 \\iff 3 + 1 = 4$.', ['refuted', 'holds']],
    ['So $n = 4 \\implies 2^n = 17$.', ['unread', 'refuted']],
    ['So $\\therefore 2 + 3 = 6$.', ['refuted']],
    // What something follows from may be an equation to solve, whatever its symbols were before.
    ['With $x = 3$. So $x^2 = 16 \\implies 4^2 = 16$.', ['unread', 'unread', 'holds']],
    ['With $x = 3$. So $x > 5 \\Rightarrow 4^2 = 16$.', ['unread', 'unread', 'holds']],
    ['So $A \\Rightarrow B$.', ['unread']],
  ])('%s', (text, expected) =>
    expect(
      audit(text)
        .toSorted((a, b) => a.start.offset - b.start.offset)
        .map(one => one.verdict),
    ).toEqual(expected),
  )
})
