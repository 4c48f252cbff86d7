import { describe, expect, test } from 'vitest'
import { MASKED_MEAN } from '../../../../src/conform/operations/tokens/masked-statistics.js'
import { evaluatedAt } from '../evaluated.js'
import { expectFormula, expectPhrase, expectVariants, type Formula } from '../preference/equation-table.js'
import { testParameters } from '../preference/reach.js'
import { mean, sum } from '../rewards/group-formulas.js'
import { expectLaws } from '../rewards/law-table.js'
import { masked } from './masked-inputs.js'
import { counted } from './token-rows.js'

const ofCounted =
  (f: (values: readonly number[]) => number): Formula =>
  (x, _, input) =>
    f(counted(x, input))
const INPUTS = [masked([1, 40, -2.5, 4], '1011'), masked([7, 3, -1, 5, 2], '01111')]
const NONE = masked([1, 2], '00')

describe('masked.mean', () => {
  test('is called and described so', () => {
    const { name, suite, claims, x, p, dtypes, hasGradient, meaning, expression, forms, longestSum } =
      MASKED_MEAN
    expect([name, suite, claims, x, p, hasGradient, forms]).toEqual([
      'masked.mean',
      'masked',
      [],
      ['values'],
      [],
      true,
      [],
    ])
    expect(dtypes.map(dtype => dtype.name)).toEqual(['float64', 'float32', 'bfloat16', 'float16'])
    expectPhrase(meaning)
    expect(meaning).toContain('Schulman et al. 2017')
    expect(expression).toBe('sum(m_i * x_i) / sum(m_i)')
    expect([longestSum?.(INPUTS[0]!), longestSum?.(NONE)]).toEqual([3, 1])
  })

  test('is the mean of what counts, by reference and literal', () => {
    expectFormula(MASKED_MEAN.reference, ofCounted(mean), INPUTS)
    expect(MASKED_MEAN.literals.length).toBe(1)
    expectFormula(MASKED_MEAN.literals[0]!.compute, ofCounted(mean), INPUTS)
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

  test('keeps its laws', () => {
    const input = masked([1, 2, 5], '110')
    expectLaws(
      MASKED_MEAN,
      [
        ['masked-entries-do-not-count', input, masked([1, 2, 99], '110')],
        ['negation', input, masked([-1, -2, -5], '110'), '-1'],
        ['homogeneity', input, masked([2, 4, 10], '110'), '2'],
        ['token-order', input, masked([5, 2, 1], '011')],
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

testParameters(
  MASKED_MEAN.groups,
  [
    ...[
      'smoke',
      'native64',
      'native32',
      'native16',
      'native-bfloat16',
      'constant64',
      'constant32',
      'constant-bfloat16',
    ],
    ...['offset64', 'offset32', 'offset-bfloat16', 'one-value', 'all-masked', 'large64', 'large32'],
  ],
  { smoke: [[(_, { length }) => length, '0']], native64: [[(_, { length }) => length, '0']] },
)
