import { describe, expect, test } from 'vitest'
import {
  atPairMargin,
  BETA_AND_EPSILON,
  GROUPS_OF_NOISY_PAIRS,
  noisyLossForms,
} from '../../../../src/conform/operations/preference/label-noise.js'
import { marginLoss } from '../../../../src/conform/operations/preference/margin-loss.js'
import { smoothed } from '../../../../src/conform/operations/preference/noisy-label-variants.js'
import { expectForms, expectFormula } from './equation-table.js'
import {
  atPairMargin as formulaAt,
  NOISY_FORMS,
  NOISY_PAIRS,
  smoothed as smoothedFormula,
} from './noisy-labels.js'
import { MARGIN_GROUPS, PAIR_GROUPS } from './pair-reach.js'
import { cornerInputs, expectReach, p, type Reach, testParameters, x } from './reach.js'

describe('a loss with noisy labels', () => {
  test('is a function of βh and ε', () => {
    expect(BETA_AND_EPSILON).toEqual(['beta', 'epsilon'])
    expectFormula(atPairMargin(smoothed, marginLoss), formulaAt(smoothedFormula()), NOISY_PAIRS)
    expectFormula(
      atPairMargin((margin, epsilon) => margin.plus(epsilon.times(8)), marginLoss),
      formulaAt((m, _, [, epsilon]) => m + 8 * epsilon!),
      NOISY_PAIRS,
    )
  })

  test('has bad forms of both logarithms', () => {
    expectForms(noisyLossForms(smoothed, marginLoss), NOISY_FORMS, formulaAt(smoothedFormula()), NOISY_PAIRS)
  })

  test('is asked about several ε at margins of a few nats', () => {
    const group = GROUPS_OF_NOISY_PAIRS.find(({ id }) => id === 'label-noise')!
    expect([group.flags.map(({ name }) => name), group.dtype.name, group.count]).toEqual([
      ['label-noise'],
      'bfloat16',
      8,
    ])
    expectReach(cornerInputs(group, 250), [
      ...[0, 1, 2, 3].map((i): Reach => [x(i), '-12..-1/0.125']),
      [({ length }) => length, '4'],
      [p(0), '0.5'],
      [p(1), '0.0078125 0.03125 0.1875 0.4375'],
    ])
  })
})

const SHORT: Reach[] = [
  [p(0), '0.125 0.25 0.5 2'],
  [p(1), '0.0625 0.125 0.25 0.375'],
]

testParameters(GROUPS_OF_NOISY_PAIRS, [...PAIR_GROUPS, 'label-noise', ...MARGIN_GROUPS], {
  smoke: SHORT,
  native64: [
    [p(0), '0.05 0.1 0.3'],
    [p(1), '0.01 0.1 0.2'],
  ],
  'beyond-limits': SHORT,
})
