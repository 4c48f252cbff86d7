import { describe, expect, test } from 'vitest'
import { MASKED_MEAN } from '../../../../../src/fields/machine-learning/operations/tokens/masked-statistics.js'
import { evaluatedAt } from '../evaluated.js'
import { expectFormula, expectVariants, type Formula } from '../preference/equation-table.js'
import { mean, sum } from '../rewards/group-formulas.js'
import { masked } from './masked-inputs.js'
import { counted } from './token-rows.js'

const ofCounted =
  (f: (values: readonly number[]) => number): Formula =>
  (x, _, input) =>
    f(counted(x, input))
const INPUTS = [masked([1, 40, -2.5, 4], '1011'), masked([7, 3, -1, 5, 2], '01111')]
const NONE = masked([1, 2], '00')

describe('masked.mean', () => {
  test('is the mean of what counts', () => {
    expectFormula(MASKED_MEAN.reference, ofCounted(mean), INPUTS)
  })

  test('has these variants', () => {
    expectVariants(
      MASKED_MEAN.variants,
      [
        ['mistake', 'mask-ignored', x => mean(x)],
        ['mistake', 'masked-values-in-denominator', (x, _, input) => sum(counted(x, input)) / x.length],
        ['mistake', 'sum', ofCounted(sum)],
        ['mistake', 'divided-by-count-less-one', ofCounted(values => sum(values) / (values.length - 1))],
        ['mistake', 'count-plus-one', ofCounted(values => sum(values) / (values.length + 1))],
        ['mistake', 'middle-of-range', ofCounted(values => (Math.min(...values) + Math.max(...values)) / 2)],
      ],
      INPUTS,
    )
  })

  test('of nothing is 0/0', () => {
    expect(MASKED_MEAN.accept?.(INPUTS[0]!)).toBeNull()
    expect(MASKED_MEAN.accept?.(NONE)?.map(each => ('value' in each ? each.value : each.convention))).toEqual(
      [['0'], ['nan'], 'domain error'],
    )
    const range = MASKED_MEAN.variants.find(({ name }) => name === 'middle-of-range')!
    expectFormula(range.compute, () => 7, [masked([7, 2], '10')])
    for (const equation of [MASKED_MEAN.reference, MASKED_MEAN.literals[0]!.compute, range.compute])
      expect(() => evaluatedAt(20, equation, NONE)).toThrow(RangeError)
  })
})
