import { describe, expect, test } from 'vitest'
import { LEAVE_ONE_OUT_NORMALISED } from '../../../../../src/fields/machine-learning/operations/rewards/leave-one-out-normalised.js'
import { FLOAT64 } from '../../../../../src/math/number/dtype/dtype.js'
import { floats } from '../../../../../src/math/number/dtype/float.js'
import { evaluated } from '../evaluated.js'
import { at, expectFormula, type Formula } from '../preference/equation-table.js'
import { mean, others, scale } from './group-formulas.js'

const formula: Formula = (x, [ddof, epsilon]) =>
  x.map((reward, i) => (reward - mean(others(x, i))) / scale.outside(others(x, i), ddof!, epsilon!))
const INPUTS = [at([1, -2.5, 4], [1, 0.5]), at([0, 0, 1, 0.25], [0, 0.0001]), at([3, 5, 11], [1, 0])]
const EQUAL_OTHERS = at([2, 2, 5], [0, 0.5])

describe('grpo.leave-one-out-normalised', () => {
  test('is the difference to the mean of the others over their deviation plus ε', () => {
    const all = [...INPUTS, EQUAL_OTHERS]
    expectFormula(LEAVE_ONE_OUT_NORMALISED.reference, formula, all)
  })

  test('is rounded as it is usually written: the root of the variance, not a quotient of roots', () => {
    const { of } = floats(FLOAT64)
    for (const others of [
      [0.1, 0.7],
      [0.3, 2.1],
      [0.2, 1.7],
      [0.25, 0.9],
    ]) {
      const [first, second] = others as [number, number]
      const average = (first + second) / 2
      const deviation = Math.sqrt(((first - average) ** 2 + (second - average) ** 2) / 2)
      const input = at([5, ...others], [0, 0])
      const [advantage] = evaluated(LEAVE_ONE_OUT_NORMALISED.literals[0]!.compute, input, of)
      expect(advantage!.value, `${others}`).toBe((5 - average) / deviation)
    }
  })
})

describe('what is accepted where others have no deviation', () => {
  const accepted = (...input: Parameters<typeof at>) =>
    LEAVE_ONE_OUT_NORMALISED.accept?.(at(...input)) ?? null
  const names = (...input: Parameters<typeof at>) =>
    accepted(...input)?.map(({ convention }) => convention) ?? null
  const values = (...input: Parameters<typeof at>) =>
    accepted(...input)?.flatMap(each => ('value' in each ? [each.value] : []))

  test('nothing where every other group has one, or an ε is added to it', () => {
    expect(names([1, 2, 4], [1, 0])).toBeNull()
    expect(names([2, 2, 5], [0, 0.5])).toBeNull()
    expect(names([1, 4], [0, 0.5])).toBeNull()
  })

  test('what is made of 0/0 for too few others', () => {
    const zeros = ['zero', 'nan', 'domain error']
    expect(names([1], [0, 0.5])).toEqual(zeros)
    expect(names([1, 2], [1, 0.5])).toEqual(zeros)
    expect(values([1, 2], [1, 0.5])).toEqual([
      ['0', '0'],
      ['nan', 'nan'],
    ])
  })

  test('of the others, the values they have; for it, 0, NaN, ±∞ or what rounding makes of it', () => {
    expect(names([1, 1, 5], [0, 0])).toEqual([
      'zero',
      'nan',
      'quotient by zero',
      'domain error',
      'rounding noise',
    ])
    // The first among 1 and 5: (1 − 3)/2.
    expect(values([1, 1, 5], [0, 0])).toEqual([
      ['-1', '-1', '0'],
      ['-1', '-1', 'nan'],
      ['-1', '-1', 'inf'],
      ['-1', '-1', '*'],
    ])
    expect(accepted([1, 1, 5], [0, 0])).toContainEqual({ convention: 'domain error', error: 'domain' })
    // The one off the others anywhere, and each off the other of a pair.
    expect(values([1, 5, 1], [0, 0])?.[2]).toEqual(['-1', 'inf', '-1'])
    expect(values([1, 4], [0, 0])?.[2]).toEqual(['-inf', 'inf'])
    // The second among 5 and 1: (1 − 3)/2 again; the first is below the others.
    expect(values([-3, 1, 1], [0, 0])?.[2]).toEqual(['-inf', '1', '1'])
    expect(values([2, 2, 2], [0, 0])?.[2]).toEqual(['nan', 'nan', 'nan'])
    const sixty = values([1, 1, 2, 1], [0, 0])![0]!
    // Among 1, 2 and 1: (1 − 4/3)/√(2/9) = −1/√2, to 60 digits.
    expect(sixty).toEqual([...Array<string>(2).fill(`-${ROOT}`), '0', `-${ROOT}`])
    // Among 1, 1, 1 and 2: (1 − 5/4)/√(3/16) = −1/√3, the last of whose 60 digits is not 0.
    const third = '-0.577350269189625764509148780501957455647601751270126876018602'
    expect(values([1, 1, 1, 1, 2], [0, 0])![0]).toEqual([...Array<string>(4).fill(third), '0'])
  })
})

/** √(1/2) to 60 digits, of which the last is 0. */
const ROOT = '0.70710678118654752440084436210484903928483593768847403658834'
