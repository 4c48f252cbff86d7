import { expect, test } from 'vitest'
import { SINGLE_PRECISION_VARIANTS } from '../../../../../src/fields/machine-learning/operations/rewards/single-precision-moments.js'
import { at, expectVariants } from '../preference/equation-table.js'
import { deviation, less, mean } from './group-formulas.js'

/** Thousandths off a million and tenths, whose mean float32 rounds by a 32nd and in its eighth digit. */
const INPUTS = [at([1000000.125, 1000000.25, 1000000.6875], [0, 0.5]), at([0.1, 0.2, 0.4], [1, 0.001])]
const over = (differences: readonly number[], divisor: number) => differences.map(each => each / divisor)
const roundedMean = (x: readonly number[]) => Math.fround(mean(x))
const around = (x: readonly number[], centre: number, ddof: number) =>
  Math.hypot(...less(x, centre)) / Math.sqrt(x.length - ddof)

test('moments of a group in float32', () => {
  expectVariants(
    SINGLE_PRECISION_VARIANTS,
    [
      [
        'mistake',
        'mean-in-float32',
        (x, [ddof, epsilon]) => over(less(x, roundedMean(x)), deviation(x, ddof!) + epsilon!),
      ],
      [
        'mistake',
        'mean-in-float32-throughout',
        (x, [ddof, epsilon]) => over(less(x, roundedMean(x)), around(x, roundedMean(x), ddof!) + epsilon!),
      ],
      [
        'mistake',
        'moments-in-float32',
        (x, [ddof, epsilon]) => over(less(x, roundedMean(x)), Math.fround(deviation(x, ddof!)) + epsilon!),
      ],
    ],
    INPUTS,
  )
  expect(roundedMean(INPUTS[0]!.x.map(Number))).not.toBe(mean(INPUTS[0]!.x.map(Number)))
})
