import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  computedLogSigmoid,
  differenceFromLog,
  LOG_SIGMOID_FORMS,
  type LogSigmoidForm,
  logOfQuotient,
  logOfReciprocal,
  negatedLog,
} from '../../src/formulas/log-sigmoid-forms.js'
import { logSigmoid } from '../../src/formulas/preference.js'
import { BFLOAT16, FLOAT64, quantumExponent } from '../../src/math/number/dtype/dtype.js'
import { agree, reals } from '../../src/math/number/interval/real.js'
import { finiteValues } from '../math/number/dtype/bit-pattern.js'
import { steppedDecimal } from './decimals.js'
import { exactLogSigmoid, outcomeOf, stableBound, thresholds, ulpsOff } from './log-sigmoid-oracle.js'

const { of, workingDigits } = reals(50)

describe('over the reals', () => {
  test('every naive form is log σ, at ample digits', () => {
    fc.assert(
      fc.property(steppedDecimal(-200_000, 200_000, 3), x => {
        // 1 + e^x forgets its smaller term at both ends, and x − log(1 + e^x) as much again.
        const ample = reals(workingDigits + 20 + Math.ceil(2 * Math.LOG10E * Math.abs(Number(x))))
        const expected = logSigmoid(of(x))
        for (const form of [logOfReciprocal, logOfQuotient, negatedLog, differenceFromLog])
          expect(agree(form(ample.of(x)), expected, workingDigits - 2)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})

const forms = Object.keys(LOG_SIGMOID_FORMS) as LogSigmoidForm[]

/** log σ(x) from the doubles of the machine, whose last digits are far below those of a bfloat16. */
const inDoubles = (x: number): number => Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)))

/** Every finite bfloat16, what log σ is there, and what each form makes of it; computed by the first test that asks. */
const values = finiteValues(BFLOAT16)
const exact = (i: number): number => inDoubles(values[i]!)
const byForm = new Map(forms.map(form => [form, new Map<number, number>()]))
const computed = (form: LogSigmoidForm, i: number): number =>
  recalled(byForm.get(form)!, i, () => computedLogSigmoid(form, values[i]!, BFLOAT16))

function recalled(known: Map<number, number>, i: number, compute: () => number): number {
  const value = known.get(i) ?? compute()
  known.set(i, value)
  return value
}

const LARGEST = BFLOAT16.largestFinite
/** −log σ rounds to 0 up to here. */
const LEAST_HALVED = BFLOAT16.smallestSubnormal / 2

/** The runs of neighbours where the predicate holds, as [first, last]; the two zeros are two neighbours. */
function runs(holds: (i: number) => boolean): [number, number][] {
  const found: [number, number][] = []
  for (const [i, x] of values.entries()) {
    if (!holds(i)) continue
    if (i > 0 && holds(i - 1)) found.at(-1)![1] = x
    else found.push([x, x])
  }
  return found
}

const where = (form: LogSigmoidForm, outcome: string) => runs(i => outcomeOf(computed(form, i)) === outcome)
const wronglyZero = (form: LogSigmoidForm) => runs(i => computed(form, i) === 0 && exact(i) < -LEAST_HALVED)

/** The first value of bfloat16 that is not below the threshold. */
const firstFrom = (threshold: number): number => values.find(x => x >= threshold)!

test('the doubles of the machine are log σ to 25 digits, but for four ulps', () => {
  for (const x of values.filter((_, i) => i % 37 === 0)) {
    const exact = exactLogSigmoid(x)
    expect(Math.abs(inDoubles(x) - exact)).toBeLessThanOrEqual(4 * 2 ** quantumExponent(exact, FLOAT64))
  }
})

describe('over every finite bfloat16 the stable form', () => {
  test('is finite, and within 3/2 ulps of the value, subnormal or not', () => {
    expect(where('stableLogSigmoid', 'NaN')).toEqual([])
    expect(where('stableLogSigmoid', '-Infinity')).toEqual([])
    expect(where('stableLogSigmoid', 'wrong sign')).toEqual([])
    const off = values.map((_, i) => ulpsOff(computed('stableLogSigmoid', i), exact(i), BFLOAT16))
    const worst = off.reduce((left, right) => Math.max(left, right))
    expect(worst).toBeLessThanOrEqual(stableBound(BFLOAT16))
    // Rounding twice shows somewhere, or the measurement would be at fault.
    expect(worst).toBeGreaterThan(1)
  })

  test('is 0 only where 0 is the nearest value', () => {
    expect(wronglyZero('stableLogSigmoid')).toEqual([])
    expect(where('stableLogSigmoid', 'zero')).toEqual([[93, LARGEST]])
    expect(firstFrom(thresholds(BFLOAT16).underflow)).toBe(93)
  })

  test('is worse nowhere than any other form by more than its bound', () => {
    for (const form of forms) {
      const beaten = values.filter(
        (_, i) =>
          ulpsOff(computed('stableLogSigmoid', i), exact(i), BFLOAT16) >
          ulpsOff(computed(form, i), exact(i), BFLOAT16) + stableBound(BFLOAT16),
      )
      expect(beaten).toEqual([])
    }
  })
})

describe('over every finite bfloat16 the naive forms fail exactly', () => {
  test.each(['logOfReciprocal', 'negatedLog'] as const)(
    '%s: with −∞ where e^{−x} overflows, far below 0, and with 0 where 1 + e^{−x} is 1',
    form => {
      expect(where(form, '-Infinity')).toEqual([[-LARGEST, -89]])
      expect(where(form, 'NaN')).toEqual([])
      expect(where(form, 'wrong sign')).toEqual([])
      expect(wronglyZero(form)).toEqual([[5.5625, 92.5]])
      expect(where(form, 'zero')).toEqual([[5.5625, LARGEST]])
    },
  )

  test('logOfQuotient: with NaN where e^x overflows, far above 0, and with −∞ where it underflows, far below', () => {
    expect(where('logOfQuotient', 'NaN')).toEqual([[89, LARGEST]])
    expect(where('logOfQuotient', '-Infinity')).toEqual([[-LARGEST, -93]])
    expect(where('logOfQuotient', 'wrong sign')).toEqual([])
    expect(wronglyZero('logOfQuotient')).toEqual([
      [5.5625, 5.59375],
      [5.6875, 5.71875],
      [5.78125, 5.78125],
      [5.875, 5.90625],
      [5.96875, 6.03125],
      [6.09375, 6.09375],
      [6.15625, 6.15625],
      [6.25, 88.5],
    ])
  })

  test('differenceFromLog: with −∞ where e^x overflows, far above 0, and with 0 before; far below 0 it is right', () => {
    expect(where('differenceFromLog', '-Infinity')).toEqual([[89, LARGEST]])
    expect(where('differenceFromLog', 'NaN')).toEqual([])
    expect(where('differenceFromLog', 'wrong sign')).toEqual([])
    expect(wronglyZero('differenceFromLog')).toEqual([
      [4.0625, 4.0625],
      [4.125, 4.125],
      [4.21875, 4.25],
      [4.3125, 88.5],
    ])
    // Where x < 0, e^x, 1 + e^x, log and the difference round by 1/2, 1, 1/2 and 1/2 units of 2⁻⁸, of which the first two
    // are divided by 1 + e^x: at most 2 ulps.
    const isOff = (i: number) => ulpsOff(computed('differenceFromLog', i), exact(i), BFLOAT16) > 2
    expect(runs(i => values[i]! < 0 && isOff(i))).toEqual([])
    // From −4 on 1 + e^x is at most 1 + 2⁻⁶, the log of which is less than half a step of x.
    expect(runs(i => computed('differenceFromLog', i) === values[i])).toEqual([[-LARGEST, -4]])
  })
})
