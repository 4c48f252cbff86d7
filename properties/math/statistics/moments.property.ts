import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { type Dependence, inMoments } from '../../../src/math/statistics/moments.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { substitute } from '../../../src/math/term/substitute.js'
import { add, apply, multiply, number, power, symbol, type Term } from '../../../src/math/term/term.js'

const MOMENTS = new Map([
  ['E', 'expectation'],
  ['Var', 'variance'],
  ['Cov', 'covariance'],
] as const)
const VARIABLES = new Set(['X', 'Y'])

/** Equally likely pairs of values. */
type Joint = readonly (readonly [number, number])[]

/** The mean of a function over the pairs, by enumeration. */
function mean(joint: Joint, of: (x: Rational, y: Rational) => Rational): Rational {
  const total = joint.reduce((sum, [x, y]) => sum.plus(of(Rational.of(x), Rational.of(y))), Rational.ZERO)
  return total.div(joint.length)
}

const product =
  (a: (x: Rational, y: Rational) => Rational, b: typeof a): typeof a =>
  (x, y) =>
    a(x, y).times(b(x, y))

const covariance = (joint: Joint, f: (x: Rational, y: Rational) => Rational, g: typeof f): Rational =>
  mean(joint, product(f, g)).minus(mean(joint, f).times(mean(joint, g)))

const X = (x: Rational) => x
const Y = (_: Rational, y: Rational) => y

function valueAt(term: Term, dependence: Dependence, joint: Joint): Rational | null {
  const over = inMoments(term, MOMENTS, VARIABLES, dependence)
  if (!over) return null
  const values = new Map<string, Term>([
    ['E(X)', number(mean(joint, X))],
    ['E(Y)', number(mean(joint, Y))],
    ['Var(X)', number(covariance(joint, X, X))],
    ['Var(Y)', number(covariance(joint, Y, Y))],
    ['Cov(X, Y)', number(covariance(joint, X, Y))],
  ])
  return exactValue(substitute(over, values)) ?? null
}

const values = fc.integer({ min: -6, max: 6 })
const pairs: fc.Arbitrary<Joint> = fc.array(fc.tuple(values, values), { minLength: 1, maxLength: 6 })
/** All pairs of two lists, equally likely: independent variables. */
const independent: fc.Arbitrary<Joint> = fc
  .tuple(fc.array(values, { minLength: 1, maxLength: 3 }), fc.array(values, { minLength: 1, maxLength: 3 }))
  .map(([xs, ys]) => xs.flatMap(x => ys.map(y => [x, y] as const)))
const affine = fc.tuple(values, values, values)
const termOf = ([a, b, c]: readonly [number, number, number]) => add(multiply(a, 'X'), multiply(b, 'Y'), c)
const functionOf =
  ([a, b, c]: readonly [number, number, number]) =>
  (x: Rational, y: Rational) =>
    x.times(a).plus(y.times(b)).plus(c)

describe('moments are those of an enumeration', () => {
  test('of two sums, for any pair of variables', () => {
    fc.assert(
      fc.property(pairs, affine, affine, (joint, f, g) => {
        const found = ['E', 'Var', 'Cov'].map((name, i) =>
          valueAt(apply(name, ...(i < 2 ? [termOf(f)] : [termOf(f), termOf(g)])), 'any', joint),
        )
        const [F, H] = [functionOf(f), functionOf(g)]
        const wanted = [mean(joint, F), covariance(joint, F, F), covariance(joint, F, H)]
        expect(found.map(String)).toEqual(wanted.map(String))
      }),
    )
  })

  test('of a product of two sums, and the variance of a product, for independent ones', () => {
    fc.assert(
      fc.property(independent, affine, affine, (joint, f, g) => {
        const both = valueAt(apply('E', multiply(termOf(f), termOf(g))), 'independent', joint)
        expect(String(both)).toBe(String(mean(joint, product(functionOf(f), functionOf(g)))))
        const ofProduct = valueAt(apply('Var', multiply('X', 'Y')), 'independent', joint)
        const XY = product(X, Y)
        expect(String(ofProduct)).toBe(String(covariance(joint, XY, XY)))
      }),
    )
  })

  test('of a product of powers, for any pair of variables, or none', () => {
    const degree = fc.integer({ min: 0, max: 2 })
    const powerOf = (name: string, times: number) => (times === 0 ? number(1) : power(name, times))
    let known = 0
    fc.assert(
      fc.property(pairs, degree, degree, (joint, k, l) => {
        const found = valueAt(apply('E', multiply(powerOf('X', k), powerOf('Y', l))), 'any', joint)
        if (found === null) return
        known += k > 0 && l > 0 ? 1 : 0
        expect(String(found)).toBe(String(mean(joint, (x, y) => x.pow(k).times(y.pow(l)))))
      }),
    )
    expect(known).toBeGreaterThan(0)
  })

  test('without a covariance where they are uncorrelated, which says nothing of products', () => {
    const sum = apply('Var', add('X', 'Y'))
    const joint: Joint = [
      [-1, 1],
      [1, 1],
      [0, -2],
    ]
    expect(String(valueAt(sum, 'uncorrelated', joint))).toBe('8/3')
    expect(valueAt(apply('Var', multiply('X', 'Y')), 'uncorrelated', joint)).toBeNull()
  })
})

test('what means, variances and covariances do not determine has none', () => {
  const none = [
    apply('E', power('X', 3)),
    apply('Var', power('X', 2)),
    apply('E', power('X', -1)),
    apply('E', apply('f', 'X')),
    apply('Cov', 'X'),
    apply('Var', 'X', 'Y'),
    symbol('X'),
    apply('median', 'X'),
  ]
  for (const term of none) expect(inMoments(term, MOMENTS, VARIABLES, 'independent')).toBeNull()
})
