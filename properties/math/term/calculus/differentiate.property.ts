import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Interval, intervals } from '../../../../src/math/number/interval/interval.js'
import { Rational } from '../../../../src/math/number/rational.js'
import { proveIdentity } from '../../../../src/math/proof/tactics.js'
import { differentiate } from '../../../../src/math/term/calculus/differentiate.js'
import { guardDepth, MAX_PARTS } from '../../../../src/math/term/depth.js'
import { evaluate } from '../../../../src/math/term/evaluate.js'
import {
  add,
  apply,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  negate,
  number,
  power,
  subtract,
  sum,
  symbol,
  type Term,
} from '../../../../src/math/term/term.js'
import { Jet } from '../../number/derivative/jet.js'
import { elementaryTerms, type Point, positivePoints, rationalTerms, summedTerms } from '../terms.js'

/** The independent derivation: Taylor arithmetic on enclosures carries the derivative along with the value. */

const context = intervals(40)
const constantJet = (value: Rational): Jet<Interval> => Jet.constant(context.of(value), 1, context)
const jets = { of: constantJet }

/** The slope of a term at a point as one symbol, or one member of r, moves; undefined where there is none. */
function slopeByJets(term: Term, point: Point, moving: string | number): Interval | undefined {
  const variable = (value: Rational) => Jet.variable(context.of(value), 1, context)
  return enclosed(() =>
    evaluate(
      term,
      {
        ...point,
        symbols: new Map(
          [...point.symbols].map(([name, v]) => [name, name === moving ? variable(v) : constantJet(v)]),
        ),
        groups: new Map(
          [...point.groups].map(([name, members]) => [
            name,
            members.map((v, member) => (name === 'r' && member === moving ? variable(v) : constantJet(v))),
          ]),
        ),
      },
      jets,
    ).derivative(1),
  )
}

function valueAt(term: Term, point: Point): Interval | undefined {
  const lift = (value: Rational) => context.of(value)
  const symbols = new Map([...point.symbols].map(([name, value]) => [name, lift(value)] as const))
  const groups = new Map([...point.groups].map(([name, members]) => [name, members.map(lift)] as const))
  return enclosed(() => evaluate(term, { ...point, symbols, groups }, context))
}

function enclosed(compute: () => Interval): Interval | undefined {
  try {
    return compute()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const agree = (one: Interval | undefined, other: Interval | undefined): boolean =>
  one === undefined || other === undefined || one.minus(other).contains(0)

describe('the derivative', () => {
  for (const [kind, terms] of [
    ['rational functions', rationalTerms],
    ['elementary functions', elementaryTerms],
    ['sums over groups', summedTerms],
  ] as const)
    test(`by a symbol encloses what jets enclose: ${kind}`, () =>
      fc.assert(
        fc.property(terms, positivePoints, (term, point) => {
          const slope = valueAt(differentiate(term, 'x'), point)
          expect(agree(slope, slopeByJets(term, point, 'x'))).toBe(true)
        }),
        { numRuns: 300 },
      ))

  test('by a distinguished member is that by the number it is, in whatever sums it turns up', () =>
    fc.assert(
      fc.property(closed, positivePoints, (term, point) => {
        const slope = differentiate(term, indexed('r', 'm'))
        const { length } = point.groups.get('r')!
        for (let member = 0; member < length; member++) {
          const at = { ...point, indices: new Map([...point.indices, ['m', member]]) }
          expect(agree(valueAt(slope, at), slopeByJets(term, at, member))).toBe(true)
        }
      }),
      { numRuns: 200 },
    ))

  test('by a member whose index a sum binds is not the sum’s own member', () => {
    const total = sum('i', power(indexed('r', 'i'), 2))
    expect(
      proveIdentity(differentiate(total, indexed('r', 'i')), multiply(2, indexed('r', 'i'))).proved,
    ).toBe(true)
    const product = multiply(indexed('r', 'i'), total)
    const expected = add(total, multiply(2, power(indexed('r', 'i'), 2)))
    expect(proveIdentity(differentiate(product, indexed('r', 'i')), expected).proved).toBe(true)
  })

  test('by a member is not caught by a sum that runs over its index, be it only around another sum', () => {
    const squares = sum('k', power(indexed('r', 'k'), 2), 'n')
    const slope = differentiate(sum('j', squares, 'n'), indexed('r', 'j'))
    expect(proveIdentity(slope, multiply('n', 2, indexed('r', 'j'))).proved).toBe(true)
  })

  test('of |x| is its sign, written x/|x|', () => {
    const slope = differentiate(apply('abs', multiply(2, 'x')), 'x')
    const at = (x: number) =>
      evaluate(slope, { symbols: new Map([['x', Rational.of(x)]]), groups: new Map() }, Rational).toString()
    expect([at(3), at(-3)]).toEqual(['2', '-2'])
  })

  test('of a function of the circle is what its differences tend to', () => {
    // On |x| ≤ 0.6 no third derivative exceeds 18, that of tan, so that (f(x + h) - f(x - h))/2h is within 3h² of f′(x).
    const [h, bound] = ['1e-12', '3e-24']
    for (const name of ['sin', 'cos', 'tan', 'arcsin', 'arccos', 'arctan'])
      for (const x of ['-0.5', '0', '0.3', '0.59']) {
        const at = (term: Term, place: Interval) =>
          evaluate(term, { symbols: new Map([['x', place]]), groups: new Map() }, context)
        const place = context.of(x)
        const [above, below] = [place.plus(h), place.minus(h)].map(moved => at(apply(name, 'x'), moved))
        const difference = above!.minus(below!).div(context.of(h).times(2))
        const slope = at(differentiate(apply(name, 'x'), 'x'), place)
        expect(difference.minus(slope).abs().compare(bound), `${name} at ${x}`).toBe(-1)
      }
  })

  test.each<[Term, Term]>([
    [multiply('x'), number(1)],
    [add('x', 'y'), number(1)],
    [multiply('x', 'y'), multiply('y')],
    [exp('x'), exp('x')],
    [ln('x'), power('x', -1)],
    [power('x', 1), number(1)],
    [multiply(sum('i', multiply('x', indexed('r', 'i')), 'n')), sum('i', multiply(indexed('r', 'i')), 'n')],
    [apply('f', power('x', 0)), number(0)],
  ])('has no factor and no sum that it does not need: example %#', (term, slope) =>
    expect(differentiate(term, 'x')).toEqual(slope),
  )

  test('of a part that stands in several places is made once', () => {
    const part = multiply('x', 'y')
    const slope = differentiate(add(part, part), 'x') as Term & { kind: 'add' }
    expect(slope.terms[0]).toBe(slope.terms[1])
  })

  test('of a product is refused where all its parts together would be too many', () => {
    const product = (moving: number, factors: number) =>
      multiply(...Array.from({ length: factors }, (_, place) => (place < moving ? power('x', 2) : 'y')))
    for (const [moving, factors] of [[400, 500]] as const)
      expect(() => differentiate(product(moving, factors), 'x')).not.toThrow()
    for (const [moving, factors] of [[401, 500]] as const)
      expect(() => differentiate(product(moving, factors), 'x')).toThrow('at most 200000 parts')
  })

  test('by an application treats it as one variable, as in ∂/∂π(y|x)', () => {
    const policy = apply('pi', apply('|', 'y', 'x'))
    const entropy = multiply(policy, ln(policy))
    expect(proveIdentity(differentiate(entropy, policy), add(ln(policy), 1)).proved).toBe(true)
  })

  test('of what does not mention the variable is 0, defined or not', () => {
    expect(differentiate(add(ln('y'), apply('f', 'y')), 'x')).toEqual(number(0))
    expect(differentiate(power('x', 0), 'x')).toEqual(number(0))
  })

  test('that is not known is named', () => {
    expect(() => differentiate(apply('f', multiply(2, 'x')), 'x')).toThrow('got one of f(2·x)')
    expect(() => differentiate(apply('sin', 'x', 'y'), 'x')).toThrow('got one of sin(x, y)')
  })

  const refused: readonly (readonly [string, () => Term])[] = [
    ['of an unknown function', () => differentiate(apply('f', 'x'), 'x')],
    ['of a minimum', () => differentiate(apply('min', 'x', 1), 'x')],
    ['by the number of members', () => differentiate(sum('i', indexed('r', 'i'), 'G'), 'G')],
    ['of a member that may or may not be the one', () => differentiate(indexed('r', 'k'), indexed('r', 'j'))],
    [
      'of an application that may or may not be the one',
      () => differentiate(apply('f', 'y'), apply('f', 'x')),
    ],
    ['by a number', () => differentiate(symbol('x'), number(2))],
  ]
  for (const [says, attempt] of refused)
    test(`is refused ${says}`, () => expect(attempt).toThrow(/differentiate: expected/))

  test('grows no more than the rules make it, however often it is taken', () => {
    let term: Term = divide(1, add(1, exp(negate('x'))))
    for (let order = 0; order < 8; order++) term = differentiate(term, 'x')
    expect(() => guardDepth(term)).not.toThrow()
  })
})

/** Sums without a free index. */
const closed: fc.Arbitrary<Term> = summedTerms.map(term =>
  sum('i', sum('j', subtract(term, indexed('r', 'j')), 'n'), 'n'),
)

test('a term of more distinct parts than are walked is refused', () => {
  const parts = Array.from({ length: MAX_PARTS }, (_, value) => number(value))
  expect(() => guardDepth({ kind: 'add', terms: parts } as never)).toThrow(RangeError)
})
