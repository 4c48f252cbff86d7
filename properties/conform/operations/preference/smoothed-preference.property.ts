import { describe, expect, test } from 'vitest'
import { GROUPS_OF_NOISY_PAIRS } from '../../../../src/conform/operations/preference/label-noise.js'
import { SMOOTHED_PREFERENCE_LOSS } from '../../../../src/conform/operations/preference/smoothed-preference.js'
import { at } from './equation-table.js'
import { loss } from './margin-formulas.js'
import {
  atPairMargin,
  NOISY_FORMS,
  NOISY_PAIRS,
  noisyMarginVariants,
  REGIONAL_NOISY_PAIRS,
  robust,
  smoothed,
} from './noisy-labels.js'
import { testOperation } from './operation-table.js'
import { PAIR } from './pair-formulas.js'
import { lawsOfDifference } from './pair-laws.js'

testOperation(SMOOTHED_PREFERENCE_LOSS, {
  name: 'dpo.smoothed-loss',
  suite: 'preference',
  source: '(Mitchell 2023)',
  claims: [],
  x: PAIR,
  p: ['beta', 'epsilon'],
  hasGradient: true,
  formula: atPairMargin(smoothed()),
  inputs: NOISY_PAIRS,
  far: REGIONAL_NOISY_PAIRS,
  literals: 1,
  forms: NOISY_FORMS,
  variants: [
    ...noisyMarginVariants(smoothed),
    [
      'convention',
      'epsilon-halved',
      atPairMargin((m, _, p) => (1 - p[1]! / 2) * loss(m) + (p[1]! / 2) * loss(-m)),
    ],
    ['mistake', 'unreduced', atPairMargin((m, _, p) => loss(m) + p[1]! * loss(-m))],
    ['mistake', 'reduced-alone', atPairMargin((m, _, p) => (1 - p[1]!) * loss(m))],
    ['convention', 'robust', atPairMargin(robust())],
  ],
  laws: [
    ...lawsOfDifference([0.5, 0.25]),
    ['other-label', at([-10, -12, -11, -13], [0.5, 0.25]), at([-12, -10, -13, -11], [0.5, 0.75])],
  ],
})

describe('dpo.smoothed-loss', () => {
  test('is written with every name of its input, and asked about noisy labels', () => {
    for (const name of ['beta', 'epsilon', ...PAIR])
      expect(SMOOTHED_PREFERENCE_LOSS.expression).toContain(name)
    expect(SMOOTHED_PREFERENCE_LOSS.groups).toBe(GROUPS_OF_NOISY_PAIRS)
  })
})
