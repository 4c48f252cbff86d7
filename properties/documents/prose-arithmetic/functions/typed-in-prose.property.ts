import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastVerdict } from '../../../audit/last-verdict.js'

const figures = fc.integer({ min: 2, max: 40 })

/** A formula of n and p as prose types it, and its value there by another way. */
const TYPED: readonly (readonly [formula: string, valueOf: (n: number, p: number) => number])[] = [
  ['n p', (n, p) => n * p],
  ['n p (1 - p)', (n, p) => n * p - n * p ** 2],
  ['n (n - 1)/2', n => Array.from({ length: n }, (_, i) => i).reduce((sum, i) => sum + i, 0)],
  ['p·√n', (n, p) => p * Math.exp(Math.log(n) / 2)],
  ['integral from 0 to n of p x dx', (n, p) => (p * n * n) / 2],
  ['integral of x from 0 to n', n => (n * n) / 2],
  ['lim x->0 of sin(n x)/x', n => n],
]

describe('a formula that prose types', () => {
  test.each(TYPED)('%s holds where it comes to its value, and only there', (formula, value) => {
    fc.assert(
      fc.property(figures, figures, (n, p) => {
        const page = (said: number) =>
          lastVerdict(`With n = ${n} and p = ${p}, we have ${formula} = ${said}.`)
        const right = Number(value(n, p).toFixed(4))
        expect(page(right)).toBe('holds')
        expect(page(right + 1)).toBe('refuted')
      }),
      { numRuns: 12 },
    )
  })

  test.each(['Half the', 'Twice the', '3 times the', 'The square of the'])(
    'may be a part of what is said before it: %s',
    before => {
      expect(lastVerdict(`${before} integral from 0 to 1 of x dx = 7.`)).not.toBe('refuted')
    },
  )
})

/** What symbols come to has its unit, one letter or more, also where the letter is the name of the result. */
test.each(['s', 'm', 'N', 'J', 'W', 'm/s', 'kg'])('%s behind what symbols come to is a unit', unit => {
  fc.assert(
    fc.property(figures, figures, (v, a) => {
      const page = (value: number) =>
        lastVerdict(`Let v = ${v} and a = ${a}. The answer is N = v a = ${value} ${unit}.`)
      expect(page(v * a)).toBe('holds')
      expect(page(v * a + 0.5)).not.toBe('holds')
    }),
    { numRuns: 5 },
  )
})

test.each(['a factor of', 'by a factor of', 'the price falls, by', 'a gap of', 'a total of'])(
  'a calculation behind "%s" is judged',
  before => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        expect(lastVerdict(`This is ${before} ${a * b}/${a} = ${b}.`)).toBe('holds')
        expect(lastVerdict(`This is ${before} ${a * b}/${a} = ${b + 1}.`)).toBe('refuted')
      }),
      { numRuns: 5 },
    )
  },
)
