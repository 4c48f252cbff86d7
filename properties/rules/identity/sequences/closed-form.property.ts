import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastVerdict } from '../../../audit/last-verdict.js'

/** How a page may write the steps of a sequence, its members, and a formula for all of them. */
interface Written {
  readonly step: (formula: (member: string) => string) => string
  readonly member: (index: string) => string
}

const NOTATIONS: readonly Written[] = [
  { step: of => `a_{n+1} = ${of('a_n')}`, member: index => `a_${index}` },
  { step: of => `a_n = ${of('a_{n-1}')}`, member: index => `a_${index}` },
  { step: of => `T(n) = ${of('T(n-1)')}`, member: index => `T(${index})` },
]

/** a ↦ p·a + q from a first member has p^n (first + q/(p − 1)) − q/(p − 1): the fixed point is −q/(p − 1). */
const linear = fc.record({
  notation: fc.constantFrom(...NOTATIONS),
  first: fc.integer({ min: 0, max: 5 }),
  factor: fc.integer({ min: 2, max: 4 }),
  fixed: fc.integer({ min: 1, max: 4 }),
  off: fc.integer({ min: 1, max: 3 }),
})

test('a formula for the members of a sequence holds where its steps lead to it, and else is refuted', () => {
  fc.assert(
    fc.property(linear, ({ notation: { step, member }, first, factor, fixed, off }) => {
      const given = `Let $${step(of => `${factor} ${of} + ${fixed * (factor - 1)}`)}$ with $${member('0')} = ${first}$.`
      const formula = (by: number) => `${member('n')} = ${first + fixed} \\cdot ${factor}^n - ${by}`
      expect(lastVerdict(`${given} Hence $${formula(fixed)}$.`)).toBe('holds')
      expect(lastVerdict(`${given} Hence $${formula(fixed + off)}$.`)).toBe('refuted')
      // Without a word that concludes it, it may be another sequence.
      expect(lastVerdict(`${given} Another one is $${formula(fixed + off)}$.`)).not.toBe('refuted')
    }),
    { numRuns: 30 },
  )
})

/** 1 + 2 + … + n and the like, whose formulas Faulhaber found: a second source for what the steps lead to. */
const SUMS = [
  ['n', 'n(n+1)/2', (n: number) => (n * (n + 1)) / 2],
  ['n^2', 'n(n+1)(2n+1)/6', (n: number) => (n * (n + 1) * (2 * n + 1)) / 6],
  ['n^3', 'n^2(n+1)^2/4', (n: number) => (n * n * (n + 1) ** 2) / 4],
] as const

test('members that are told one by one and a formula for all of them agree', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SUMS), fc.integer({ min: 2, max: 9 }), ([added, formula, value], at) => {
      const given = `$T(n) = T(n-1) + ${added}$ with $T(0) = 0$`
      expect(lastVerdict(`${given}. Then $T(${at}) = ${value(at)}$.`)).toBe('holds')
      expect(lastVerdict(`${given}. Then $T(${at}) = ${value(at) + 1}$.`)).toBe('refuted')
      expect(lastVerdict(`${given}. Then $T(n) = ${formula}$.`)).toBe('holds')
    }),
    { numRuns: 12 },
  )
})

test.each([
  // Of two sequences of one name nothing is refuted, nor without enough members, nor of an attempt.
  'Let $a_0 = 1$ and $a_n = 2a_{n-1}$. With $a_0 = 5$ instead, hence $a_n = 2^n + 1$.',
  'Let $a_n = 2a_{n-1}$. Hence $a_n = 2^n + 1$.',
  'Let $a_0 = 1$ and $a_n = 2a_{n-1}$. Suppose that $a_n = 2^n + 1$.',
  'Let $a_1 = 1$ and $a_{n+1} = a_n + 2$. Then for even $n$ we get $a_n = n - 1$.',
  'Let $x_0 = 1$ and $x_{n+1} = x_n/2 + 1$. For large $n$ we get $x_n = 2$.',
  'Let $a_0 = 1$ and $a_n = 2a_{n-1}$. So $a_n = c \\cdot 2^n$.',
])('%s', page => expect(lastVerdict(page)).not.toBe('refuted'))
