import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reals } from '../../../src/math/number/interval/real.js'
import { Rational } from '../../../src/math/number/rational.js'
import { crossEntropy, entropy, isZero, relativeEntropy } from '../../../src/math/statistics/information.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { divide, number, subtract, symbol, type Term } from '../../../src/math/term/term.js'

const context = reals(30)
const worth = (term: Term) => evaluate(term, { symbols: new Map(), groups: new Map() }, context).toNumber()

/** Two distributions over the same few outcomes; the first may rule some out. */
const pair = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 })), {
    minLength: 2,
    maxLength: 6,
  })
  .filter(weights => weights.some(([weight]) => weight > 0))
  .map(weights =>
    ([0, 1] as const).map(side => {
      const total = weights.reduce((sum, weight) => sum + weight[side], 0)
      return weights.map(weight => Rational.of(`${weight[side]}/${total}`))
    }),
  )

test('measures of information are what doubles make of their definitions, and add up', () =>
  fc.assert(
    fc.property(pair, ([p, q]) => {
      const [shares, others] = [p!, q!].map(list => list.map(share => number(share)))
      const [ps, qs] = [p!, q!].map(list =>
        list.map(share => Number(share.numerator) / Number(share.denominator)),
      )
      const sum = (of: (share: number, other: number) => number) =>
        ps!.reduce((total, share, i) => total + (share === 0 ? 0 : of(share, qs![i]!)), 0)
      expect(worth(entropy(shares!))).toBeCloseTo(
        sum(share => -share * Math.log(share)),
        10,
      )
      expect(worth(crossEntropy(shares!, others!))).toBeCloseTo(
        sum((share, other) => -share * Math.log(other)),
        10,
      )
      const divergence = worth(relativeEntropy(shares!, others!))
      expect(divergence).toBeCloseTo(
        sum((share, other) => share * Math.log(share / other)),
        10,
      )
      expect(divergence).toBeGreaterThanOrEqual(-1e-20)
    }),
  ))

describe('a share', () => {
  test.each<[string, Term, boolean]>([
    ['0', number(0), true],
    ['a sum that is 0', subtract('1/2', '1/2'), true],
    ['1/2', number('1/2'), false],
    ['a symbol', symbol('p'), false],
    ['what is undefined', divide(1, 0), false],
  ])('is 0 or not: %s', (_, share, expected) => expect(isZero(share)).toBe(expected))

  test('that is a symbol is not left out of a sum', () => {
    const shares = [symbol('p'), subtract(1, 'p')]
    const [p, q] = [0.25, 0.75]
    const at = { symbols: new Map([['p', context.of('0.25')]]), groups: new Map() }
    expect(evaluate(entropy(shares), at, context).toNumber()).toBeCloseTo(
      -p * Math.log(p) - q * Math.log(q),
      12,
    )
    const halves = [number('1/2'), number('1/2')]
    expect(evaluate(relativeEntropy(shares, halves), at, context).toNumber()).toBeCloseTo(
      p * Math.log(2 * p) + q * Math.log(2 * q),
      12,
    )
  })
})
