import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divergence } from '../../src/formulas/divergence.js'
import { derivativeByDifference } from '../../src/math/number/derivative/finite-difference.js'
import { type Real, type RealContext, reals } from '../../src/math/number/interval/real.js'
import { Rational } from '../../src/math/number/rational.js'
import { answerCount, dominated, normalised } from './distributions.js'

const context = reals(50)
const { of, workingDigits } = context
const read = (probabilities: readonly Rational[], at: RealContext = context) => probabilities.map(at.of)

const pair = answerCount.chain(dominated)

/** (n + 2) roundings of half a unit, of Σ p (1 + |ln(p/q)|): with parts from 10^−46 on, a logarithm is at most 107. */
const ERROR = of(`5e-${workingDigits}`).times(8).times(108)

describe('the divergence', () => {
  test('over N equal parts is ln Π (p_i/q_i)^{n_i} / N, the product being rational, 0^0 = 1', () => {
    const count = fc.integer({ min: 0, max: 8 }).map(BigInt)
    const counts = fc
      .array(fc.tuple(count, fc.integer({ min: 1, max: 50 }).map(BigInt)), { minLength: 1, maxLength: 5 })
      .filter(numbers => numbers.some(([n]) => n > 0n))
    fc.assert(
      fc.property(counts, numbers => {
        const p = normalised(numbers.map(([n]) => n))
        const q = normalised(numbers.map(([, m]) => m))
        const total = numbers.reduce((sum, [n]) => sum + n, 0n)
        const product = p.reduce(
          (left, part, i) => left.times(part.div(q[i]!).pow(Number(numbers[i]![0]))),
          Rational.ONE,
        )
        const expected = of(product).ln().div(of(total))
        expect(divergence(read(p), read(q)).minus(expected).abs().lte(ERROR)).toBe(true)
      }),
    )
  })

  test('is the cross entropy less the entropy, and Σ q φ(p/q) with φ(t) = t ln t − t + 1, at ample digits', () => {
    fc.assert(
      fc.property(pair, ([q, p]) => {
        const ample = reals(70)
        const possible = p.flatMap((part, i) => (part.isZero() ? [] : [[ample.of(part), ample.of(q[i]!)]]))
        const add = (left: Real, right: Real) => left.plus(right)
        const entropies = possible.map(([a, b]) => a!.times(a!.ln().minus(b!.ln()))).reduce(add)
        const value = divergence(read(p), read(q))
        expect(of(entropies).minus(value).abs().lte(ERROR)).toBe(true)
        const convex = p
          .map((part, i) => {
            if (part.isZero()) return ample.of(q[i]!)
            const ratio = ample.of(part.div(q[i]!))
            return ratio.ln().minus(1).times(ratio).plus(1).times(ample.of(q[i]!))
          })
          .filter((_, i) => !q[i]!.isZero())
          .reduce(add)
        expect(of(convex).minus(value).abs().lte(ERROR)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('is not negative, exactly 0 between equals, and at least (Σ |p − q|)²/2 (Pinsker)', () => {
    fc.assert(
      fc.property(pair, ([q, p]) => {
        const value = divergence(read(p), read(q))
        const distance = p.map((part, i) => part.minus(q[i]!).abs()).reduce((a, b) => a.plus(b))
        expect(value.plus(ERROR).gte(of(distance.times(distance).div(2)))).toBe(true)
        expect(divergence(read(p), read(p)).isZero()).toBe(true)
      }),
    )
  })

  test('has the slope ln(p_i/q_i) − ln(p_j/q_j) where a moves from j to i, by finite differences', () => {
    const p = normalised([2n, 3n, 5n])
    const q = normalised([7n, 1n, 2n])
    for (const [i, j] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      const along = (t: Real, at: RealContext) => {
        const moved = read(p, at).map((part, n) => (n === i ? part.plus(t) : n === j ? part.minus(t) : part))
        return divergence(moved, read(q, at))
      }
      const { value, errorBound } = derivativeByDifference(along, of(0), 40)
      const expected = of(p[i]!.div(q[i]!).div(p[j]!.div(q[j]!))).ln()
      expect(errorBound.lte('1e-35')).toBe(true)
      expect(of(value).minus(expected).abs().lte(of(errorBound))).toBe(true)
    }
  })
})

describe('the domain of the divergence', () => {
  /** Every set of possible answers among so many, as a distribution: 1, …, n over their sum. */
  const supports = (count: number): bigint[][] =>
    Array.from({ length: 2 ** count }, (_, set) =>
      Array.from({ length: count }, (_, i) => ((set >> i) & 1 ? BigInt(i + 1) : 0n)),
    ).filter(numbers => numbers.some(number => number > 0n))

  test('is the pairs with supp p ⊆ supp q: all pairs of supports among up to three answers', () => {
    let [finite, infinite] = [0, 0]
    for (const count of [1, 2, 3])
      for (const ofP of supports(count))
        for (const ofQ of supports(count)) {
          const [p, q] = [normalised(ofP), normalised(ofQ)].map(part => read(part))
          const outside = ofP.findIndex((number, i) => number > 0n && ofQ[i] === 0n)
          if (outside < 0) {
            expect(divergence(p!, q!).isFinite()).toBe(true)
            finite++
          } else {
            expect(() => divergence(p!, q!)).toThrow(
              `divergence: expected p to be 0 where q is, got a p of ${p![outside]} for outcome ${outside}`,
            )
            infinite++
          }
        }
    // 3^n − 2^n ordered pairs with a nonempty first set within the second, of (2^n − 1)².
    expect([finite, infinite]).toEqual([1 + 5 + 19, 0 + 4 + 30])
  })

  test('has no negative probability, no infinite one, no lists of different length and no empty one', () => {
    const half = of('0.5')
    const negative = [of('-0.5'), of('1.5')]
    expect(() => divergence(negative, [half, half])).toThrow(
      /^divergence: .* at least 0 for outcome 0, got -0.5$/,
    )
    expect(() => divergence([half, half], negative)).toThrow(
      /^divergence: .* at least 0 for outcome 0, got -0.5$/,
    )
    expect(() => divergence([half, half], [half, of(0).minus('1e-50')])).toThrow('for outcome 1, got -1e-50')
    expect(() => divergence([half, of(1).div(0)], [half, half])).toThrow('for outcome 1, got Infinity')
    expect(() => divergence([half, half], [half])).toThrow('at least one, got 2 and 1')
    expect(() => divergence<Real>([], [])).toThrow(
      'divergence: expected lists over the same outcomes, at least one, got 0 and 0',
    )
    // Where p is 0, a negative q is refused all the same.
    expect(() => divergence([of(0), of(1)], [of(-1), of(2)])).toThrow(RangeError)
  })
})
