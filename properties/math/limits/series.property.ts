import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Coefficients } from '../../../src/math/limits/coefficients.js'
import { ElementarySeries } from '../../../src/math/limits/elementary-series.js'
import { large } from '../../../src/math/limits/large-symbols.js'
import type { Scale } from '../../../src/math/limits/scale.js'
import { lowestOf, type Series, SeriesArithmetic } from '../../../src/math/limits/series.js'
import { Rational } from '../../../src/math/number/rational.js'
import { multiply, number, type Term } from '../../../src/math/term/term.js'

const coefficients = () => new Coefficients()
const of = (order: number) => new SeriesArithmetic(coefficients(), order)

/** A scale on which every coefficient is a number. */
const scale: Scale = {
  small: '(small)',
  logarithm: multiply(-1, large(1)),
  signOf: coefficient => coefficients().signOf(coefficient),
  limitOf: coefficient => {
    const isOfLogarithm = JSON.stringify(coefficient).includes('large')
    return { kind: 'finite', value: isOfLogarithm ? number(0) : coefficient }
  },
}

const half = fc.integer({ min: -3, max: 6 }).map(n => Rational.of(n).div(2))
const coefficient = fc.integer({ min: -3, max: 3 })
const polynomial = fc.array(fc.tuple(half, coefficient), { maxLength: 5 })

/** The series of a sum of powers, cut off behind the order of the arithmetic. */
const seriesOf = (arithmetic: SeriesArithmetic, parts: readonly (readonly [Rational, number])[]): Series =>
  parts
    .map(([exponent, k]) => arithmetic.monomial(number(k), number(exponent)))
    .reduce((sum, part) => arithmetic.plus(sum, part), arithmetic.constant(number(0)))

const rational = (term: Term): Rational => (term as Term & { readonly kind: 'number' }).value

const shown = ({ parts, end }: Series) => ({
  parts: parts.map(part => `${rational(part.coefficient)} ω^${rational(part.exponent)}`),
  end: end && `${rational(end)}`,
})

/** The parts of one series below the end of another. */
function below(full: Series, { end }: Series): readonly string[] {
  const kept = full.parts.filter(({ exponent }) => !end || rational(exponent).lt(rational(end)))
  return shown({ parts: kept, end: null }).parts
}

describe('a series that is cut off', () => {
  test('has the parts of the whole one below its end, in sums and products', () =>
    fc.assert(
      fc.property(polynomial, polynomial, fc.integer({ min: 1, max: 4 }), (one, other, order) => {
        const [cut, whole] = [of(order), of(1000)]
        const [a, b] = [one, other].map(parts => seriesOf(cut, parts)) as [Series, Series]
        const [f, g] = [one, other].map(parts => seriesOf(whole, parts)) as [Series, Series]
        for (const [found, full] of [
          [cut.plus(a, b), whole.plus(f, g)],
          [cut.times(a, b), whole.times(f, g)],
        ] as const) {
          expect(shown(found).parts).toEqual(below(full, found))
          expect(found.parts.length).toBeLessThanOrEqual(order)
          // What was left out begins at the end, or behind it.
          if (!found.end) expect(found.parts.length).toBe(full.parts.length)
        }
      }),
    ))

  test('knows that 0 times anything is 0', () => {
    const arithmetic = of(3)
    const zero = arithmetic.constant(number(0))
    const unknown: Series = { parts: [], end: number(-2) }
    expect(arithmetic.times(zero, unknown)).toEqual(zero)
    expect(arithmetic.times(unknown, zero)).toEqual(zero)
    expect(lowestOf(zero)).toBe(null)
    expect(lowestOf(unknown)).toEqual(number(-2))
  })
})

/** 1 + 2 ω^(1/2) - ω, and the like, whose constant part is positive. */
const units = fc
  .tuple(
    fc.constantFrom(1, 4),
    fc.array(fc.tuple(fc.constantFrom('1/2', '1', '3/2', '2'), coefficient), { maxLength: 3 }),
  )
  .map(([c, rest]) => [[Rational.ZERO, c] as const, ...rest.map(([e, k]) => [Rational.of(e), k] as const)])

describe('functions of series', () => {
  /** Two series agree as far as both are known, and that is beyond the constant part. */
  function expectSame(arithmetic: SeriesArithmetic, one: Series, other: Series): void {
    const gap = arithmetic.plus(one, arithmetic.times(arithmetic.constant(number(-1)), other))
    expect(shown(gap).parts).toEqual([])
    if (gap.end) expect(rational(gap.end).sign()).toBe(1)
  }

  test('powers are added in products', () =>
    fc.assert(
      fc.property(units, fc.constantFrom('-2', '-1', '1/2', '-3/2', '3', '12'), half, (parts, e, f) => {
        const arithmetic = of(5)
        const elementary = new ElementarySeries(arithmetic, scale)
        const base = seriesOf(arithmetic, parts)
        const [p, q] = [Rational.of(e), f]
        const product = arithmetic.times(elementary.power(base, p), elementary.power(base, q))
        expectSame(arithmetic, product, elementary.power(base, p.plus(q)))
      }),
    ))

  test('the logarithm undoes the exponential, and turns products into sums', () =>
    fc.assert(
      fc.property(units, units, (one, other) => {
        const arithmetic = of(5)
        const elementary = new ElementarySeries(arithmetic, scale)
        // Without the constant part, whose exponential is no fraction.
        const small = seriesOf(arithmetic, one.slice(1))
        expectSame(arithmetic, elementary.logarithm(elementary.exponential(small)), small)
        const [f, g] = [one, other].map(parts =>
          seriesOf(arithmetic, [[Rational.ZERO, 1], ...parts.slice(1)]),
        )
        const logarithms = arithmetic.plus(elementary.logarithm(f!), elementary.logarithm(g!))
        expectSame(arithmetic, elementary.logarithm(arithmetic.times(f!, g!)), logarithms)
      }),
    ))
})
