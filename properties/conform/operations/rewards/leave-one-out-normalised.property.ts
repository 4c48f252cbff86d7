import { describe, expect, test } from 'vitest'
import { LEAVE_ONE_OUT_NORMALISED } from '../../../../src/conform/operations/rewards/leave-one-out-normalised.js'
import { LEAVE_ONE_OUT_VARIANTS } from '../../../../src/conform/operations/rewards/leave-one-out-variants.js'
import { FLOAT64 } from '../../../../src/math/number/dtype/dtype.js'
import { floats } from '../../../../src/math/number/dtype/float.js'
import { evaluated } from '../evaluated.js'
import { at, expectForms, expectFormula, expectPhrase, type Formula } from '../preference/equation-table.js'
import { cornerInputs, expectReach, length, p, testParameters } from '../preference/reach.js'
import { mean, others, REWARD_GROUPS, scale } from './group-formulas.js'
import { expectLaws } from './law-table.js'
import { negationLaw, reversalLaw, shiftLaw, unitLaw } from './reward-laws.js'

const formula: Formula = (x, [ddof, epsilon]) =>
  x.map((reward, i) => (reward - mean(others(x, i))) / scale.outside(others(x, i), ddof!, epsilon!))
const INPUTS = [at([1, -2.5, 4], [1, 0.5]), at([0, 0, 1, 0.25], [0, 0.0001]), at([3, 5, 11], [1, 0])]
const EQUAL_OTHERS = at([2, 2, 5], [0, 0.5])

describe('grpo.leave-one-out-normalised', () => {
  test('is called and described so', () => {
    const { name, suite, claims, x, p, dtypes, hasGradient, meaning, expression, longestSum } =
      LEAVE_ONE_OUT_NORMALISED
    expect([name, suite, claims, x, p, hasGradient]).toEqual([
      'grpo.leave-one-out-normalised',
      'group',
      ['15.12/scale'],
      ['rewards'],
      ['ddof', 'epsilon'],
      false,
    ])
    expect(dtypes.map(dtype => dtype.name)).toEqual(['float64', 'float32', 'bfloat16', 'float16'])
    expectPhrase(meaning)
    expect(meaning).toContain('(Kool et al. 2019; Shao et al. 2024)')
    for (const part of ['r_j for j != i', 'ddof', 'epsilon']) expect(expression).toContain(part)
    expect(longestSum?.(at([1, 2, 3], [0, 1]))).toBe(3)
    expect(LEAVE_ONE_OUT_NORMALISED.variants).toBe(LEAVE_ONE_OUT_VARIANTS)
  })

  test('is the difference to the mean of the others over their deviation plus ε', () => {
    const all = [...INPUTS, EQUAL_OTHERS]
    expectFormula(LEAVE_ONE_OUT_NORMALISED.reference, formula, all)
    expect(LEAVE_ONE_OUT_NORMALISED.literals.length).toBe(1)
    expectFormula(LEAVE_ONE_OUT_NORMALISED.literals[0]!.compute, formula, all)
    expectForms(LEAVE_ONE_OUT_NORMALISED.forms, ['one-pass-variance'], formula, INPUTS)
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

  test('keeps its laws', () => {
    expectLaws(
      LEAVE_ONE_OUT_NORMALISED,
      [shiftLaw([1, 0.5]), reversalLaw([1, 0.5]), negationLaw([1, 0.5]), unitLaw()],
      INPUTS,
    )
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

describe('cases of few or equal others', () => {
  test.each([
    ['pair', ['singleton'], 'bfloat16', 4, '2'],
    ['others-equal', ['near-degenerate'], 'bfloat16', 4, '3 4 5 6 7 8'],
  ] as const)('%s', (id, flags, dtype, count, lengths) => {
    const group = LEAVE_ONE_OUT_NORMALISED.groups.find(each => each.id === id)!
    expect([group.flags.map(({ name }) => name), group.dtype.name, group.count]).toEqual([
      flags,
      dtype,
      count,
    ])
    const epsilons = id === 'pair' ? '1 8 1056 4128' : '0 1 8 1056 4128'
    expectReach(cornerInputs(group), [
      [length, lengths],
      [p(0), '0 1'],
      [(_, p) => p[1]! * 8192, epsilons],
      ...(id === 'pair'
        ? []
        : [
            [(values: readonly number[]) => new Set(values.slice(0, -1)).size, '1'] as const,
            [(values: readonly number[]) => Math.sign(values.at(-1)! - values[0]!), '-1 1'] as const,
          ]),
    ])
  })
})

testParameters(
  LEAVE_ONE_OUT_NORMALISED.groups,
  [...REWARD_GROUPS, 'small-rewards', 'single', 'pair', 'others-equal'],
  {
    smoke: [
      [length, '4 5 6 7 8'],
      [p(0), '0 1'],
      [(_, p) => p[1]! * 8192, '1 8 1056 4128'],
    ],
    native64: [
      [length, '3 4 5 6 7 8 9'],
      [p(0), '0 1'],
      [(_, p) => Number(p[1]!.toPrecision(3)), '1e-8 0.000001 0.0001'],
    ],
    'smallest-size': [[length, '3']],
    large64: [[length, '16']],
    'small-rewards': [
      [length, '4 5 6 7 8'],
      [p(0), '0 1'],
      [(_, p) => p[1]! * 8192, '1 8 1056 4128'],
    ],
    single: [
      [length, '1'],
      [p(0), '0 1'],
      [(_, p) => p[1]! * 8192, '1 8 1056 4128'],
    ],
  },
)
