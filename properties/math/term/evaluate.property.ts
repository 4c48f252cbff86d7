import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Interval, intervals } from '../../../src/math/number/interval/interval.js'
import { type Real, reals } from '../../../src/math/number/interval/real.js'
import { Rational } from '../../../src/math/number/rational.js'
import { MAX_DEPTH } from '../../../src/math/term/depth.js'
import type { Environment } from '../../../src/math/term/environment.js'
import { evaluate, exactValue } from '../../../src/math/term/evaluate.js'
import { toPlain } from '../../../src/math/term/print.js'
import {
  add,
  apply,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  number,
  power,
  sigmoid,
  squareRoot,
  subtract,
  sum,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'
import { exactAt } from './exact.js'
import { valueOfPrint } from './plain-reader.js'
import { type Point, points, rationalTerms, summedTerms } from './terms.js'

const NOWHERE = { symbols: new Map(), groups: new Map() }
const exact = (term: Term, environment: Partial<Environment<Rational>> = {}) =>
  evaluate(term, { ...NOWHERE, ...environment }, Rational).toString()
const rationals = (...values: (string | number)[]) => values.map(value => Rational.of(value))
const r = indexed('r', 'i')

describe('the value of a term', () => {
  for (const [kind, terms] of [
    ['rational functions', rationalTerms],
    ['sums over groups', summedTerms],
  ] as const)
    test(`is what a reader of its print computes, and lies in its enclosure: ${kind}`, () =>
      fc.assert(
        fc.property(terms, points, (term, point) => {
          const value = exactAt(point, term)
          fc.pre(value !== undefined)
          expect(value!.toString()).toBe(valueOfPrint(toPlain(term), point).toString())
          expect(evaluate(term, lifted(point), intervals(30)).contains(value!)).toBe(true)
        }),
        { numRuns: 200 },
      ))

  test('is undefined over the rationals and over enclosures alike', () =>
    fc.assert(
      fc.property(rationalTerms, points, (term, point) => {
        fc.pre(exactAt(point, term) === undefined)
        expect(() => evaluate(term, lifted(point), intervals(30))).toThrow(RangeError)
      }),
    ))

  test('of exact roots and powers is rational, others have none over the rationals', () => {
    expect(exact(squareRoot('9/16'))).toBe('3/4')
    expect(exact(power(8, '-2/3'))).toBe('1/4')
    expect(exact(add(exp(0), ln(1)))).toBe('1')
    for (const irrational of [squareRoot(2), exp(1), ln(2), power(2, '1/3')]) {
      expect(() => exact(irrational)).toThrow(/not rational/)
      expect(exactValue(irrational)).toBeUndefined()
    }
  })

  test('0⁰ is 1, 0 has half-integer powers, and a power that is no integer otherwise asks for a positive base', () => {
    expect(exact(power(0, 0))).toBe('1')
    expect(exact(power(0, '3/2'))).toBe('0')
    for (const undefinedPower of [
      power(0, -1),
      power(0, '-1/2'),
      power(0, '1/3'),
      power(-8, '1/3'),
      power(-1, '1/2'),
    ]) {
      expect(() => exact(undefinedPower)).toThrow(RangeError)
      expect(() => evaluate(undefinedPower, NOWHERE, reals(30))).toThrow(RangeError)
    }
  })

  test('goes by an exact exponent however that is written', () => {
    const enclosed = (term: Term) => evaluate(term, NOWHERE, intervals(30))
    expect(enclosed(power(-2, add(1, 1))).contains(4)).toBe(true)
    expect(enclosed(power(0, divide(1, 2))).contains(0)).toBe(true)
    expect(exact(power(-2, divide(6, 2)))).toBe('-8')
    expect([exact(add()), exact(multiply())]).toEqual(['0', '1'])
  })

  test('is not exact where a name has none, and a fault of ours is not taken for that', () => {
    for (const open of [symbol('x'), r, add(1, 'x'), sum('i', 1), sum('i', r), apply('f', 1), power('x', 0)])
      expect(exactValue(open), toPlain(open)).toBeUndefined()
    expect(exactValue(divide(6, 4))?.toString()).toBe('3/2')
    const broken = { kind: 'number', value: null } as unknown as Term
    expect(() => exactValue(broken)).toThrow(TypeError)
  })

  test('is never a NaN or an infinity', () => {
    const at = (x: number): Environment<Real> => ({
      symbols: new Map([['x', reals(30).of(x)]]),
      groups: new Map(),
    })
    const terms = [
      divide(1, 'x'),
      ln('x'),
      squareRoot(subtract('x', 1)),
      exp(exp(exp(add('x', 100)))),
      power('x', 'x'),
    ]
    for (const undefinedTerm of terms)
      expect(() => evaluate(undefinedTerm, at(0), reals(30)), toPlain(undefinedTerm)).toThrow(RangeError)
  })

  test('of the logistic function to 50 digits agrees with its closed form', () => {
    const context = reals(50)
    const value = evaluate(sigmoid(ln(3)), NOWHERE, context)
    expect(value.minus('0.75').abs().lt('1e-50')).toBe(true)
  })
})

describe('a sum', () => {
  const group = new Map([['r', rationals(1, 2, 4)]])

  test('runs over the members, counts them, and nests', () => {
    expect(exact(sum('i', r), { groups: group })).toBe('7')
    expect(exact(divide(sum('i', r), '#i'), { groups: group })).toBe('7/3')
    expect(exact(sum('i', sum('j', multiply(r, indexed('r', 'j')))), { groups: group })).toBe('49')
    expect(exact(sum('i', sum('i', r)), { groups: group })).toBe('21')
    expect(exact(add(sum('i', r, 'G'), 'G'), { groups: group })).toBe('10')
    expect(exact(sum('i', 5, 'G'), { symbols: new Map([['G', Rational.of(3)]]) })).toBe('15')
  })

  test('shows the member of a free index, and hides it inside', () => {
    const indices = new Map([['i', 2]])
    expect(exact(multiply(r, sum('i', r)), { groups: group, indices })).toBe('28')
  })

  const refused: readonly (readonly [string, Term, Partial<Environment<Rational>>, RegExp])[] = [
    [
      'groups of different sizes',
      sum('i', multiply(r, indexed('q', 'i'))),
      {
        groups: new Map([...group, ['q', rationals(1)]]),
      },
      /expected #i = 3 members of q, got 1/,
    ],
    [
      'a size that is another',
      add('G', sum('i', r, 'G')),
      { groups: group, symbols: new Map([['G', Rational.of(4)]]) },
      /expected G to be its 3/,
    ],
    ['an empty group', sum('i', r), { groups: new Map([['r', []]]) }, /at least 1 member of r, got 0/],
    ['a group that is not there', sum('i', r), {}, /expected a value of r/],
    ['an index that is not there', r, { groups: group }, /expected a value of the index i/],
    [
      'an index taken for a number',
      sum('i', multiply('i', r)),
      { groups: group },
      /index or a number, got both/,
    ],
  ]
  test('and names that have no value are named by a ReferenceError', () => {
    const missing = (term: Term, environment: Partial<Environment<Rational>> = {}) => {
      expect(() => exact(term, environment)).toThrow(ReferenceError)
      return () => exact(term, environment)
    }
    const at = { indices: new Map([['i', 0]]) }
    expect(missing(symbol('x'))).toThrow('expected a value of x, got none')
    expect(missing(r, at)).toThrow('expected a value of r, member 0, got none')
    expect(missing(sum('i', multiply(r, indexed('q', 'i'))))).toThrow('expected a value of r or q')
    expect(missing(apply('f', r), at)).toThrow('expected a value of f(r_i)')
    const both = new Map([...group, ['q', rationals(1)], ['f(r_·, q_j)', rationals(1)]])
    const indices = new Map([
      ['i', 0],
      ['j', 0],
    ])
    expect(missing(apply('f', r, indexed('q', 'j')), { groups: both, indices })).toThrow('f(r_i, q_j)')
  })

  test('leaves the name of its index free for a number outside of it', () => {
    const symbols = new Map([['i', Rational.of(5)]])
    expect(exact(add(sum('i', r), 'i'), { groups: group, symbols })).toBe('12')
  })

  test('needs no value of its size where there is a group, however values are compared', () => {
    const enclosing = intervals(20)
    const members = [1, 2].map(value => enclosing.of(value))
    const compare = (left: Interval, right: Interval) => left.compare(right) ?? 0
    const of = (value: Rational) => enclosing.of(value)
    const total = evaluate(
      sum('i', r, 'n'),
      { symbols: new Map(), groups: new Map([['r', members]]) },
      { of, compare },
    )
    expect(total.compare(3)).toBe(0)
  })

  test('has at most a million values, those of its members and its own', () => {
    const members = (count: number) => new Map([['r', Array.from({ length: count }, () => Rational.ONE)]])
    expect(exact(sum('i', r), { groups: members(999_999) })).toBe('999999')
    expect(() => exact(sum('i', r), { groups: members(1_000_000) })).toThrow('at most 1000000 values')
  })

  for (const [says, term, environment, message] of refused)
    test(`refuses ${says}`, () => expect(() => exact(term, environment)).toThrow(message))

  test('in sums without end is given up', () => {
    const nested = Array.from({ length: 30 }, (_, place) => `i${place}`).reduce<Term>(
      (body, index) => sum(index, add(body, indexed('r', index))),
      symbol('x'),
    )
    expect(() => exact(nested, { groups: group, symbols: new Map([['x', Rational.ONE]]) })).not.toThrow()
    const product = multiply(...Array.from({ length: 30 }, (_, place) => indexed('r', `i${place}`)))
    const endless = Array.from({ length: 30 }, (_, place) => `i${place}`).reduce<Term>(
      (body, index) => sum(index, body),
      product,
    )
    expect(() => exact(endless, { groups: group })).toThrow(/at most 1000000 values/)
  })
})

describe('a function', () => {
  test('min, max and abs compare', () => {
    expect(exact(add(apply('min', 3, -2, 5), apply('max', '1/2', '1/3'), apply('abs', -4)))).toBe('5/2')
    expect(() => evaluate(apply('min', 1, 2), NOWHERE, reals(20))).toThrow(/context that compares/)
    const comparing = { of: reals(20).of, compare: (left: Real, right: Real) => left.cmp(right) }
    expect(evaluate(apply('max', 1, 2), NOWHERE, comparing).toString()).toBe('2')
  })

  test('that is opaque has the value of its print', () => {
    const policy = apply('pi', apply('|', 'y', 'x'))
    expect(exact(multiply(2, policy), { symbols: new Map([['pi(y|x)', Rational.of('1/3')]]) })).toBe('2/3')
    expect(() => exact(policy)).toThrow('evaluate: expected a value of pi(y|x), got none')
  })

  test('that is opaque at a running index has a value for each member', () => {
    const reward = sum('i', apply('r', 'x', indexed('y', 'i')))
    expect(exact(reward, { groups: new Map([['r(x, y_·)', rationals(1, 2, 3)]]) })).toBe('6')
  })

  test('that is known by name is applied to the values of its arguments', () => {
    const functions = new Map([['f', (x?: Rational) => x!.times(x!)]])
    expect(exact(add(apply('f', 3), apply('f', add(1, 2))), { functions })).toBe('18')
  })
})

test('a term deeper than the stack is refused, one of the allowed depth has a value', () => {
  const deep = (levels: number) =>
    Array.from({ length: levels }).reduce<Term>(term => add(term, 1), number(0))
  expect(exact(deep(MAX_DEPTH - 1))).toBe(`${MAX_DEPTH - 1}`)
  expect(() => exact(deep(MAX_DEPTH))).toThrow(/at most 400 levels/)
  expect(() => exact(deep(100_000))).toThrow(/at most 400 levels/)
})

function lifted(point: Point) {
  const lift = (value: Rational) => intervals(30).of(value)
  return {
    symbols: new Map([...point.symbols].map(([name, value]) => [name, lift(value)] as const)),
    groups: new Map([...point.groups].map(([name, members]) => [name, members.map(lift)] as const)),
    indices: point.indices,
  }
}
