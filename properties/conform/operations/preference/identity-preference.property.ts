import { describe, expect, test } from 'vitest'
import {
  IDENTITY_SUM_LOSS,
  smallTau,
} from '../../../../src/conform/operations/preference/identity-preference.js'
import { at, type Formula, type VariantRow } from './equation-table.js'
import { difference, loss } from './margin-formulas.js'
import { testOperation } from './operation-table.js'
import { PAIR, PAIRS } from './pair-formulas.js'
import { lawsOfDifference } from './pair-laws.js'
import { h, PAIR_GROUPS } from './pair-reach.js'
import { cornerInputs, expectReach, p, testParameters, x } from './reach.js'

const TAUS = '0.125 0.25 0.5 2'

/** (d − t)² of a distance and a target, from the pair and τ. */
const squared =
  (distance: (x: readonly number[], tau: number) => number, target: (tau: number) => number): Formula =>
  (x, [tau]) =>
    (distance(x, tau!) - target(tau!)) ** 2
const optimum = (tau: number) => 1 / (2 * tau)
const mistake = (name: string, formula: Formula): VariantRow => ['mistake', name, formula]

testOperation(IDENTITY_SUM_LOSS, {
  name: 'ipo.sum-loss',
  suite: 'preference',
  source: '(Azar et al. 2024)',
  claims: [],
  x: PAIR,
  p: ['tau'],
  hasGradient: true,
  formula: squared(difference, optimum),
  inputs: [...PAIRS, at([-10, -12.5, -11.25, -12.25], [0.0078125])],
  literals: 1,
  forms: ['answers-first', 'expanded'],
  variants: [
    ['mistake', 'tau-floored', squared(difference, tau => 1 / (2 * Math.max(tau, 0.01))), 'small-tau'],
    mistake(
      'tau-reciprocal',
      squared(difference, tau => 1 / tau),
    ),
    mistake(
      'tau-halved',
      squared(difference, tau => tau / 2),
    ),
    mistake(
      'margin-scaled',
      squared((x, tau) => tau * difference(x), optimum),
    ),
    [
      'convention',
      'loss-scaled',
      squared(
        (x, tau) => tau * difference(x),
        () => 1 / 2,
      ),
    ],
    mistake(
      'sign-flip',
      squared(x => -difference(x), optimum),
    ),
    mistake(
      'reference-dropped',
      squared(([w, l]) => w! - l!, optimum),
    ),
    mistake(
      'reference-swapped',
      squared(([w, l, refW, refL]) => w! - refL! - l! + refW!, optimum),
    ),
    mistake(
      'target-dropped',
      squared(difference, () => 0),
    ),
    mistake('logistic', (x, [tau]) => loss(tau! * difference(x))),
  ],
  laws: lawsOfDifference([0.5]),
})

describe('ipo.sum-loss', () => {
  test('is written with every name of its input', () => {
    for (const name of ['tau', ...PAIR]) expect(IDENTITY_SUM_LOSS.expression).toContain(name)
  })

  test('is asked at its optimum h = 1 for τ = 1/2, and hardly beside it', () => {
    const { flags, dtype, count, ...group } = IDENTITY_SUM_LOSS.groups.find(({ id }) => id === 'optimum')!
    expect([flags.map(({ name }) => name), dtype.name, count]).toEqual([
      ['tie', 'small-difference', 'cancellation'],
      'float32',
      8,
    ])
    expectReach(cornerInputs({ ...group, dtype }), [
      [x(2), '-12..-6/0.125'],
      [x(3), '-12..-6/0.125'],
      [v => v[1]! - v[3]!, '0'],
      [(...input) => Math.round(h(...input) * 1e6), '999000 1000000 1000100 1015625'],
      [p(0), '0.5'],
    ])
  })

  test('is asked with a τ far below 0.01, and what else is drawn beside it', () => {
    const { id, flags, dtype, count, draw } = smallTau({ short: () => ['0.5', '3', '7'] })
    expect([id, flags.map(({ name }) => name), dtype.name, count]).toEqual([
      'small-tau',
      ['limit'],
      'bfloat16',
      4,
    ])
    expectReach(cornerInputs({ dtype, draw }, 100), [
      [p(0), '0.0009765625 0.0078125'],
      [p(1), '3'],
      [p(2), '7'],
      [(...input) => Math.sign(h(...input)), '-1 1'],
    ])
  })
})

testParameters(IDENTITY_SUM_LOSS.groups, [...PAIR_GROUPS, 'optimum', 'small-tau'], {
  smoke: [[p(0), TAUS]],
  native64: [
    [v => v.length, '4'],
    [p(0), '0.05 0.1 0.3'],
  ],
})
