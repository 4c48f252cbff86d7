import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../src/math/number/rational.js'
import { computed } from './arithmetic.mjs'

/** A formula and its value, computed by exact fractions. */
interface Case {
  readonly text: string
  readonly value: Rational
}
const operations: readonly [string, (a: Rational, b: Rational) => Rational][] = [
  ['+', (a, b) => a.plus(b)],
  ['-', (a, b) => a.minus(b)],
  ['*', (a, b) => a.times(b)],
  ['/', (a, b) => a.div(b)],
]
const { tree } = fc.letrec<{ tree: Case; leaf: Case; pair: Case }>(tie => ({
  leaf: fc.integer({ min: 1, max: 99 }).map(n => ({ text: String(n), value: Rational.of(n) })),
  pair: fc
    .tuple(tie('tree'), fc.constantFrom(...operations), tie('tree'))
    .filter(([, [sign], right]) => sign !== '/' || !right.value.isZero())
    .map(([left, [sign, apply], right]) => ({
      text: `(${left.text} ${sign} ${right.text})`,
      value: apply(left.value, right.value),
    })),
  tree: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('pair')),
}))

describe('the calculator', () => {
  test('agrees with exact fractions', () =>
    fc.assert(
      fc.property(tree, ({ text, value }) => {
        // Thirty operations on numbers below a hundred, each with a relative error of 2^-53, on sums that may cancel.
        const exact = Number(value.numerator) / Number(value.denominator)
        expect(Math.abs(computed(text) - exact)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(exact)))
      }),
    ))

  test.each([
    ['2 + 3 * 4 ^ 2', 50],
    ['8 - 3 - 2', 3],
    ['64 / 4 / 2', 8],
    ['-2 ^ 2', -4],
    ['2 ^ -1', 0.5],
    ['2 ^ 3 ^ 2', 512],
    ['2 * -3', -6],
    ['1.5e3 + 2.5e-1', 1500.25],
    ['5! / 3!', 20],
    ['comb(10, 3)', 120],
    ['sqrt(16) + abs(-2) + max(1, 7, 3) + min(4, 2)', 15],
    ['sum(1, 2, 3, 4)', 10],
    ['log(2, 1024) + log2(8) + log10(1000)', 16],
    ['ln(e ^ 2) + exp(0)', 3],
    ['sin(pi / 2) + cos(0) + tan(0)', 2],
  ])('reads %s', (formula, value) => expect(computed(formula)).toBeCloseTo(value, 12))

  test('puts the numbers of the claim in, counted from one', () => {
    expect(computed('#1 - #2 * #11', [10, 3, 0, 0, 0, 0, 0, 0, 0, 0, 2])).toBe(4)
  })

  test.each(['2 +', '(2', '2)', '2 3', 'half(2)', '#3', '2 $ 3', ''])('refuses `%s`', formula => {
    expect(() => computed(formula, [1, 2])).toThrow(SyntaxError)
  })
})
