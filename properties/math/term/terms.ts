import fc from 'fast-check'
import { Rational } from '../../../src/math/number/rational.js'
import {
  add,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  negate,
  number,
  power,
  squareRoot,
  subtract,
  sum,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

/** Random terms over the symbols x, y, z and the groups r and q. */

export const SYMBOLS = ['x', 'y', 'z'] as const
export const GROUPS = ['r', 'q'] as const

const numbers = fc.oneof(
  fc.integer({ min: -3, max: 3 }).map(value => number(value)),
  fc.constantFrom('1/2', '-2/3', '0.25').map(value => number(value)),
)
const symbols = fc.constantFrom(...SYMBOLS).map(symbol)
const exponents = fc.integer({ min: -2, max: 3 })

type Grow = (inner: fc.Arbitrary<Term>) => readonly fc.Arbitrary<Term>[]

const arithmetic: Grow = inner => [
  fc.array(inner, { minLength: 1, maxLength: 3 }).map(terms => add(...terms)),
  fc.array(inner, { minLength: 1, maxLength: 3 }).map(factors => multiply(...factors)),
  fc.tuple(inner, inner).map(([left, right]) => subtract(left, right)),
  fc.tuple(inner, inner).map(([left, right]) => divide(left, right)),
  fc.tuple(inner, exponents).map(([base, exponent]) => power(base, exponent)),
  inner.map(negate),
]

const elementary: Grow = inner => [
  inner.map(exp),
  inner.map(ln),
  inner.map(squareRoot),
  fc.tuple(inner, inner).map(([base, exponent]) => power(base, exponent)),
]

/** Bodies of sums also hold members at the index of the sum, and other sums over either index. */
const summed: Grow = inner => [
  fc
    .tuple(fc.constantFrom('i', 'j'), inner, fc.constantFrom(...GROUPS))
    .map(([index, body, group]) => sum(index, multiply(indexed(group, index), body), 'n')),
]

function grown(leaves: fc.Arbitrary<Term>, depth: number, ...grows: readonly Grow[]): fc.Arbitrary<Term> {
  if (depth === 0) return leaves
  const inner = fc.oneof(leaves, grown(leaves, depth - 1, ...grows))
  return fc.oneof(...grows.flatMap(grow => grow(inner)))
}

const leaves = fc.oneof({ weight: 2, arbitrary: symbols }, { weight: 1, arbitrary: numbers })

/** Quotients of polynomials in x, y and z. */
export const rationalTerms: fc.Arbitrary<Term> = grown(leaves, 3, arithmetic)

/** The same with exponentials, logarithms, roots and powers. */
export const elementaryTerms: fc.Arbitrary<Term> = grown(leaves, 3, arithmetic, elementary)

const membersToo = fc.oneof(
  { weight: 3, arbitrary: leaves },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...GROUPS), fc.constantFrom('i', 'j')).map(([g, i]) => indexed(g, i)),
  },
)

/** Rational terms with sums in sums, whose bodies hold members of both groups; indices may also be free. */
export const summedTerms: fc.Arbitrary<Term> = grown(membersToo, 3, arithmetic, summed)

/** Exact points, corners among them: n members for each group, and a member for each free index. */
export interface Point {
  readonly symbols: ReadonlyMap<string, Rational>
  readonly groups: ReadonlyMap<string, readonly Rational[]>
  readonly indices: ReadonlyMap<string, number>
}

const rationals = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(0, 1, -1, 2).map(Rational.of) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 7 }))
      .map(([numerator, denominator]) => Rational.ratio(BigInt(numerator), BigInt(denominator))),
  },
)

export const points: fc.Arbitrary<Point> = fc.integer({ min: 1, max: 3 }).chain(length => {
  const members = fc.array(rationals, { minLength: length, maxLength: length })
  const place = fc.nat(length - 1)
  return fc
    .tuple(fc.tuple(rationals, rationals, rationals), fc.tuple(members, members), fc.tuple(place, place))
    .map(([values, groups, places]) => ({
      symbols: new Map([
        ...SYMBOLS.map((name, i) => [name, values[i]!] as const),
        ['n', Rational.of(length)],
      ]),
      groups: new Map(GROUPS.map((name, i) => [name, groups[i]!] as const)),
      indices: new Map(['i', 'j'].map((name, i) => [name, places[i]!] as const)),
    }))
})

/** Points at which the symbols and members are positive, so that logarithms and roots are often defined. */
export const positivePoints: fc.Arbitrary<Point> = points.map(({ symbols: values, groups, indices }) => ({
  symbols: new Map([...values].map(([name, value]) => [name, positive(value)] as const)),
  groups: new Map([...groups].map(([name, members]) => [name, members.map(positive)] as const)),
  indices,
}))

const positive = (value: Rational): Rational => (value.isZero() ? Rational.ONE : value.abs())
