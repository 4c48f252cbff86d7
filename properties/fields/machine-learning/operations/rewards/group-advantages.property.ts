import { describe, expect, test } from 'vitest'
import { GROUP_ADVANTAGES } from '../../../../../src/fields/machine-learning/operations/rewards/group-advantages.js'
import { at, expectFormula, type Formula } from '../preference/equation-table.js'
import { less, mean, scale } from './group-formulas.js'

const formula: Formula = (x, [ddof, epsilon]) =>
  less(x, mean(x)).map(difference => difference / scale.outside(x, ddof!, epsilon!))
const INPUTS = [
  at([1, -2.5, 4], [1, 0.5]),
  at([0, 0, 1, 0.25], [0, 0.0001]),
  at([3, 5], [1, 0]),
  at([2, 2, 2], [0, 0.5]),
]

describe('grpo.advantages', () => {
  test('is the difference to the mean over deviation plus ε', () => {
    expectFormula(GROUP_ADVANTAGES.reference, formula, INPUTS)
  })

  test('accepts what code makes of 0/0 alone: exact for one reward, any number for equal ones', () => {
    const names = (...input: Parameters<typeof at>) =>
      GROUP_ADVANTAGES.accept?.(at(...input))?.map(({ convention }) => convention) ?? null
    const zeros = ['zero', 'nan', 'domain error']
    expect(names([1], [1, 0.5])).toEqual(zeros)
    expect(names([1], [0, 0])).toEqual(zeros)
    expect(names([1], [0, 0.5])).toBeNull()
    expect(names([1, 2], [1, 0])).toBeNull()
    expect(names([2, 2], [1, 0.5])).toBeNull()
    expect(names([2, 2], [1, 0])).toEqual([...zeros, 'rounding noise'])
    expect(names([2, 2, 2], [0, '0.0'])).toEqual([...zeros, 'rounding noise'])
  })
})
