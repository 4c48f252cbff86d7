import { describe, expect, test } from 'vitest'
import { MASKED_WHITENING } from '../../../../../src/fields/machine-learning/operations/tokens/masked-whitening.js'
import { expectFormula, type Formula } from '../preference/equation-table.js'
import { less, mean, scale } from '../rewards/group-formulas.js'
import { masked } from './masked-inputs.js'

const formula: Formula = (x, [ddof, epsilon], { mask }) => {
  const counted = x.filter((_, i) => mask![i] === '1')
  return counted.length === 0
    ? []
    : less(counted, mean(counted)).map(each => each / scale.inside(counted, ddof!, epsilon!))
}
const INPUTS = [
  masked([1, 40, -2.5, 4], '1011', [1, 0.5]),
  masked([3, 0, 1.5, -2, 0.25], '01111', [0, 0.0001]),
  masked([3, 5], '11', [1, 0]),
  masked([3, 3, 9], '110', [0, 0.5]),
]

describe('masked.whiten', () => {
  test('is the difference to the mean over the root of variance plus ε', () => {
    const all = [...INPUTS, masked([1, 2], '00', [1, 0.5])]
    expectFormula(MASKED_WHITENING.reference, formula, all)
  })

  test('accepts what code makes of 0/0, and of nothing at all', () => {
    const names = (...input: Parameters<typeof masked>) =>
      MASKED_WHITENING.accept?.(masked(...input))?.map(({ convention }) => convention) ?? null
    const zeros = ['zero', 'nan', 'domain error']
    expect(MASKED_WHITENING.accept?.(masked([1, 2], '00', [0, 0.5]))).toEqual([
      { convention: 'nothing', value: [] },
      { convention: 'domain error', error: 'domain' },
    ])
    expect(names([1, 2], '10', [1, 0.5])).toEqual(zeros)
    expect(names([1, 2], '10', [0, 0])).toEqual(zeros)
    expect(names([1, 2], '10', [0, 0.5])).toBeNull()
    expect(names([1, 2], '11', [1, 0])).toBeNull()
    expect(names([2, 2], '11', [1, 0.5])).toBeNull()
    expect(names([2, 2, 3], '110', [1, 0])).toEqual([...zeros, 'rounding noise'])
    expect(MASKED_WHITENING.accept?.(masked([2, 2, 3], '110', [1, 0]))?.[0]).toEqual({
      convention: 'zero',
      value: ['0', '0'],
    })
  })
})
