import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Equation } from '../../../src/conform/operations/operation.js'
import { doubleSumsOf } from '../../../src/conform/vectors/double-sums.js'
import { run } from '../../../src/conform/vectors/taped-equation.js'
import { realTape } from '../../../src/math/number/derivative/tape.js'
import { type Real, reals } from '../../../src/math/number/interval/real.js'

const { of } = reals(60)

/** Of three numbers: with a mean taken away, and with differences that cancel more or less. */
const EQUATIONS: readonly Equation[] = [
  ({ x: [a, b, c] }) => [a!.times(b!).plus(c!)],
  ({ x: [a, b, c] }) => [a!.minus(b!).exp().plus(1).ln().times(c!)],
  ({ x: [a, b, c] }) => {
    const mean = a!.plus(b!).plus(c!).div(3)
    return [a!.minus(mean).div(b!.minus(mean).pow(2).plus('1e-12').sqrt())]
  },
  ({ x: [a, b, c] }) => [a!.plus(c!).minus(b!.plus(c!)).pow(3).plus(c!)],
  // The slopes 0.1 + 0.2 − 0.3… leave few digits to doubles, before they are multiplied.
  ({ x: [a, b] }) => {
    const product = a!.times(b!)
    return [product.times('0.1').plus(product.times('0.2')).minus(product.times('0.3000000000012345'))]
  },
]

/** Sums by the sensitivities of the tape, in decimals of 60 digits. */
function sumsInDecimals(equation: Equation, x: readonly string[]) {
  const { tape, outputs } = run(realTape(60), equation, { x, p: [] })
  const sensitivities = tape.sensitivities(outputs[0]!)
  const weightsOf = (role: string) =>
    tape
      .upTo(outputs[0]!)
      .filter(one => one.role === role && sensitivities.has(one.index))
      .map(one => one.value.times(sensitivities.get(one.index)!).abs())
  const total = (all: readonly Real[]) => all.reduce((sum, one) => sum.plus(one), of(0))
  return { scale: total(weightsOf('variable')), naive: total(weightsOf('result')) }
}

function sumsInDoubles(equation: Equation, x: readonly string[]) {
  const { tape, outputs } = run(realTape(60), equation, { x, p: [] })
  return doubleSumsOf(tape)(outputs[0]!)
}

const upward = (value: Real): string => value.toSignificantDigits(6, 0).toString()

const anySize = fc.constantFrom('1e-90', '1e-12', '0.1', '1', '1e9', '1e120')
const anyNumber = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), anySize)
  .map(([n, size]) => `${of(size).times(n)}`)
/** Of one digit, but for one far behind it. */
const nearby = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -3, max: 3 }), fc.constantFrom('1', '1e6'))
  .map(([n, step, size]) => `${of('1e-14').times(step).plus(n).times(size)}`)
const anyX = (number: fc.Arbitrary<string>) => fc.array(number, { minLength: 3, maxLength: 3 })

describe('sums in doubles', () => {
  test('rounded up to 6 digits are those in decimals, also where numbers cancel', () =>
    fc.assert(
      fc.property(fc.constantFrom(...EQUATIONS), fc.oneof(anyX(anyNumber), anyX(nearby)), (equation, x) => {
        fc.pre(!x.includes('0') && isWithin(() => sumsInDecimals(equation, x)))
        const doubles = sumsInDoubles(equation, x)
        const exact = sumsInDecimals(equation, x)
        // Near the ends of the range a value is given up, never got wrong.
        if (doubles !== null)
          expect([doubles.scale, doubles.naive].map(sum => upward(of(sum)))).toEqual(
            [exact.scale, exact.naive].map(upward),
          )
      }),
      { numRuns: 600 },
    ))

  test('are given for most numbers that do not cancel', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 9_000 }), start => {
        const all = Array.from({ length: 20 }, (_, i) =>
          [1, 2, 3].map(n => `${Math.sqrt(start + 20 * n + i)}`),
        )
        const given = all.filter(x => sumsInDoubles(EQUATIONS[0]!, x) !== null)
        expect(given.length).toBeGreaterThan(15)
      }),
    ))

  test.each([
    ['of a few digits, which rounding up would raise by one', EQUATIONS[0]!, ['2', '3', '1']],
    ['that cancel to nothing', EQUATIONS[3]!, ['0.1', '0.1', '0.7']],
    ['too large', EQUATIONS[0]!, ['1.23456789e101', '3.3333333333', '1']],
  ])('are not given for numbers %s', (_, equation, x) => expect(sumsInDoubles(equation, x)).toBeNull())
})

function isWithin(compute: () => unknown): boolean {
  try {
    compute()
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
