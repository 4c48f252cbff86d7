import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Arithmetic } from '../../../../src/math/number/arithmetic.js'
import { Jet } from '../../../../src/math/number/derivative/jet.js'
import { type Interval, intervals } from '../../../../src/math/number/interval/interval.js'
import { agree, type Real, reals } from '../../../../src/math/number/interval/real.js'

const context = reals(50)
const ORDER = 5
const x = (at: string, order = ORDER) => Jet.variable(context.of(at), order, context)
const constant = (value: string, order = ORDER) => Jet.constant(context.of(value), order, context)
const derivatives = (jet: Jet<Real>) => Array.from({ length: jet.order + 1 }, (_, n) => jet.derivative(n))

/** Points away from 0 and from the ends of the domains. */
const positive = fc.integer({ min: 5, max: 4000 }).map(n => `${n}e-3`)
const small = fc.integer({ min: -950, max: 950 }).map(n => `${n}e-3`)

/** The 60 working digits less what alternating sums of a few terms of this size cancel. */
const DIGITS = 45
function expectSame(left: Jet<Real>, right: Jet<Real>, floor = '1e-45'): void {
  for (const [n, value] of derivatives(left).entries())
    expect([n, `${value}`, agree(value, right.derivative(n), DIGITS, { absoluteFloor: floor })]).toEqual([
      n,
      `${value}`,
      true,
    ])
}

/** p (p − 1) … (p − n + 1), the n-th derivative of xᵖ at 1. */
const falling = (p: string, n: number) =>
  Array.from({ length: n }, (_, k) => context.of(p).minus(k)).reduce((a, b) => a.times(b), context.of(1))
const factorial = (n: number) => falling(`${n}`, n)

describe('derivatives in closed form', () => {
  const closed: Record<string, [(x: Jet<Real>) => Jet<Real>, (n: number, x: Real) => Real]> = {
    'e^(−x/3)': [
      x => x.times('-1').div(3).exp(),
      (n, x) => context.of('-1/3').pow(n).times(x.neg().div(3).exp()),
    ],
    'ln x': [
      x => x.ln(),
      (n, x) =>
        n === 0
          ? x.ln()
          : factorial(n - 1)
              .div(x.neg().pow(n))
              .neg(),
    ],
    '√x': [x => x.sqrt(), (n, x) => falling('0.5', n).times(x.pow(context.of('0.5').minus(n)))],
    'x^−0.34': [
      x => x.pow('-0.34'),
      (n, x) => falling('-0.34', n).times(x.pow(context.of('-0.34').minus(n))),
    ],
    'x^0.125': [
      x => x.pow('0.125'),
      (n, x) => falling('0.125', n).times(x.pow(context.of('0.125').minus(n))),
    ],
    'x³': [x => x.pow(3), (n, x) => falling('3', n).times(n > 3 ? 0 : x.pow(3 - n))],
    'x⁻²': [x => x.pow(-2), (n, x) => falling('-2', n).times(x.pow(-2 - n))],
    '1/x': [
      x => Jet.constant(context.of(1), ORDER, context).div(x),
      (n, x) => falling('-1', n).times(x.pow(-1 - n)),
    ],
    '2^x': [
      x => Jet.constant(context.of(2), ORDER, context).pow(x),
      (n, x) => context.of(2).ln().pow(n).times(context.of(2).pow(x)),
    ],
    'x² e^x, by Leibniz': [
      x => x.times(x).times(x.exp()),
      (n, x) =>
        x
          .times(x)
          .plus(x.times(2 * n))
          .plus(n * (n - 1))
          .times(x.exp()),
    ],
    'x ln x': [
      x => x.times(x.ln()),
      (n, x) =>
        n === 0
          ? x.times(x.ln())
          : n === 1
            ? x.ln().plus(1)
            : factorial(n - 2)
                .div(x.neg().pow(n - 1))
                .neg(),
    ],
  }
  test.each(Object.entries(closed))('%s', (_, [f, derivative]) =>
    fc.assert(
      fc.property(positive, at => {
        for (const [n, value] of derivatives(f(x(at))).entries())
          expect([n, agree(value, derivative(n, context.of(at)), DIGITS)]).toEqual([n, true])
      }),
      { numRuns: 20 },
    ),
  )

  test('artanh x: 1/(1 − x²), 2x/(1 − x²)², (2 + 6x²)/(1 − x²)³', () =>
    fc.assert(
      fc.property(small, at => {
        const jet = x(at, 3).atanh()
        const value = context.of(at)
        const divisor = value.times(value).neg().plus(1)
        expectSame(
          jet,
          Jet.constant(value.atanh(), 3, context).plus(
            polynomial(
              [
                '0',
                divisor.pow(-1).toString(),
                value.div(divisor.pow(2)).toString(),
                value.times(value).times(6).plus(2).div(6).div(divisor.pow(3)).toString(),
              ],
              x('0', 3),
            ),
          ),
        )
      }),
      { numRuns: 20 },
    ))

  test('|x| has the slope of its side, and no other derivative', () => {
    expect(derivatives(x('-2.5', 2).abs()).map(String)).toEqual(['2.5', '-1', '0'])
    expect(derivatives(x('2.5', 2).abs()).map(String)).toEqual(['2.5', '1', '0'])
    expect(constant('-3').abs().value.toNumber()).toBe(3)
    // No side is asked for where there is no slope.
    const enclosing = intervals(5)
    expect(`${Jet.constant(enclosing.of(0), 1, enclosing).abs().value}`).toBe('[0, 0]')
  })
})

const polynomial = (coefficients: readonly string[], at: Jet<Real>) =>
  coefficients.reduceRight((sum, c) => sum.times(at).plus(c), constant('0', at.order))
/** Any jet at all, with a value from 1/2 to 3/2. */
const jet = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: ORDER, maxLength: ORDER }).chain(rest =>
  fc.integer({ min: 5, max: 15 }).map(c =>
    polynomial(
      [c, ...rest].map(n => `${n}e-1`),
      x('0'),
    ),
  ),
)

describe('laws of jets, whatever the coefficients', () => {
  const law = (check: (a: Jet<Real>, b: Jet<Real>) => void) =>
    fc.assert(fc.property(jet, jet, check), { numRuns: 40 })

  test('ring and field', () =>
    law((a, b) => {
      expectSame(a.plus(b), b.plus(a))
      expectSame(a.minus(b).plus(b), a)
      expectSame(a.times(b), b.times(a))
      expectSame(a.times(b.plus(a)), a.times(b).plus(a.times(a)))
      expectSame(a.times(b).div(b), a)
      expectSame(a.neg().plus(a), constant('0'))
      expectSame(a.minus(b), a.plus(b.neg()))
    }))

  test('powers are products, quotients, roots and exponentials', () =>
    law((a, b) => {
      expectSame(a.pow(3), a.times(a).times(a))
      expectSame(a.pow(-2), constant('1').div(a.times(a)))
      expectSame(a.pow(0), constant('1'))
      expectSame(a.pow(7), a.pow('7'))
      expectSame(a.pow('2.0'), a.times(a))
      expectSame(a.pow('0.5'), a.sqrt())
      expectSame(a.sqrt().times(a.sqrt()), a)
      expectSame(a.pow(b), b.times(a.ln()).exp())
      expectSame(a.pow(constant('-0.3')), a.pow('-0.3'))
      expectSame(a.pow('0.25').pow(4), a)
    }))

  test('exp, ln and artanh undo each other', () =>
    law(a => {
      expectSame(a.exp().ln(), a)
      expectSame(a.ln().exp(), a)
      expectSame(a.exp().times(a.neg().exp()), constant('1'))
      const half = a.div(2)
      expectSame(half.atanh(), half.plus(1).div(half.neg().plus(1)).ln().div(2), '1e-40')
    }))

  test('a constant is the same on either side, as a jet, as a string, and as a number', () =>
    law(a => {
      const [two, half] = [constant('2'), constant('0.5')]
      expectSame(a.plus('0.5'), half.plus(a))
      expectSame(a.minus('0.5'), half.minus(a).neg())
      expectSame(a.times(2), two.times(a))
      expectSame(a.div('0.5'), a.times(two))
      expectSame(two.div(a), a.pow(-1).times(2))
      expectSame(two.plus(half), constant('2.5'))
      expectSame(two.minus(half).times(half).div(two).exp().ln().pow(2).sqrt(), constant('0.375'))
      expectSame(half.atanh(), constant(half.value.atanh().toString()))
      expect(two.times(half).coefficients).toHaveLength(1)
    }))

  test('integer powers where the value is 0 or negative', () => {
    expect(derivatives(x('0').pow(2)).map(String)).toEqual(['0', '0', '2', '0', '0', '0'])
    expect(derivatives(x('0').pow('2')).map(String)).toEqual(['0', '0', '2', '0', '0', '0'])
    expect(derivatives(x('0', 3).pow(5)).map(String)).toEqual(['0', '0', '0', '0'])
    expect(derivatives(x('-2', 4).pow(3)).map(String)).toEqual(['-8', '12', '-12', '6', '0'])
    expect(derivatives(x('-2', 2).pow(-1)).map(String)).toEqual(['-0.5', '-0.25', '-0.25'])
    expect(derivatives(x('1', 2).pow(10 ** 12)).map(String)).toEqual([
      '1',
      '1000000000000',
      '9.99999999999e+23',
    ])
  })
})

describe('over intervals', () => {
  const enclosing = intervals(20)
  const formulas: readonly (<T extends Arithmetic<T>>(x: T) => T)[] = [
    x => x.neg().exp().plus(1).ln(),
    x => x.times('-0.05').exp().neg().plus(1).pow(8),
    x => x.pow('-0.34').times('406.4').plus('1.69'),
    x => x.minus(2).pow(2).div(x.plus('0.3')),
    x => x.div(50).atanh().sqrt().abs(),
  ]

  test('every coefficient encloses that of each point, at 50 digits', () =>
    fc.assert(
      fc.property(fc.constantFrom(...formulas), positive, positive, (f, left, right) => {
        const [low, high] = Number(left) < Number(right) ? [left, right] : [right, left]
        const wide = f<Jet<Interval>>(Jet.variable(enclosing.between(low, high), 3, enclosing))
        for (const at of [low, high, context.of(low).plus(high).div(2).toString()]) {
          const point = f<Jet<Interval>>(Jet.variable(enclosing.of(at), 3, enclosing))
          const fine = f<Jet<Real>>(x(at, 3))
          for (let n = 0; n <= 3; n++) {
            expect(wide.derivative(n).contains(fine.derivative(n))).toBe(true)
            expect(point.derivative(n).contains(fine.derivative(n))).toBe(true)
          }
        }
      }),
      { numRuns: 40 },
    ))

  test('a power that is even stays so, a constant enters as the exact decimal', () => {
    const square = Jet.variable(enclosing.between(-1, 2), 2, enclosing).pow(2)
    expect([0, 1, 2].map(n => `${square.derivative(n)}`)).toEqual(['[0, 4]', '[-2, 4]', '[2, 2]'])
    const third = Jet.variable(enclosing.of(0), 1, enclosing).plus('1/3')
    expect(third.value.contains('1/3') && third.value.compare('1/3') === null).toBe(true)
    expect(`${third.derivative(1)}`).toBe('[1, 1]')
  })

  test('where a derivative may not exist, the arithmetic says so', () => {
    const straddling = Jet.variable(enclosing.between(-1, 1), 1, enclosing)
    for (const f of [
      () => straddling.abs(),
      () => straddling.sqrt(),
      () => straddling.ln(),
      () => straddling.pow(-1),
    ])
      expect(f).toThrow(RangeError)
  })
})
