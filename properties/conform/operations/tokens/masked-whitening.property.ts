import { describe, expect, test } from 'vitest'
import { MASKED_WHITENING } from '../../../../src/conform/operations/tokens/masked-whitening.js'
import { WHITENING_VARIANTS } from '../../../../src/conform/operations/tokens/masked-whitening-variants.js'
import { expectForms, expectFormula, expectPhrase, type Formula } from '../preference/equation-table.js'
import { cornerInputs, expectReach, length, p, type Reach, testParameters } from '../preference/reach.js'
import { less, mean, scale } from '../rewards/group-formulas.js'
import { expectLaws, expectSum } from '../rewards/law-table.js'
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
  test('is called and described so', () => {
    const { name, suite, claims, x, p, dtypes, hasGradient, meaning, expression, longestSum } =
      MASKED_WHITENING
    expect([name, suite, claims, x, p, hasGradient]).toEqual([
      'masked.whiten',
      'masked',
      [],
      ['values'],
      ['ddof', 'epsilon'],
      false,
    ])
    expect(dtypes.map(dtype => dtype.name)).toEqual(['float64', 'float32', 'bfloat16', 'float16'])
    expectPhrase(meaning)
    expect(meaning).toContain('(Huang et al. 2024, "The N+ Implementation Details of RLHF with PPO")')
    for (const part of ['x_i - mean(x)', 'n - ddof', 'epsilon', 'm_i = 1']) expect(expression).toContain(part)
    expect(longestSum?.(masked([1, 2, 3], '110'))).toBe(3)
    expect(MASKED_WHITENING.variants).toBe(WHITENING_VARIANTS)
  })

  test('is the difference to the mean over the root of variance plus ε, by reference, literal and form', () => {
    const all = [...INPUTS, masked([1, 2], '00', [1, 0.5])]
    expectFormula(MASKED_WHITENING.reference, formula, all)
    expect(MASKED_WHITENING.literals.length).toBe(1)
    expectFormula(MASKED_WHITENING.literals[0]!.compute, formula, all)
    expectForms(MASKED_WHITENING.forms, ['one-pass-variance'], formula, all)
  })

  test('keeps its laws', () => {
    const input = masked([1, 2, 5], '110', [1, 0.5])
    expectLaws(
      MASKED_WHITENING,
      [
        ['masked-entries-do-not-count', input, masked([1, 2, 99], '110', [1, 0.5])],
        ['negation', input, masked([-1, -2, -5], '110', [1, 0.5]), '-1'],
        ['reversal', input, masked([5, 2, 1], '011', [1, 0.5])],
        ['shift-invariance', input, masked([17, 18, 21], '110', [1, 0.5])],
      ],
      INPUTS,
    )
    expectSum(MASKED_WHITENING, 'zero-sum', '0', INPUTS)
    const zeroSum = MASKED_WHITENING.laws.find(({ name }) => name === 'zero-sum')!
    const applies = (...input: Parameters<typeof masked>) =>
      zeroSum.kind === 'sum' && zeroSum.applies?.(masked(...input))
    expect([applies([1, 2], '00', [0, 1]), applies([2, 2], '11', [0, 0])]).toEqual([false, false])
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

const unmasked: Reach = [
  (x, _, { mask }) => Number(mask!.length === x.length && mask!.every(entry => entry === '1')),
  '1',
]
const DDOF: Reach = [p(0), '0 1']
const SHORT: Reach[] = [DDOF, [(_, p) => p[1]! * 8192, '1 8 1056 4128']]

describe('cases where all counts', () => {
  test.each([
    [
      'one-success',
      'limit long-sum',
      2,
      [
        [length, '128'],
        [values => values.indexOf(1) - 96, '0..31/1'],
        [(_, p) => p[1]! * 8192, '1'],
      ],
    ],
    [
      'small-values',
      'limit near-degenerate',
      4,
      [
        [length, '3 4 5 6 7 8'],
        [p(1), '0'],
        [values => values[0]! * 2 ** 17, '-7.75..7.75/0.25'],
      ],
    ],
    [
      'undefined',
      'constant-group',
      3,
      [
        [length, '3 5 6 7 11 12'],
        [p(1), '0'],
        [values => new Set(values).size, '1'],
      ],
    ],
  ] as const satisfies readonly (readonly [string, string, number, readonly Reach[]])[])(
    '%s',
    (id, flags, count, reaches) => {
      const group = MASKED_WHITENING.groups.find(each => each.id === id)!
      expect([group.flags.map(({ name }) => name).join(' '), group.dtype.name, group.count]).toEqual([
        flags,
        'bfloat16',
        count,
      ])
      expectReach(cornerInputs(group, 250), [...reaches, DDOF, unmasked])
    },
  )
})

testParameters(
  MASKED_WHITENING.groups,
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
    ...['one-success', 'small-values', 'undefined'],
  ],
  { smoke: SHORT, native64: [DDOF, [(_, p) => Number(p[1]!.toPrecision(3)), '1e-8 0.000001 0.0001']] },
)
