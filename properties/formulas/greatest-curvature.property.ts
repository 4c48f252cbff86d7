import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeAtTokenError, type EmergenceCurve } from '../../src/formulas/emergence.js'
import {
  curvature,
  shapeOnLogLogAxes,
  tokenErrorAtGreatestLogLogCurvature,
} from '../../src/formulas/emergence-axes.js'
import { agree, type Real, reals } from '../../src/math/number/interval/real.js'
import { Jet } from '../math/number/derivative/jet.js'

/** The place where ln f bends most over ln C, for any number of tokens: found by its cubic, sought here without it. */

const { of, workingDigits } = reals(50)
const binary = reals(50)

interface Written {
  readonly a: string
  readonly k: string
}

/** Products a k from 10^−6 to 10^6: the root wanders from √2 to 1/√2 between them. */
const written: fc.Arbitrary<Written> = fc.record({
  a: fc.constantFrom('0.001', '0.05', '0.076', '0.5', '1', '3', '1000'),
  k: fc.oneof(fc.constantFrom('1', '0.001', '8', '2.5', '1000'), fc.integer({ min: 1, max: 99 }).map(String)),
})

const read = ({ a, k }: Written): EmergenceCurve<Real> => ({ errorExponent: of(a), tokens: of(k) })

/**
 * |κ|² and its derivative in ln C, from the jet of k ln(1 − e^−au) alone: with y‴ in hand,
 * ln κ² = 2 ln|y″| − 3 ln(1 + y′²) has the derivative 2 y‴/y″ − 6 y′ y″/(1 + y′²).
 */
function bend({ a, k }: Written, error: Real): { squared: Real; growth: Real } {
  const u = error.ln().neg().div(a)
  const power = Jet.variable(u, 3, binary).times(a).neg().exp()
  const jet = power.neg().plus(1).ln().times(k)
  const [slope, second, third] = [jet.derivative(1), jet.derivative(2), jet.derivative(3)]
  const stretch = slope.pow(2).plus(1)
  return {
    squared: second.pow(2).div(stretch.pow(3)),
    growth: third.times(2).div(second).minus(slope.times(second).times(6).div(stretch)),
  }
}

describe('the place of greatest curvature on log-log axes', () => {
  test('is where the derivative of the curvature, by jets, changes sign, to 30 digits', () => {
    fc.assert(
      fc.property(written, given => {
        const error = tokenErrorAtGreatestLogLogCurvature(read(given), 40)
        // Odds and not errors are moved, because 1 − ε may be tiny.
        const odds = error.div(of(1).minus(error))
        const growthAt = (factor: string) => {
          const moved = odds.times(factor)
          return bend(given, binary.of(`${moved.div(moved.plus(1))}`)).growth
        }
        // To the left, where ε is larger, the curvature still grows with C.
        expect(growthAt(`1.${'0'.repeat(29)}1`).gt(0)).toBe(true)
        expect(growthAt(`0.${'9'.repeat(30)}`).lt(0)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  test('is beaten nowhere on a dense grid of odds, by the curvature of jets', () => {
    for (const given of [
      { a: '0.05', k: '8' },
      { a: '1', k: '1' },
      { a: '3', k: '100' },
    ]) {
      const error = tokenErrorAtGreatestLogLogCurvature(read(given), 40)
      const greatest = bend(given, binary.of(`${error}`)).squared
      const odds = error.div(of(1).minus(error))
      for (let step = -150; step <= 150; step++) {
        if (step === 0) continue
        const moved = odds.times(of('1.07').pow(step))
        const { squared } = bend(given, binary.of(`${moved.div(moved.plus(1))}`))
        expect(squared.cmp(greatest)).toBe(-1)
      }
    }
  })

  test('is found by a golden-section search as well, to 12 digits', () => {
    for (const given of [
      { a: '0.05', k: '8' },
      { a: '0.5', k: '2.5' },
    ]) {
      const sought = goldenSection(error => bend(given, error).squared)
      expect(
        agree(of(sought.toPrecision(30)), tokenErrorAtGreatestLogLogCurvature(read(given), 20), 12),
      ).toBe(true)
    }
  })

  test('for eight tokens and a = 1/20 is ε = 0.746955…, far from 1/8', () => {
    const error = tokenErrorAtGreatestLogLogCurvature(read({ a: '0.05', k: '8' }), 30)
    expect(error.toFixed(6)).toBe('0.746955')
  })

  test('has the digits that were asked for', () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 1, max: 49 }), (given, digits) => {
        const best = tokenErrorAtGreatestLogLogCurvature(read(given), 55)
        const error = tokenErrorAtGreatestLogLogCurvature(read(given), digits)
        expect(agree(error, best, digits)).toBe(true)
      }),
      { numRuns: 40 },
    )
    const curve = read({ a: '1', k: '1' })
    for (const digits of [0, -1, 1.5, Number.NaN])
      expect(() => tokenErrorAtGreatestLogLogCurvature(curve, digits)).toThrow(
        `tokenErrorAtGreatestLogLogCurvature: expected an integer of at least 1 digit, got ${digits}`,
      )
  })

  test('has the slope s between 7/10 and 3/2, towards √2 for few tokens and 1/√2 for many', () => {
    fc.assert(
      fc.property(written, given => {
        const curve = read(given)
        const error = tokenErrorAtGreatestLogLogCurvature(curve, 45)
        const product = curve.errorExponent.times(curve.tokens)
        const shape = shapeOnLogLogAxes(curve, computeAtTokenError(curve, error))
        const { slope } = shape
        // s = a k ε/(1 − ε) and κ = −s (s + a k)/(k (1 + s²)^{3/2}); ε near 1 hides up to seven digits of s.
        expect(slope.gt(of('0.5').sqrt()) && slope.lt(of(2).sqrt())).toBe(true)
        const expected = slope.times(slope.plus(product)).div(slope.pow(2).plus(1).pow('1.5')).div(given.k)
        expect(agree(curvature(shape).neg(), expected, workingDigits - 10)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})

/** The greatest place in (1/100, 99/100) of a function that rises to it and falls from it. */
function goldenSection(f: (x: Real) => Real): Real {
  const ratio = binary.of(5).sqrt().minus(1).div(2)
  let [low, high] = [binary.of('0.01'), binary.of('0.99')]
  // 0.98 · 0.618^62 < 10^−12.9.
  for (let step = 0; step < 64; step++) {
    const width = high.minus(low).times(ratio)
    const [left, right] = [high.minus(width), low.plus(width)]
    if (f(left).cmp(f(right)) < 0) low = left
    else high = right
  }
  return low.plus(high).div(2)
}
