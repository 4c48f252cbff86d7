import { IMPLICIT_REWARD } from '../../../../../src/fields/machine-learning/operations/preference/implicit-reward.js'
import { at } from './equation-table.js'
import { testOperation } from './operation-table.js'

testOperation(IMPLICIT_REWARD, {
  formula: ([policy, reference], [beta]) => beta! * (policy! - reference!),
  inputs: [at([-3, -4.5], [0.5]), at([-7.25, -2], [2]), at([-5, -3], [0.0078125])],
  variants: [
    ['mistake', 'beta-dropped', ([policy, reference]) => policy! - reference!],
    ['mistake', 'beta-divided', ([policy, reference], [beta]) => (policy! - reference!) / beta!],
    ['mistake', 'sign-flip', ([policy, reference], [beta]) => beta! * (reference! - policy!)],
    ['mistake', 'reference-dropped', ([policy], [beta]) => beta! * policy!],
    ['mistake', 'beta-on-policy-alone', ([policy, reference], [beta]) => beta! * policy! - reference!],
    ['mistake', 'ratio', ([policy, reference], [beta]) => beta! * (Math.exp(policy!) / Math.exp(reference!))],
    [
      'mistake',
      'beta-floored',
      ([policy, reference], [beta]) => Math.max(beta!, 0.01) * (policy! - reference!),
      'small-beta',
    ],
  ],
})
