import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { integralOf } from '../../../src/math/limits/integral.js'
import type { Limit } from '../../../src/math/limits/limit.js'
import type { Whither } from '../../../src/math/limits/scale.js'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
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
  symbol,
  type Term,
  type TermLike,
} from '../../../src/math/term/term.js'
import { nonzero, numberOf, positive, x } from './germs.js'

const at = (value: TermLike): Whither => ({ kind: 'finite', value: add(value) })
const FAR: Whither = { kind: 'infinite', sign: 1 }
const FAR_BELOW: Whither = { kind: 'infinite', sign: -1 }

const asNumber = (found: Limit): number =>
  found.kind === 'finite'
    ? numberOf(found.value)
    : found.kind === 'infinite'
      ? found.sign * Number.POSITIVE_INFINITY
      : Number.NaN

const integral = (of: Term, from: Whither, to: Whither): number => asNumber(integralOf(of, 'x', from, to))

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
const exponent = fc.constantFrom('-3', '-2', '-3/2', '-1', '-2/3', '-1/2', '1/3', '0', '1', '2')

/** The midpoint rule, whose error falls with the square of the width. */
function midpoints(of: (at: number) => number, from: number, to: number): number {
  const count = 20_000
  const width = (to - from) / count
  return Array.from({ length: count }, (_, i) => of(from + (i + 0.5) * width) * width).reduce(
    (a, b) => a + b,
    0,
  )
}

describe('an integral to infinity', () => {
  test('of a power is finite below -1, as the formula says', () =>
    fc.assert(
      fc.property(exponent, positive, nonzero, (e, from, k) => {
        const p = numberOf(number(e))
        const found = integral(multiply(k, power(x, e)), at(from), FAR)
        if (p < -1) expect(found).toBeCloseTo((-k * from ** (p + 1)) / (p + 1), 10)
        else expect(found).toBe(Math.sign(k) * Number.POSITIVE_INFINITY)
      }),
    ))

  test('of x^n e^(-kx) is n!/k^(n+1)', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), positive, (n, k) => {
        const of = multiply(power(x, n), exp(multiply(-k, x)))
        expect(integral(of, at(0), FAR)).toBeCloseTo(factorial(n) / k ** (n + 1), 10)
        const mirrored = multiply(power(x, n), exp(multiply(k, x)))
        expect(integral(mirrored, FAR_BELOW, at(0))).toBeCloseTo(
          ((-1) ** n * factorial(n)) / k ** (n + 1),
          10,
        )
        expect(integral(mirrored, at(0), FAR)).toBe(Number.POSITIVE_INFINITY)
      }),
      { numRuns: 30 },
    ))

  test('of one over a number and a square is a part of π, from each end', () =>
    fc.assert(
      fc.property(positive, positive, nonzero, (c, k, m) => {
        const of = divide(m, add(multiply(k, power(x, 2)), c))
        const whole = (m * Math.PI) / Math.sqrt(c * k)
        expect(integral(of, FAR_BELOW, FAR)).toBeCloseTo(whole, 10)
        expect(integral(of, FAR, FAR_BELOW)).toBeCloseTo(-whole, 10)
        expect(integral(of, at(0), FAR)).toBeCloseTo(whole / 2, 10)
        expect(integral(of, FAR, at(0))).toBeCloseTo(-whole / 2, 10)
      }),
      { numRuns: 30 },
    ))
})

describe('an integral to a place without a value', () => {
  test('of a power is finite above -1', () =>
    fc.assert(
      fc.property(exponent, positive, fc.boolean(), (e, to, isTurned) => {
        const p = numberOf(number(e))
        const ends = isTurned ? ([at(to), at(0)] as const) : ([at(0), at(to)] as const)
        const found = integral(power(x, e), ...ends) * (isTurned ? -1 : 1)
        expect(found).toBeCloseTo(p > -1 ? to ** (p + 1) / (p + 1) : Number.POSITIVE_INFINITY, 10)
      }),
    ))

  test('to the right of what is integrated, or of a logarithm', () => {
    expect(integral(power(add(1, multiply(-1, x)), '-1/2'), at(0), at(1))).toBeCloseTo(2, 12)
    expect(integral(power(add(1, multiply(-1, x)), -2), at(0), at(1))).toBe(Number.POSITIVE_INFINITY)
    expect(integral(ln(x), at(0), at(1))).toBeCloseTo(-1, 12)
    expect(integral(ln(x), at(0), at(symbol('π')))).toBeCloseTo(Math.PI * Math.log(Math.PI) - Math.PI, 12)
    expect(integral(divide(1, x), at(0), FAR)).toBe(Number.POSITIVE_INFINITY)
    expect(integral(divide(-1, x), at(0), at(1))).toBe(Number.NEGATIVE_INFINITY)
    expect(integral(divide(-1, x), at(0), FAR)).toBe(Number.NEGATIVE_INFINITY)
  })

  test('is never passed over', () =>
    fc.assert(
      fc.property(positive, positive, fc.constantFrom('-1', '-2', '-3', '-1/3', '1/2'), (a, b, e) => {
        expect(integral(power(x, e), at(-a), at(b))).toBeNaN()
        expect(integral(power(x, e), at(b), at(-a))).toBeNaN()
        expect(integral(power(x, e), at(-a), FAR)).toBeNaN()
        expect(integral(power(x, e), FAR_BELOW, FAR)).toBeNaN()
        expect(integral(power(x, e), FAR_BELOW, at(b))).toBeNaN()
      }),
      { numRuns: 20 },
    ))
})

test('between two places with values it is what the midpoint rule comes to', () =>
  fc.assert(
    fc.property(
      fc.constantFrom<readonly [Term, (at: number) => number]>(
        [power(x, 3), v => v ** 3],
        [divide(1, x), v => 1 / v],
        [exp(multiply(-2, x)), v => Math.exp(-2 * v)],
        [multiply(x, apply('sin', x)), v => v * Math.sin(v)],
        [divide(2, add(3, power(x, 2))), v => 2 / (3 + v * v)],
      ),
      positive,
      positive,
      ([of, value], a, b) => {
        expect(integral(of, at(a), at(b))).toBeCloseTo(midpoints(value, a, b), 5)
      },
    ),
    { numRuns: 25 },
  ))

test('nothing is known of others', () => {
  const cases: readonly (readonly [Term, Whither, Whither])[] = [
    // No antiderivative, or none that is proved.
    [exp(power(x, 2)), at(0), FAR],
    [power(add(x, multiply(-1, x), 2), 2), at(0), FAR],
    // No limit at an end, or two that are added up to nothing.
    [apply('sin', x), at(0), FAR],
    [x, FAR_BELOW, FAR],
    // Other symbols, in it or at an end.
    [exp(multiply(-1, symbol('a'), x)), at(0), FAR],
    [divide(1, x), at(1), at(symbol('a'))],
    [divide(1, x), at(symbol('a')), FAR],
    [divide(1, add(x, symbol('a'))), at(1), FAR],
    [divide(1, add(x, symbol('a'))), FAR_BELOW, FAR],
    // Ends of which nothing says which is the greater one.
    [ln(x), at(0), at(symbol('a'))],
    [ln(x), at(0), at(divide(1, 0))],
    [power(x, '-1/2'), at(0), at(0)],
    [divide(1, x), FAR, FAR],
  ]
  for (const [of, from, to] of cases) expect(integral(of, from, to)).toBeNaN()
})

test('an antiderivative with more levels than a term may have proves nothing', () => {
  const deep = (levels: number): Term => (levels === 1 ? symbol('a') : exp(deep(levels - 1)))
  expect(integralOf(exp(multiply(deep(398), x)), 'x', at(0), at(1))).toMatchObject({ kind: 'undecided' })
})

test('an end may have a symbol in it that keeps it positive', () => {
  const found = integralOf(divide(1, x), 'x', at(1), at(exp('a')))
  expect(found.kind === 'finite' && proveIdentity(found.value, symbol('a')).proved).toBe(true)
})

test('a square root of a number between ends that are roots', () => {
  const root = squareRoot(2)
  expect(integral(divide(1, x), at(root), at(squareRoot(8)))).toBeCloseTo(Math.LN2, 12)
})

describe('an integral between two ends', () => {
  const small = fc.integer({ min: 1, max: 3 })
  const end = fc.integer({ min: 1, max: 8 }).map(n => n / 4)
  const sine = apply('sin', x)
  const cosine = apply('cos', x)
  const doubles = { sin: Math.sin, cos: Math.cos }
  const circular = fc.constantFrom<'sin' | 'cos'>('sin', 'cos')

  test('of a product of sines and cosines is that of the midpoint rule', () =>
    fc.assert(
      fc.property(circular, circular, small, small, small, end, (one, other, k, m, n, to) => {
        const of = multiply(x, power(apply(one, multiply(k, x)), n), apply(other, multiply(m, x)))
        const near = midpoints(t => t * doubles[one](k * t) ** n * doubles[other](m * t), 0, to)
        expect(integral(of, at(0), at(number(String(to))))).toBeCloseTo(near, 6)
      }),
      { numRuns: 30 },
    ))

  test('of a function of something times its slope is that of the midpoint rule', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<[Term, (t: number) => number]>(
          [multiply(x, exp(power(x, 2))), t => t * Math.exp(t * t)],
          [divide(ln(x), x), t => Math.log(t) / t],
          [divide(x, add(1, power(x, 2))), t => t / (1 + t * t)],
          [divide(exp(x), add(1, exp(x))), t => Math.exp(t) / (1 + Math.exp(t))],
          [multiply(x, squareRoot(add(1, power(x, 2)))), t => t * Math.sqrt(1 + t * t)],
          [power(add(1, cosine), 2), t => (1 + Math.cos(t)) ** 2],
          [multiply(cosine, exp(sine)), t => Math.cos(t) * Math.exp(Math.sin(t))],
        ),
        end,
        ([of, near], to) => {
          const found = integral(of, at('1/8'), at(number(String(to))))
          expect(found).toBeCloseTo(midpoints(near, 0.125, to), 6)
        },
      ),
      { numRuns: 30 },
    ))

  test('across a place without a value is none', () => {
    const pole = divide(multiply(2, x), add(power(x, 2), -1))
    expect(integral(pole, at(-2), at(2))).toBeNaN()
  })
})

describe('the integral of a polynomial and e to a quadratic', () => {
  const coefficient = fc.integer({ min: -3, max: 3 })
  const width = fc.integer({ min: 1, max: 4 })
  const bell = (a: number, b: number): Term =>
    exp(add(multiply(number(`-${a}/2`), power(x, 2)), multiply(b, x)))

  test('over all numbers is that of the midpoint rule', () =>
    fc.assert(
      fc.property(
        fc.array(coefficient, { maxLength: 4 }),
        width,
        fc.integer({ min: -2, max: 2 }),
        (p, a, b) => {
          const polynomial = add(...p.map((one, n) => multiply(one, power(x, n))), 1)
          const near = midpoints(
            t => (p.reduce((sum, one, n) => sum + one * t ** n, 0) + 1) * Math.exp((-a * t * t) / 2 + b * t),
            -15,
            15,
          )
          fc.pre(Math.abs(near) > 1e-3)
          expect(integral(multiply(polynomial, bell(a, b)), FAR_BELOW, FAR) / near).toBeCloseTo(1, 6)
        },
      ),
      { numRuns: 30 },
    ))

  test('from 0 on is half of it where both sides are alike', () =>
    fc.assert(
      fc.property(width, fc.constantFrom(0, 2, 4, 6), (a, n) => {
        const of = multiply(power(x, n), bell(a, 0))
        expect(2 * integral(of, at(0), FAR)).toBeCloseTo(integral(of, FAR_BELOW, FAR), 9)
      }),
      { numRuns: 20 },
    ))

  test.each([
    ['of a quadratic that grows', exp(power(x, 2)), FAR_BELOW, FAR],
    ['from 0 on with a middle elsewhere', bell(2, 1), at(0), FAR],
    ['of a cubic exponent', exp(multiply(-1, power(x, 3), x)), FAR_BELOW, FAR],
    ['of another function', divide(bell(2, 0), add(1, power(x, 2))), FAR_BELOW, FAR],
    ['of a high power', multiply(power(x, 12), bell(2, 0)), FAR_BELOW, FAR],
    ['from 1 on', bell(2, 0), at(1), FAR],
  ])('%s is none', (_, of, from, to) => expect(integral(of, from, to)).not.toBeGreaterThan(Number.MIN_VALUE))
})
