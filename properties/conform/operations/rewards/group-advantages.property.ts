import { describe, expect, test } from 'vitest'
import {
  GROUP_ADVANTAGE_PROFILES,
  GROUP_ADVANTAGE_VARIANTS,
} from '../../../../src/conform/operations/rewards/group-advantage-variants.js'
import { GROUP_ADVANTAGES } from '../../../../src/conform/operations/rewards/group-advantages.js'
import { at, expectForms, expectFormula, expectPhrase, type Formula } from '../preference/equation-table.js'
import { cornerInputs, expectReach, length, p, testParameters, x } from '../preference/reach.js'
import { less, mean, REWARD_GROUPS, scale } from './group-formulas.js'
import { expectLaws, expectSum } from './law-table.js'
import { negationLaw, reversalLaw, shiftLaw, unitLaw } from './reward-laws.js'

const formula: Formula = (x, [ddof, epsilon]) =>
  less(x, mean(x)).map(difference => difference / scale.outside(x, ddof!, epsilon!))
const INPUTS = [
  at([1, -2.5, 4], [1, 0.5]),
  at([0, 0, 1, 0.25], [0, 0.0001]),
  at([3, 5], [1, 0]),
  at([2, 2, 2], [0, 0.5]),
]

describe('grpo.advantages', () => {
  test('is called and described so', () => {
    const { name, suite, claims, x, p, dtypes, hasGradient, meaning, expression, longestSum } =
      GROUP_ADVANTAGES
    expect([name, suite, claims, x, p, hasGradient]).toEqual([
      'grpo.advantages',
      'group',
      ['15.12/sum', '15.12/scale', '15.13/advantages'],
      ['rewards'],
      ['ddof', 'epsilon'],
      false,
    ])
    expect(dtypes.map(dtype => dtype.name)).toEqual(['float64', 'float32', 'bfloat16', 'float16'])
    expectPhrase(meaning)
    expect(meaning).toContain('(Shao et al. 2024, "DeepSeekMath", section 4.1)')
    for (const part of ['r_i - mean(r)', 'G - ddof', 'epsilon']) expect(expression).toContain(part)
    expect(longestSum?.(at([1, 2, 3], [0, 1]))).toBe(3)
  })

  test('is the difference to the mean over deviation plus ε, by reference, literal and form', () => {
    expectFormula(GROUP_ADVANTAGES.reference, formula, INPUTS)
    expect(GROUP_ADVANTAGES.literals.length).toBe(1)
    expectFormula(GROUP_ADVANTAGES.literals[0]!.compute, formula, INPUTS)
    expectForms(GROUP_ADVANTAGES.forms, ['one-pass-variance'], formula, INPUTS)
  })

  test('keeps its laws', () => {
    expectLaws(
      GROUP_ADVANTAGES,
      [shiftLaw([1, 0.5]), reversalLaw([1, 0.5]), negationLaw([1, 0.5]), unitLaw()],
      INPUTS,
    )
    expectSum(GROUP_ADVANTAGES, 'zero-sum', '0', INPUTS)
    const zeroSum = GROUP_ADVANTAGES.laws.find(({ name }) => name === 'zero-sum')!
    expect(zeroSum.kind === 'sum' && zeroSum.applies?.(at([2, 2], [0, 0]))).toBe(false)
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

  test('has its variants and profiles', () => {
    expect(GROUP_ADVANTAGES.variants).toBe(GROUP_ADVANTAGE_VARIANTS)
    expect(GROUP_ADVANTAGES.profiles).toBe(GROUP_ADVANTAGE_PROFILES)
  })

  test('is asked about equal rewards without an ε', () => {
    const group = GROUP_ADVANTAGES.groups.at(-1)!
    expect([group.flags.map(({ name }) => name), group.dtype.name, group.count]).toEqual([
      ['constant-group'],
      'bfloat16',
      4,
    ])
    expectReach(cornerInputs(group, 200), [
      [length, '3 5 6 7 11 12'],
      [values => new Set(values).size, '1'],
      [p(0), '0 1'],
      [p(1), '0'],
    ])
  })
})

const DDOF = [p(0), '0 1'] as const
const SHORT = [DDOF, [(_: readonly number[], p: readonly number[]) => p[1]! * 8192, '1 8 1056 4128']] as const

testParameters(
  GROUP_ADVANTAGES.groups,
  [...REWARD_GROUPS, 'small-rewards', 'one-success', 'single', 'undefined'],
  {
    smoke: [[length, '3 4 5 6 7 8'], ...SHORT],
    native64: [
      [length, '2 3 4 5 6 7 8 9'],
      DDOF,
      [(_, p) => Number(p[1]!.toPrecision(3)), '1e-8 0.000001 0.0001'],
    ],
    'smallest-size': [[length, '2'], ...SHORT],
    large64: [[length, '64']],
    'small-rewards': [[length, '2 3 4 5 6 7 8'], ...SHORT],
    'one-success': [[length, '128'], DDOF, [(_, p) => p[1]! * 8192, '1']],
    single: [[length, '1'], [x(0), '-7.75..7.75/0.25'], ...SHORT],
  },
)
