import { describe, expect, test } from 'vitest'
import { IMPLICIT_REWARD } from '../../../../src/conform/operations/preference/implicit-reward.js'
import { at } from './equation-table.js'
import { testOperation } from './operation-table.js'
import { BFLOAT16_MARGINS } from './pair-reach.js'
import { p, type Reach, testGroups, x } from './reach.js'

testOperation(IMPLICIT_REWARD, {
  name: 'dpo.reward',
  suite: 'preference',
  source: '(Rafailov et al. 2023)',
  claims: [],
  x: ['policy', 'reference'],
  p: ['beta'],
  hasGradient: true,
  formula: ([policy, reference], [beta]) => beta! * (policy! - reference!),
  inputs: [at([-3, -4.5], [0.5]), at([-7.25, -2], [2]), at([-5, -3], [0.0078125])],
  literals: 1,
  forms: ['beta-distributed'],
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
  laws: [
    ['exchange', at([-3, -4.5], [0.5]), at([-4.5, -3], [0.5]), '-1'],
    ['shift', at([-3, -4.5], [0.5]), at([-2.5, -4], [0.5])],
    ['proportional-to-0', at([-3, -4.5], [0.5]), at([-3, -4.5], [1]), '2'],
  ],
})

describe('dpo.reward', () => {
  test('is written with every name of its input', () => {
    for (const name of ['beta', 'policy', 'reference']) expect(IMPLICIT_REWARD.expression).toContain(name)
  })
})

const BETAS: Reach = [p(0), '0.125 0.25 0.5 2']

testGroups(IMPLICIT_REWARD.groups, [
  ['smoke', 'smoke', 'bfloat16', 16, [x(0), '-40..-8/0.25'], [x(1), '-40..-8/0.25'], BETAS],
  ['native64', 'full-mantissa', 'float64', 8, [x(0), '-30..-1'], [x(1), '-30..-1'], [p(0), '0.05 0.1 0.3']],
  ['native32', 'full-mantissa', 'float32', 8, [x(0), '-30..-1'], [x(1), '-30..-1']],
  ['native16', 'full-mantissa', 'float16', 8, [x(0), '-30..-1'], [x(1), '-30..-1']],
  [
    'tie',
    'tie',
    'bfloat16',
    3,
    [x(0), '-40..-8/0.25'],
    [([policy, reference]) => policy! - reference!, '0'],
    BETAS,
  ],
  [
    'small-beta',
    'limit',
    'bfloat16',
    4,
    [x(0), '-40..-24/0.25'],
    [x(1), '-16..0/0.25'],
    [p(0), '0.0009765625 0.0078125'],
  ],
  ['far', 'far', 'bfloat16', 8, [([policy]) => -policy!, BFLOAT16_MARGINS], [x(1), '-1.5'], BETAS],
  [
    'long-sequences',
    'shifted cancellation',
    'float32',
    8,
    [x(0), '-3904..-896'],
    [x(1), '-3904..-896'],
    [([policy, reference]) => policy! - reference!, '-8..8'],
    [(_, [beta]) => Math.fround(0.1) - beta!, '0'],
  ],
  [
    'small-difference',
    'small-difference cancellation',
    'float32',
    8,
    [x(1), '-20..-1/0.125'],
    [([policy, reference]) => Math.round((policy! - reference!) * 1e5), '1 10 100 1000'],
    BETAS,
  ],
])
