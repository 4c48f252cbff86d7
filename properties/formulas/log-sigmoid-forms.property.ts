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
import { bigFloats } from '../../src/math/number/big-float/big-float.js'
import { finiteValues } from '../../src/math/number/dtype/bit-pattern.js'
import { BFLOAT16, exactValue, roundToDtype } from '../../src/math/number/dtype/dtype.js'
import { agree, reals } from '../../src/math/number/interval/real.js'
import type { Rational } from '../../src/math/number/rational.js'
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

/** Every finite bfloat16, what log σ is there, and what each form makes of it; computed by the first test that asks. */
const values = finiteValues(BFLOAT16)
const exactly = new Map<number, number>()
const exact = (i: number): number => recalled(exactly, i, () => exactLogSigmoid(values[i]!))
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
const lastBefore = (threshold: number): number => values.findLast(x => x < threshold)!

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

describe('the ends of those intervals', () => {
  const { overflow, underflow, absorption } = thresholds(BFLOAT16)

  test('are the logarithms of the limits of bfloat16, which 50 digits find without any form', () => {
    expect([firstFrom(overflow), lastBefore(overflow)]).toEqual([89, 88.5])
    expect([firstFrom(underflow), lastBefore(underflow)]).toEqual([93, 92.5])
    // e^{−x} ≤ 2⁻⁸ (1 + 2⁻⁸) rounds to 2⁻⁸, and 1 + 2⁻⁸ to 1.
    expect(firstFrom(absorption - Math.log1p(2 ** -8))).toBe(5.5625)
    // From 2⁹ on a step is 4, of which 1 is less than half.
    expect(firstFrom(absorption + Math.LN2)).toBe(6.25)
  })

  // From here on the steps of the forms are taken at 50 digits, and each result is rounded as an exact fraction.
  const big = bigFloats(50)
  const rounded = (value: Rational) => exactValue(roundToDtype(value, BFLOAT16))
  const odds = (x: number) => rounded(big.of(exactValue(x)).exp().toRational())
  const ordinary = values.filter(x => x >= 4 && x < overflow)

  test('of logOfQuotient are ragged, because 1 is half a step of e^x from 2⁸ to 2⁹ and the tie goes to even', () => {
    const isAbsorbed = (x: number) => odds(x).gte(512) || (odds(x).gte(256) && odds(x).div(4).isInteger())
    expect(ordinary.filter(x => computedLogSigmoid('logOfQuotient', x, BFLOAT16) === 0)).toEqual(
      ordinary.filter(isAbsorbed),
    )
  })

  test('of differenceFromLog are ragged, because log(1 + e^x) is x where it errs by less than half a step of x', () => {
    const isCancelled = (x: number) =>
      rounded(
        big
          .of(rounded(odds(x).plus(1)))
          .ln()
          .toRational(),
      ).eq(exactValue(x))
    expect(ordinary.filter(x => computedLogSigmoid('differenceFromLog', x, BFLOAT16) === 0)).toEqual(
      ordinary.filter(isCancelled),
    )
  })

  /** The steps of a form from e^x or e^{−x} on; the stable form takes ln(1 + t) as 2 atanh(t/(t + 2)). */
  const steps: Record<LogSigmoidForm, (x: number) => Rational> = {
    stableLogSigmoid: x => {
      const t = big.of(odds(-Math.abs(x)))
      const log = rounded(t.div(t.plus(2)).atanh().times(2).toRational())
      return rounded(exactValue(Math.min(x, 0)).minus(log))
    },
    logOfReciprocal: x => log(rounded(rounded(odds(-x).plus(1)).pow(-1))),
    logOfQuotient: x => log(rounded(odds(x).div(rounded(odds(x).plus(1))))),
    negatedLog: x => log(rounded(odds(-x).plus(1))).neg(),
    differenceFromLog: x => rounded(exactValue(x).minus(log(rounded(odds(x).plus(1))))),
  }
  const log = (argument: Rational) => rounded(big.of(argument).ln().toRational())
  const sample = values.filter((x, i) => i % 32 === 0 && Math.abs(x) > 2 ** -10 && Math.abs(x) < 88)

  test.each(forms.map(form => [form] as const))('follow from the steps of %s, each rounded once', form => {
    const byForm = sample.map(x => exactValue(computedLogSigmoid(form, x, BFLOAT16)).toString())
    expect(byForm).toEqual(sample.map(x => `${steps[form](x)}`))
  })
})
