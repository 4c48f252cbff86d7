import { describe, expect, test } from 'vitest'
import { DIRECT_PREFERENCE_LOSS } from '../../../../src/conform/operations/preference/direct-preference.js'
import type { Formula } from './equation-table.js'
import { loss } from './margin-formulas.js'
import { expectGradient, testOperation } from './operation-table.js'
import { marginOf, marginVariants, PAIR, PAIRS, REGIONAL_PAIRS, signFlip } from './pair-formulas.js'
import { lawsOfDifference } from './pair-laws.js'
import { MARGIN_GROUPS, PAIR_GROUPS } from './pair-reach.js'
import { p, testParameters } from './reach.js'

const margin = marginOf as (...input: Parameters<Formula>) => number
const BETAS = '0.125 0.25 0.5 2'

testOperation(DIRECT_PREFERENCE_LOSS, {
  name: 'dpo.loss',
  suite: 'preference',
  source: '(Rafailov et al. 2023)',
  claims: ['15.10/loss'],
  x: PAIR,
  p: ['beta'],
  hasGradient: true,
  formula: (...input) => loss(margin(...input)),
  inputs: PAIRS,
  far: REGIONAL_PAIRS,
  literals: 1,
  forms: [
    'log-of-sum',
    'log-of-sigmoid',
    'difference-from-log',
    'log1p-of-exponential',
    'complement-gradient',
    'answers-first',
  ],
  variants: [
    signFlip(loss),
    ['mistake', 'negated', (...input) => -loss(margin(...input))],
    ...marginVariants(loss),
    [
      'mistake',
      'softplus-threshold-20',
      (...input) => (margin(...input) < -20 ? -margin(...input) : loss(margin(...input))),
      'beyond-limits',
    ],
    ['convention', 'hinge', (...input) => Math.max(0, 1 - margin(...input))],
    [
      'convention',
      'pointwise',
      ([w, l, refW, refL], [beta]) => loss(beta! * (w! - refW!)) + loss(-beta! * (l! - refL!)),
    ],
  ],
  laws: lawsOfDifference([0.5]),
})

describe('dpo.loss', () => {
  test('is written with the margin beta*h, by both answers', () => {
    const { expression } = DIRECT_PREFERENCE_LOSS
    for (const name of ['beta', ...PAIR]) expect(expression).toContain(name)
  })

  test('has the slopes of h times those of the loss by the gradient of the complement', () => {
    const form = DIRECT_PREFERENCE_LOSS.forms.find(({ name }) => name === 'complement-gradient')!
    expectGradient(form, PAIRS)
  })
})

testParameters(DIRECT_PREFERENCE_LOSS.groups, [...PAIR_GROUPS, ...MARGIN_GROUPS], {
  smoke: [[p(0), BETAS]],
  native64: [
    [v => v.length, '4'],
    [p(0), '0.05 0.1 0.3'],
  ],
  'beyond-limits': [[p(0), BETAS]],
  'equal-pair': [[p(0), BETAS]],
})
