import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limitOf } from '../../../src/math/limits/limit.js'
import { differentiate } from '../../../src/math/term/calculus/differentiate.js'
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
  symbol,
  type Term,
} from '../../../src/math/term/term.js'
import {
  both,
  FAR,
  FAR_BELOW,
  left,
  limit,
  nonzero,
  numberOf,
  positive,
  put,
  right,
  smooth,
  smoother,
  whole,
  x,
} from './germs.js'

const few = { numRuns: 25 }
const fewer = { numRuns: 10 }

const expectClose = (found: number, expected: number) =>
  expect(Math.abs(found - expected)).toBeLessThan(1e-9 * (1 + Math.abs(expected)))

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))

/** The n-th derivative at a place. */
function derivativeAt(f: Term, n: number, at: Term): Term {
  return n === 0 ? put(f, at) : derivativeAt(differentiate(f, 'x'), n - 1, at)
}

describe('at a point', () => {
  test('a continuous function goes to its value, from both sides and from each', () =>
    fc.assert(
      fc.property(smoother, positive, fc.constantFrom(both, left, right), (f, a, place) => {
        expectClose(limit(f, place(number(a))), numberOf(put(f, number(a))))
      }),
      few,
    ))

  test('a quotient of two differences goes to the quotient of the derivatives', () =>
    fc.assert(
      fc.property(smooth, smooth, positive, (f, g, at) => {
        const a = number(at)
        const [above, below] = [f, g].map(one => subtract(one, put(one, a)))
        const slopes = [f, g].map(one => numberOf(derivativeAt(one, 1, a)))
        fc.pre(Math.abs(slopes[1]!) > 1e-6)
        expectClose(limit(divide(above!, below!), both(a)), slopes[0]! / slopes[1]!)
      }),
      few,
    ))

  test('what is left of a function behind its Taylor polynomial goes like the next power', () =>
    fc.assert(
      fc.property(smooth, positive, fc.integer({ min: 1, max: 5 }), (f, at, n) => {
        const a = number(at)
        const step = subtract(x, a)
        const known = Array.from({ length: n }, (_, k) =>
          multiply(derivativeAt(f, k, a), number(`1/${factorial(k)}`), power(step, k)),
        )
        const rest = divide(subtract(f, add(...known)), power(step, n))
        expectClose(limit(rest, both(a)), numberOf(derivativeAt(f, n, a)) / factorial(n))
      }),
      fewer,
    ))

  test('what it is from the left is what the mirrored function is from the right', () =>
    fc.assert(
      fc.property(smooth, nonzero, whole, positive, (f, k, e, at) => {
        const a = number(at)
        const term = multiply(
          f,
          power(multiply(k, subtract(x, a)), e),
          add(2, divide(apply('abs', subtract(x, a)), subtract(x, a))),
        )
        const mirrored = put(term, subtract(multiply(2, a), x))
        const found = limit(term, left(a))
        expect(found).not.toBeNaN()
        expect(found).toEqual(limit(mirrored, right(a)))
      }),
      fewer,
    ))

  test('it has none where its sides differ', () =>
    fc.assert(
      fc.property(positive, whole, nonzero, (c, a, odd) => {
        const step = subtract(x, a)
        const jump = limitOf(multiply(c, divide(apply('abs', step), step)), 'x', both(number(a)))
        expect(jump).toEqual({
          kind: 'none',
          sides: [-c, c].map(one => ({ kind: 'finite', value: number(one) })),
        })
        const pole = limitOf(divide(odd, step), 'x', both(number(a)))
        const sign = Math.sign(odd)
        expect(pole).toEqual({
          kind: 'none',
          sides: [-sign, sign].map(one => ({ kind: 'infinite', sign: one })),
        })
        expect(limitOf(exp(divide(1, step)), 'x', both(number(a)))).toMatchObject({ kind: 'none' })
      }),
      few,
    ))

  test('one side is enough where there is nothing on the other', () =>
    fc.assert(
      fc.property(whole, fc.constantFrom(1, -1), (at, way) => {
        const [a, step] = [number(at), multiply(way, subtract(x, at))]
        expect(limit(add(3, squareRoot(step)), both(a))).toBe(3)
        expect(limit(multiply(step, ln(step)), both(a))).toBe(0)
        expect(limit(ln(step), both(a))).toBe(Number.NEGATIVE_INFINITY)
        expect(limitOf(squareRoot(step), 'x', way > 0 ? left(a) : right(a))).toMatchObject({
          kind: 'undecided',
        })
      }),
      fewer,
    ))

  test('a limit at a number that is no fraction', () => {
    const root = squareRoot(2)
    expectClose(limit(divide(subtract(power(x, 2), 2), subtract(x, root)), both(root)), 2 * Math.SQRT2)
    const half = divide(symbol('π'), 2)
    expectClose(limit(divide(apply('cos', x), subtract(x, half)), both(half)), -1)
    expect(limit(apply('tan', x), left(half))).toBe(Number.POSITIVE_INFINITY)
    expect(limitOf(apply('tan', x), 'x', both(half))).toMatchObject({ kind: 'none' })
    // The two sides are proved equal in two forms.
    expectClose(
      limit(divide(subtract(power(add(2, x), '1/3'), power(2, '1/3')), x), both(number(0))),
      2 ** (-2 / 3) / 3,
    )
  })
})

describe('far out', () => {
  test('a quotient of polynomials goes like that of their greatest powers', () =>
    fc.assert(
      fc.property(
        fc.array(whole, { maxLength: 4 }),
        fc.array(whole, { maxLength: 4 }),
        nonzero,
        nonzero,
        fc.constantFrom(FAR, FAR_BELOW),
        (above, below, a, b, place) => {
          const [f, g] = [
            [...above, a],
            [...below, b],
          ].map(all => add(...all.map((k, e) => multiply(k, power(x, e)))))
          const excess = above.length - below.length
          const sign = Math.sign(a / b) * (place === FAR_BELOW && excess % 2 !== 0 ? -1 : 1)
          const expected = excess > 0 ? sign * Number.POSITIVE_INFINITY : excess < 0 ? 0 : a / b
          expect(limit(divide(f!, g!), place)).toBeCloseTo(expected, 12)
        },
      ),
      few,
    ))

  test('exponentials outgrow powers, and powers logarithms', () =>
    fc.assert(
      fc.property(whole, fc.constantFrom('-2', '-1/2', '0', '1/3', '2'), whole, (k, e, m) => {
        const growth = multiply(exp(multiply(k, x)), power(x, e), power(ln(x), m))
        const leading = [k, Number(e.split('/')[0]), m].find(one => one !== 0) ?? 0
        const expected = leading > 0 ? Number.POSITIVE_INFINITY : leading < 0 ? 0 : 1
        expect(limit(growth, FAR)).toBe(expected)
      }),
      few,
    ))

  test('it is that of the function of 1/x at 0', () =>
    fc.assert(
      fc.property(smooth, whole, (f, e) => {
        const term = multiply(put(f, divide(1, x)), power(x, e))
        const near = multiply(f, power(x, -e))
        const found = limit(term, FAR)
        expect(found).not.toBeNaN()
        expect(limit(put(near, divide(1, x)), FAR)).toEqual(found)
        expect(limit(put(term, divide(1, x)), right(number(0)))).toEqual(found)
      }),
      fewer,
    ))

  test('interest on interest goes to an exponential', () =>
    fc.assert(
      fc.property(whole, nonzero, whole, (a, b, c) => {
        const term = power(add(1, divide(a, x)), add(multiply(b, x), c))
        expectClose(limit(term, FAR), Math.exp(a * b))
      }),
      fewer,
    ))

  test('the greater base of two powers wins', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 7 }), nonzero, (a, b, k) => {
        const ratio = divide(add(power(a, x), multiply(k, power(b, x))), power(Math.max(a, b), x))
        expectClose(limit(ratio, FAR), a > b ? 1 : a < b ? k : 1 + k)
      }),
      fewer,
    ))
})

describe('laws', () => {
  test('a sum goes to the sum, and a product to the product', () =>
    fc.assert(
      fc.property(smooth, smooth, positive, (f, g, at) => {
        const a = number(at)
        const [one, other] = [f, g].map(term => divide(subtract(term, put(term, a)), subtract(x, a))) as [
          Term,
          Term,
        ]
        const [p, q] = [limit(one, both(a)), limit(other, both(a))]
        expectClose(limit(add(one, other), both(a)), p + q)
        expectClose(limit(multiply(one, other), both(a)), p * q)
      }),
      fewer,
    ))

  test('what is bounded times what goes to 0 goes to 0, and is nothing beside what grows', () =>
    fc.assert(
      fc.property(fc.constantFrom('sin', 'cos'), nonzero, positive, (name, k, e) => {
        const wave = apply(name, multiply(k, power(x, e)))
        expect(limit(divide(wave, x), FAR)).toBe(0)
        expect(limit(divide(add(multiply(k, x), wave), x), FAR)).toBe(k)
        expect(limit(multiply(exp(multiply(-1, x)), wave), FAR)).toBe(0)
        expect(limit(multiply(x, put(wave, divide(1, x))), both(number(0)))).toBe(0)
        expect(limitOf(wave, 'x', FAR)).toMatchObject({ kind: 'undecided' })
        expect(limitOf(divide(x, add(2, wave)), 'x', FAR)).toMatchObject({ kind: 'undecided' })
      }),
      fewer,
    ))

  test('the greatest and the least of two are one of them near the place', () =>
    fc.assert(
      fc.property(smooth, smooth, positive, (f, g, at) => {
        const a = number(at)
        const [p, q] = [f, g].map(term => numberOf(put(term, a))) as [number, number]
        expectClose(limit(apply('max', f, g), right(a)), Math.max(p, q))
        expectClose(limit(apply('min', f, g), left(a)), Math.min(p, q))
        expectClose(limit(apply('abs', subtract(f, g)), both(a)), Math.abs(p - q))
      }),
      fewer,
    ))
})
