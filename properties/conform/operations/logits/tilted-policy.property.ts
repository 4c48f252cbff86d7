import { describe, expect, test } from 'vitest'
import { TILTED_POLICY } from '../../../../src/conform/operations/logits/tilted-policy.js'
import { evaluatedAt } from '../evaluated.js'
import { at, type Formula } from '../preference/equation-table.js'
import { testOperation } from '../preference/operation-table.js'
import { greatest, least, length, p, type Reach, testGroups } from '../preference/reach.js'
import { expectSum } from '../rewards/law-table.js'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const over = (weights: readonly number[]) => weights.map(weight => weight / sum(weights))

/** The weights e^{exponent} over their sum, the exponent from a reward, a log-probability of the reference and β. */
const tilted =
  (exponent: (reward: number, reference: number, beta: number) => number): Formula =>
  (x, [beta]) => {
    const half = x.length / 2
    return over(x.slice(0, half).map((reward, i) => Math.exp(exponent(reward, x[half + i]!, beta!))))
  }

const INPUTS = [
  at([0.5, -1.25, 1, -2.5, -1.5, -3], [0.5]),
  at([2, -0.75, -1, -4.25], [2]),
  at([1.5, -2], [0.25]),
  at([0.25, 0.5, 0.5, -2, -2.75, -1.5], [0.3]),
]

testOperation(TILTED_POLICY, {
  name: 'policy.tilted',
  suite: 'preference',
  source: '(Rafailov et al. 2023, appendix A.1)',
  claims: ['15.8/solution'],
  x: ['rewards', 'reference'],
  p: ['beta'],
  hasGradient: false,
  formula: tilted((reward, reference, beta) => reference + reward / beta),
  inputs: INPUTS,
  far: [at([0.003, -0.001, -1.5, -2.5], [0.0078125])],
  literals: 2,
  forms: ['unshifted', 'unshifted-exponents'],
  variants: [
    ['mistake', 'beta-multiplied', tilted((reward, reference, beta) => reference + reward * beta)],
    ['mistake', 'beta-dropped', tilted((reward, reference) => reference + reward)],
    ['mistake', 'reference-dropped', tilted((reward, _, beta) => reward / beta)],
    ['mistake', 'sign-flip', tilted((reward, reference, beta) => reference - reward / beta)],
    ['mistake', 'reference-tempered', tilted((reward, reference, beta) => (reference + reward) / beta)],
    [
      'mistake',
      'unnormalised',
      (x, [beta]) =>
        x.slice(0, x.length / 2).map((reward, i) => Math.exp(x[x.length / 2 + i]! + reward / beta!)),
    ],
    [
      'mistake',
      'rewards-normalised-alone',
      (x, [beta]) =>
        over(x.slice(0, x.length / 2).map(reward => Math.exp(reward / beta!))).map(
          (weight, i) => weight * Math.exp(x[x.length / 2 + i]!),
        ),
    ],
    [
      'mistake',
      'beta-floored',
      tilted((reward, reference, beta) => reference + reward / Math.max(beta, 0.01)),
      'small-beta',
    ],
  ],
  laws: [
    ['shift-rewards', at([1, 2, -3, -4], [0.5]), at([1.5, 2.5, -3, -4], [0.5])],
    ['shift-reference', at([1, 2, -3, -4], [0.5]), at([1, 2, -2.5, -3.5], [0.5])],
    ['permutation', at([1, 2, 5, -3, -4, -6], [0.5]), at([5, 2, 1, -6, -4, -3], [0.5])],
  ],
})

describe('policy.tilted', () => {
  test('has weights that sum to 1', () => {
    expectSum(TILTED_POLICY, 'sums-to-one', '1', INPUTS)
  })

  test('has the weights of a reversed order in reverse order', () => {
    const [, , , reversal] = TILTED_POLICY.laws
    expect(reversal).toMatchObject({ kind: 'pair', name: 'permutation' })
  })

  test('sums half as many terms as it is given numbers', () => {
    expect(TILTED_POLICY.longestSum?.(at([1, 2, 3, 4, 5, 6]))).toBe(3)
  })

  test('is written with the reference, the rewards and β', () => {
    for (const name of ['reference[i]', 'rewards[i]', 'beta'])
      expect(TILTED_POLICY.expression).toContain(name)
  })

  test.each([
    [[], [0.5]],
    [[1, 2, 3], [0.5]],
    [[1, -1], [0]],
    [[1, -1], [-0.5]],
  ])('refuses %j with a β of %j', (x, p) => {
    expect(() => evaluatedAt(20, TILTED_POLICY.reference, at(x, p))).toThrow(RangeError)
  })
})

test('of no answers is refused in its own name, by every equation of it', () => {
  for (const { compute } of [{ compute: TILTED_POLICY.reference }, ...TILTED_POLICY.literals])
    for (const x of [[], [1, 2, 3]])
      expect(() => evaluatedAt(20, compute, at(x, [0.5]))).toThrow(
        new RangeError(
          `policy.tilted: expected a reward and a log-probability each, got ${x.length} numbers`,
        ),
      )
})

const half = (x: readonly number[]) => x.length / 2
const rewards = (of: (...values: number[]) => number) => (x: readonly number[]) => of(...x.slice(0, half(x)))
const references = (of: (...values: number[]) => number) => (x: readonly number[]) => of(...x.slice(half(x)))
const ranges = (reward: readonly [number, number], reference: readonly [number, number]): Reach[] => [
  [rewards(Math.min), `${reward[0]}..${reward[1]}`],
  [rewards(Math.max), `${reward[0]}..${reward[1]}`],
  [references(Math.min), `${reference[0]}..${reference[1]}`],
  [references(Math.max), `${reference[0]}..${reference[1]}`],
]
const BETA: Reach = [p(0), '0.25 0.5 2']
const distinct = (values: readonly number[]) => new Set(values).size

testGroups(TILTED_POLICY.groups, [
  [
    'smoke',
    'smoke',
    'bfloat16',
    16,
    [length, '4 6 8'],
    ...ranges([-2, 2], [-5, -1]),
    [([reward]) => reward!, '-2..2/0.125'],
    [x => x.at(-1)!, '-5..-1/0.125'],
    BETA,
  ],
  [
    'native64',
    'full-mantissa',
    'float64',
    8,
    [length, '4 6 8 10'],
    ...ranges([-1, 1], [-6, -0.25]),
    [p(0), '0.1 0.3 0.7'],
  ],
  ['native32', 'full-mantissa', 'float32', 8, [length, '4 6 8 10'], ...ranges([-1, 1], [-6, -0.25])],
  ['native16', 'full-mantissa', 'float16', 8, [length, '4 6 8 10'], ...ranges([-1, 1], [-6, -0.25])],
  [
    'saturation',
    'saturation overflow',
    'bfloat16',
    12,
    [length, '4 6'],
    [rewards((...all) => Math.abs(all[0]!)), '0 6 8 12 17 37 88.5 103 708 744 9984'],
    [rewards((...all) => Math.sign(all[0]!)), '-1 0 1'],
    BETA,
  ],
  [
    'shifted',
    'shifted overflow',
    'bfloat16',
    8,
    [length, '4 6 8'],
    [rewards((...all) => all[0]!), '512 516 520 524'],
    [rewards(Math.max), '512 516 520 524'],
    BETA,
  ],
  [
    'small-beta',
    'limit',
    'bfloat16',
    4,
    [length, '6'],
    [least(0, 3), '-0.015625..0.015625'],
    [greatest(0, 3), '-0.015625..0.015625'],
    [([reward]) => reward!, '-0.015625..0.015625/0.001953125'],
    [least(3), '-5..-1/0.125'],
    [p(0), '0.0009765625 0.0078125'],
  ],
  [
    'tie',
    'tie',
    'bfloat16',
    2,
    [length, '4'],
    [([reward]) => reward!, '-2..2/0.125'],
    [x => x[2]!, '-5..-1/0.125'],
    [x => distinct(x.slice(0, 2)) + distinct(x.slice(2)), '2'],
    [p(0), '0.30078125'],
  ],
  ['singleton', 'singleton', 'bfloat16', 1, [length, '2'], ...ranges([-2, 2], [-5, -1]), BETA],
])
