import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computedLogSigmoid, type LogSigmoidForm } from '../../src/formulas/log-sigmoid-forms.js'
import {
  DTYPES,
  type Dtype,
  errorInUlps,
  exactValue,
  FLOAT32,
  FLOAT64,
  roundToDtype,
} from '../../src/math/number/dtype/dtype.js'
import { exactFraction, type Outcome, outcomeOf, stableBound, thresholds } from './log-sigmoid-oracle.js'

/** Where exponentials of some format overflow, underflow or are forgotten beside 1, and what lies between and beyond. */
const corners = [0, 1e-300, 1e-40, 1e-8, 1, 17, 37, 88.7, 103, 104, 709, 712, 745, 746, 1e4, 1e38, 1e308]

const argument = (dtype: Dtype): fc.Arbitrary<number> =>
  fc
    .oneof(
      fc.constantFrom(...corners, dtype.smallestSubnormal, dtype.smallestNormal, dtype.largestFinite),
      fc.double({ min: 0, max: 1000, noNaN: true }),
      fc.double({ min: 0, max: 20, noNaN: true }),
      fc.double({ min: -60, max: 2, noNaN: true }).map(exponent => 2 ** exponent),
    )
    .chain(size => fc.constantFrom(size, -size))
    .map(x => roundToDtype(x, dtype))
    .filter(Number.isFinite)

describe('in every format the stable form', () => {
  test.each(DTYPES.map(dtype => [dtype] as const))('is finite and within its bound in ulps: $name', dtype => {
    fc.assert(
      fc.property(argument(dtype), x => {
        const computed = computedLogSigmoid('stableLogSigmoid', x, dtype)
        expect(Number.isFinite(computed)).toBe(true)
        expect(errorInUlps(computed, exactFraction(x), dtype).lte(exactValue(stableBound(dtype)))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('has the limits of log σ at the infinities, and rounds x before anything', () => {
    for (const dtype of DTYPES) {
      const at = (x: number) => computedLogSigmoid('stableLogSigmoid', x, dtype)
      expect(at(Number.POSITIVE_INFINITY)).toBe(0)
      expect(at(Number.NEGATIVE_INFINITY)).toBe(Number.NEGATIVE_INFINITY)
      expect(at(Number.NaN)).toBeNaN()
      expect(at(-0)).toBe(roundToDtype(-Math.LN2, dtype))
      expect(at(-1000.0001)).toBe(at(roundToDtype(-1000.0001, dtype)))
    }
  })
})

/** What a form gives at x, from the limits of the format alone; null where roundings decide between 0 and a number. */
function predicted(form: LogSigmoidForm, x: number, dtype: Dtype): Outcome | null {
  const { overflow, underflow, absorption } = thresholds(dtype)
  switch (form) {
    case 'stableLogSigmoid':
      return x > underflow ? 'zero' : 'finite'
    case 'logOfReciprocal':
    case 'negatedLog':
      return x < -overflow ? '-Infinity' : x > absorption ? 'zero' : 'finite'
    case 'logOfQuotient':
      if (x > overflow) return 'NaN'
      if (x < -underflow) return '-Infinity'
      // From 2^p to 2^(p+1) a 1 is half a step of e^x.
      return x > absorption + Math.LN2 ? 'zero' : x > absorption ? null : 'finite'
    case 'differenceFromLog': {
      if (x > overflow) return '-Infinity'
      // From 4 on half a step of x is 2^(2−p) or more, and log(1 + e^x) is less than 2^(1−p) + e^{−x} beside x.
      const cancelled = Math.max(4, absorption - Math.LN2)
      return x > cancelled ? 'zero' : x > 1 ? null : 'finite'
    }
  }
}

const naiveForms = ['logOfReciprocal', 'negatedLog', 'logOfQuotient', 'differenceFromLog'] as const

describe('in every format a form fails where the limits of the format say so', () => {
  test.each((['stableLogSigmoid', ...naiveForms] as const).map(form => [form] as const))('%s', form => {
    const argumentOf = fc
      .constantFrom(...DTYPES)
      .chain(dtype => fc.tuple(fc.constant(dtype), argument(dtype)))
    fc.assert(
      fc.property(argumentOf, ([dtype, x]) => {
        // An exponential is itself rounded, by half an ulp and so by as much of x.
        const isNear = Object.values(thresholds(dtype)).some(
          limit =>
            Math.abs(Math.abs(x) - limit) < 2 ** (1 - dtype.precisionBits) || Math.abs(x - limit) < 1e-9,
        )
        fc.pre(!isNear && predicted(form, x, dtype) !== null)
        expect(outcomeOf(computedLogSigmoid(form, x, dtype))).toBe(predicted(form, x, dtype))
      }),
      { numRuns: 300 },
    )
  })
})

describe('at the corners that are known by name', () => {
  const at = (dtype: Dtype, x: number) =>
    naiveForms.map(form => outcomeOf(computedLogSigmoid(form, x, dtype)))

  const known: [Dtype, number, Outcome[]][] = [
    [FLOAT64, 37, ['zero', 'zero', 'zero', 'zero']],
    [FLOAT64, 709, ['zero', 'zero', 'zero', 'zero']],
    [FLOAT64, 712, ['zero', 'zero', 'NaN', '-Infinity']],
    [FLOAT64, -709, ['finite', 'finite', 'finite', 'finite']],
    [FLOAT64, -712, ['-Infinity', '-Infinity', 'finite', 'finite']],
    [FLOAT64, -745, ['-Infinity', '-Infinity', 'finite', 'finite']],
    [FLOAT64, -746, ['-Infinity', '-Infinity', '-Infinity', 'finite']],
    [FLOAT32, 16, ['finite', 'finite', 'finite', 'zero']],
    [FLOAT32, 17, ['zero', 'zero', 'zero', 'zero']],
    [FLOAT32, 88.7, ['zero', 'zero', 'zero', 'zero']],
    [FLOAT32, 88.8, ['zero', 'zero', 'NaN', '-Infinity']],
    [FLOAT32, -88.7, ['finite', 'finite', 'finite', 'finite']],
    [FLOAT32, -88.8, ['-Infinity', '-Infinity', 'finite', 'finite']],
    [FLOAT32, -103, ['-Infinity', '-Infinity', 'finite', 'finite']],
    [FLOAT32, -104, ['-Infinity', '-Infinity', '-Infinity', 'finite']],
  ]
  const named = known.map(([dtype, x, outcomes]) => [dtype.name, x, dtype, outcomes] as const)
  test.each(named)('%s at %d', (_, x, dtype, outcomes) => {
    expect(at(dtype, x)).toEqual(outcomes)
  })
})
