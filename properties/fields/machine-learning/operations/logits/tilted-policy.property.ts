import { describe, expect, test } from 'vitest'
import { TILTED_POLICY } from '../../../../../src/fields/machine-learning/operations/logits/tilted-policy.js'
import { evaluatedAt } from '../evaluated.js'
import { at, type Formula } from '../preference/equation-table.js'
import { testOperation } from '../preference/operation-table.js'

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
  formula: tilted((reward, reference, beta) => reference + reward / beta),
  inputs: INPUTS,
  far: [at([0.003, -0.001, -1.5, -2.5], [0.0078125])],
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
})

describe('policy.tilted', () => {
  test('sums half as many terms as it is given numbers', () => {
    expect(TILTED_POLICY.longestSum?.(at([1, 2, 3, 4, 5, 6]))).toBe(3)
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
