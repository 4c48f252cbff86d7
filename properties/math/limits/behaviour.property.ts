import { describe, expect, test } from 'vitest'
import { Behaviour } from '../../../src/math/limits/behaviour.js'
import { Coefficients } from '../../../src/math/limits/coefficients.js'
import { large } from '../../../src/math/limits/large-symbols.js'
import { limitOf } from '../../../src/math/limits/limit.js'
import { settled } from '../../../src/math/limits/settled.js'
import { Nowhere, Undecided } from '../../../src/math/limits/undecided.js'
import { TooLarge, Undefined } from '../../../src/math/proof/budget.js'
import { toPlain } from '../../../src/math/term/print.js'
import {
  add,
  apply,
  divide,
  exp,
  ln,
  multiply,
  number,
  power,
  squareRoot,
  subtract,
  sum,
  symbol,
  type Term,
  type TermLike,
} from '../../../src/math/term/term.js'
import { both, FAR, left, limit, right, x } from './germs.js'

const INFINITY = Number.POSITIVE_INFINITY
const e = (of: TermLike): Term => exp(of)
const far = (term: Term) => limit(term, FAR)

describe('exponentials', () => {
  test('the one that grows fastest decides, whatever its place and its length', () => {
    expect(far(divide(e(power(x, 2)), e(multiply(100, x))))).toBe(INFINITY)
    expect(far(divide(e(multiply(100, x)), e(power(x, 2))))).toBe(0)
    expect(far(add(e(x), multiply(-1, e(multiply(x, ln(x))))))).toBe(-INFINITY)
    expect(far(divide(e(add(x, e(multiply(-1, x)))), e(x)))).toBe(1)
    expect(
      far(multiply(e(x), subtract(e(add(divide(1, x), e(multiply(-1, x)))), e(divide(1, x))))),
    ).toBeCloseTo(1, 12)
  })

  test('those that grow at rates whose quotient is no fraction are told apart', () => {
    expect(far(divide(power(2, multiply(2, x)), power(3, x)))).toBe(INFINITY)
    expect(far(divide(power(x, squareRoot(2)), power(x, '7/5')))).toBe(INFINITY)
    expect(far(divide(power(x, symbol('π')), power(x, '22/7')))).toBe(0)
    expect(far(multiply(power(x, symbol('π')), power(divide(1, x), symbol('π'))))).toBe(1)
  })

  test('what grows like a power is one', () => {
    expect(far(divide(e(multiply(2, ln(x))), power(x, 2)))).toBe(1)
    expect(far(divide(e(squareRoot(ln(x))), x))).toBe(0)
    expect(far(divide(e(power(ln(x), 2)), power(x, 9)))).toBe(INFINITY)
    expect(limit(power(x, x), both(number(0)))).toBe(1)
  })
})

describe('logarithms', () => {
  test('of logarithms go slowly, and are followed some levels deep', () => {
    expect(far(divide(ln(ln(x)), ln(x)))).toBe(0)
    expect(far(divide(ln(multiply(3, x)), ln(x)))).toBe(1)
    expect(far(power(ln(x), divide(1, x)))).toBe(1)
    const deep = (levels: number): Term => (levels === 0 ? x : ln(deep(levels - 1)))
    expect(limitOf(deep(9), 'x', FAR)).toMatchObject({ kind: 'undecided' })
  })
})

describe('functions', () => {
  test('have series where they and their slopes have values', () => {
    expect(limit(divide(apply('arcsin', x), x), both(number(0)))).toBe(1)
    expect(far(apply('arcsin', divide(1, ln(x))))).toBe(0)
    for (const [term, place] of [
      [apply('arcsin', x), left(number(1))],
      [apply('arcsin', x), right(number(2))],
      [apply('arcsin', x), FAR],
      [apply('arcsin', ln(x)), FAR],
      [apply('floor', x), both(number(1))],
      [apply('floor', x), FAR],
    ] as const)
      expect(limitOf(term, 'x', place)).toMatchObject({ kind: 'undecided' })
  })

  test('the inverse of the tangent goes to a quarter turn, however slowly', () => {
    for (const of of [x, ln(x), e(x), squareRoot(x)]) {
      expect(far(apply('arctan', of))).toBeCloseTo(Math.PI / 2, 12)
      expect(far(apply('arctan', multiply(-2, of)))).toBeCloseTo(-Math.PI / 2, 12)
    }
    expect(far(multiply(x, subtract(apply('arctan', x), divide(symbol('π'), 2))))).toBe(-1)
  })

  test('waves hold what they are beside small', () => {
    expect(far(multiply(e(multiply(-1, x)), apply('arctan', x), apply('sin', x)))).toBe(0)
    expect(far(divide(apply('sin', ln(x)), x))).toBe(0)
    expect(far(apply('cos', divide(1, ln(x))))).toBe(1)
    for (const wave of [apply('sin', x), apply('cos', apply('sin', x)), apply('sin', ln(x))])
      expect(limitOf(wave, 'x', FAR)).toMatchObject({ kind: 'undecided' })
  })
})

describe('what has no value again and again', () => {
  const poles = [
    multiply(e(multiply(-1, x)), apply('tan', x)),
    divide(e(multiply(-1, x)), subtract(x, x)),
    divide(e(multiply(-1, x)), apply('sin', x)),
    multiply(e(multiply(-1, x)), ln(apply('sin', x))),
    multiply(e(multiply(-1, x)), squareRoot(apply('cos', x))),
    multiply(e(multiply(-1, x)), apply('floor', x)),
    multiply(e(multiply(-1, x)), power(subtract(2, x), '1/2')),
    multiply(e(multiply(-1, x)), divide(1, 0)),
  ]
  test.each(poles.map(term => [toPlain(term), term] as const))('%s is not small for all that', (_, term) => {
    expect(limitOf(term, 'x', FAR)).toMatchObject({ kind: 'undecided' })
  })

  test('nor is what divides by what is 0, whatever hides that', () => {
    const far = large(0)
    const hidden = subtract(apply('max', far, 1), far)
    const behaviour = new Behaviour(new Coefficients())
    for (const part of [divide(1, hidden), ln(hidden)])
      expect(() => behaviour.limitOf(multiply(e(multiply(-1, far)), part), 0)).toThrow(Undecided)
  })

  test('what keeps a sign is', () => {
    for (const tame of [
      divide(1, subtract(2, x)),
      ln(add(x, apply('sin', x), 5)),
      squareRoot(x),
      power(subtract(1, x), 3),
      apply('abs', x),
    ])
      expect(far(multiply(e(multiply(-1, x)), tame))).toBe(0)
  })
})

describe('what is 0 all around', () => {
  const nothing = subtract(x, x)
  /** 0 for an x above 1, which no normal form shows. */
  const hidden = subtract(apply('max', x, 1), x)

  test('counts as 0, and nothing is divided by it', () => {
    expect(far(squareRoot(nothing))).toBe(0)
    expect(far(apply('abs', nothing))).toBe(0)
    expect(far(apply('max', x, x))).toBe(INFINITY)
    expect(far(multiply(e(x), hidden))).toBe(0)
    expect(far(add(5, multiply(e(x), hidden)))).toBe(5)
    for (const term of [divide(1, nothing), ln(nothing), power(nothing, '-1/2'), e(multiply(e(x), hidden))])
      expect(limitOf(term, 'x', FAR)).toMatchObject({ kind: 'undecided' })
  })
})

describe('nothing is known', () => {
  const odd = power(x, '1/3')

  test('of a root of an odd degree of what is negative, which some take', () => {
    expect(limitOf(odd, 'x', both(number(0)))).toMatchObject({ kind: 'undecided' })
    expect(limitOf(power(multiply(-1, x), '1/3'), 'x', both(number(0)))).toMatchObject({ kind: 'undecided' })
    expect(limit(odd, right(number(0)))).toBe(0)
  })

  test('of other symbols, in the term or the place', () => {
    expect(limitOf(multiply(x, 'a'), 'x', FAR)).toMatchObject({ kind: 'undecided' })
    expect(limitOf(apply('f', x), 'x', FAR)).toMatchObject({ kind: 'undecided' })
    expect(limitOf(sum('i', x, 'n'), 'x', FAR)).toMatchObject({ kind: 'undecided' })
    expect(limitOf(x, 'x', both(symbol('a')))).toMatchObject({ kind: 'undecided' })
    const behaviour = new Behaviour(new Coefficients())
    expect(() => behaviour.limitOf(sum('i', large(0), 'n'), 0)).toThrow(Undecided)
  })

  test('where the values cannot be computed far enough out', () => {
    expect(limitOf(e(e(x)), 'x', FAR)).toMatchObject({ kind: 'undecided' })
  })

  test('of terms that are too deep or too long', () => {
    const deep = Array.from({ length: 500 }).reduce<Term>(inner => apply('sin', inner), x)
    expect(limitOf(deep, 'x', FAR)).toMatchObject({ kind: 'undecided' })
    const long = add(...Array.from({ length: 800 }, (_, k) => ln(add(x, k + 1))))
    expect(limitOf(long, 'x', FAR)).toMatchObject({ kind: 'undecided' })
  })
})

describe('coefficients', () => {
  test('have a sign where a proof or an enclosure gives one', () => {
    const coefficients = new Coefficients()
    expect(coefficients.signOf(subtract(power(squareRoot(2), 2), 2))).toBe(0)
    expect(coefficients.signOf(subtract(symbol('π'), 3))).toBe(1)
    expect(coefficients.signOf(subtract(symbol('π'), 4))).toBe(-1)
    expect(coefficients.compare(number(2), symbol('π'))).toBe(-1)
    const nested = subtract(add(squareRoot(2), squareRoot(3)), squareRoot(add(5, multiply(2, squareRoot(6)))))
    expect(() => coefficients.signOf(nested)).toThrow(Undecided)
  })

  test('cost steps, and are given up where they grow', () => {
    expect(() => new Coefficients().spend(1e9)).toThrow(Undecided)
    const long = add(...Array.from({ length: 100 }, (_, k) => exp(number(`1/${k + 2}`))))
    expect(() => new Coefficients().of(long)).toThrow(Undecided)
    expect(() => new Coefficients().of(ln(-1))).toThrow(Undefined)
  })
})

test('a fault is none of a limit, and is not hidden', () => {
  expect(settled(() => 3)).toBe(3)
  expect(settled(() => raise(new Nowhere('x')))).toEqual({ kind: 'nowhere', reason: 'x' })
  for (const Kind of [Undecided, RangeError, ReferenceError, TooLarge, Undefined])
    expect(settled(() => raise(new Kind('x')))).toEqual({ kind: 'undecided', reason: 'x' })
  expect(() => settled(() => raise(new TypeError('x')))).toThrow(TypeError)
})

function raise(error: Error): never {
  throw error
}
