import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import {
  apply,
  divide,
  exp,
  ln,
  multiply,
  negate,
  number,
  power,
  sigmoid,
  squareRoot,
  subtract,
  sum,
  symbol,
  type Term,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'
import { exactAt } from './exact.js'
import { points } from './terms.js'

describe('what reads as a term', () => {
  test.each<[TermLike, Term]>([
    [7, number(7)],
    ['7', number(7)],
    ['-7', number(-7)],
    ['+7', number(7)],
    ['.5', number('1/2')],
    ['-.5', number('-1/2')],
    ['3/4', number('3/4')],
    ['1e3', number(1000)],
    ['x', symbol('x')],
    ['x1', symbol('x1')],
    ['-x', symbol('-x')],
    ['.', symbol('.')],
    ['', symbol('')],
    [exp('x'), exp('x')],
  ])('%j', (like, wanted) => expect(term(like)).toEqual(wanted))

  test('is no number where that is none, or none that is exact', () => {
    for (const value of [Number.NaN, 0.5, Number.POSITIVE_INFINITY])
      expect(() => term(value)).toThrow(TypeError)
  })

  test('keeps the digits of a number where they are given', () => {
    expect(number('2e18', '2.0e18')).toEqual({
      kind: 'number',
      value: Rational.of('2e18'),
      written: '2.0e18',
    })
    expect(Object.keys(number(2))).toEqual(['kind', 'value'])
  })
})

describe('what is built', () => {
  test('has the value of the operation', () =>
    fc.assert(
      fc.property(points, point => {
        const [x, y] = ['x', 'y'].map(name => point.symbols.get(name)!) as [Rational, Rational]
        const value = (like: Term) => exactAt(point, like)?.toString()
        expect(value(negate('x'))).toBe(`${x.neg()}`)
        expect(value(subtract('x', 'y'))).toBe(`${x.minus(y)}`)
        expect(value(divide('x', 'y'))).toBe(y.isZero() ? undefined : `${x.div(y)}`)
        expect(value(squareRoot(power('x', 2)))).toBe(`${x.abs()}`)
        expect(value(multiply('x', 'x', 'y'))).toBe(`${x.times(x).times(y)}`)
      }),
    ))

  test('of the logistic function is its definition', () => {
    const wanted = divide(1, { kind: 'add', terms: [number(1), exp(negate('x'))] }) as Term & {
      kind: 'multiply'
    }
    expect(sigmoid('x')).toEqual(wanted.factors[1])
  })

  test('sums count by a symbol of their own unless one is named, and functions have their arguments in order', () => {
    expect(sum('k', 'x')).toEqual({ kind: 'sum', index: 'k', size: '#k', body: symbol('x') })
    expect(sum('k', 'x', 'G')).toMatchObject({ size: 'G' })
    expect(apply('f', 1, 'x')).toEqual({ kind: 'apply', name: 'f', arguments: [number(1), symbol('x')] })
    expect(ln('x')).toEqual({ kind: 'ln', argument: symbol('x') })
  })
})
