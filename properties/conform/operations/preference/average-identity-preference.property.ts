import { describe, expect, test } from 'vitest'
import { IDENTITY_AVERAGE_LOSS } from '../../../../src/conform/operations/preference/average-identity-preference.js'
import { at, type Formula, type VariantRow } from './equation-table.js'
import { difference } from './margin-formulas.js'
import { testOperation } from './operation-table.js'
import { PAIR } from './pair-formulas.js'
import { h, PAIR_GROUPS } from './pair-reach.js'
import { cornerInputs, expectReach, p, testParameters, x } from './reach.js'

/** (d − t)² of a distance and a target, from the pair, the lengths of the answers and τ. */
const squared =
  (
    distance: (x: readonly number[], lengthChosen: number, lengthRejected: number) => number,
    target = (tau: number) => 1 / (2 * tau),
  ): Formula =>
  (x, [tau, lengthChosen, lengthRejected]) =>
    (distance(x, lengthChosen!, lengthRejected!) - target(tau!)) ** 2
const averaged = ([w, l, refW, refL]: readonly number[], chosen: number, rejected: number) =>
  (w! - refW!) / chosen - (l! - refL!) / rejected
const mistake = (name: string, formula: Formula): VariantRow => ['mistake', name, formula]

const INPUTS = [
  at([-10, -12.5, -11.25, -14.25], [0.5, 4, 10]),
  at([-21.5, -7, -18, -9.25], [0.125, 7, 2]),
  at([-30, -45, -50, -27.5], [2, 8, 20]),
]

testOperation(IDENTITY_AVERAGE_LOSS, {
  name: 'ipo.average-loss',
  suite: 'preference',
  source: '(Azar et al. 2024,',
  claims: [],
  x: PAIR,
  p: ['tau', 'lengthChosen', 'lengthRejected'],
  hasGradient: true,
  formula: squared(averaged),
  inputs: [...INPUTS, at([-10, -12.5, -11.25, -14.25], [0.0078125, 4, 10])],
  literals: 1,
  forms: ['averages-first'],
  variants: [
    ['mistake', 'tau-floored', squared(averaged, tau => 1 / (2 * Math.max(tau, 0.01))), 'small-tau'],
    ['convention', 'summed', squared(difference)],
    mistake(
      'length-of-chosen',
      squared((x, chosen) => averaged(x, chosen, chosen)),
    ),
    mistake(
      'lengths-exchanged',
      squared((x, chosen, rejected) => averaged(x, rejected, chosen)),
    ),
    mistake(
      'common-length',
      squared((x, chosen, rejected) => difference(x) / ((chosen + rejected) / 2)),
    ),
    mistake(
      'tau-reciprocal',
      squared(averaged, tau => 1 / tau),
    ),
    mistake(
      'sign-flip',
      squared((...input) => -averaged(...input)),
    ),
    mistake(
      'reference-dropped',
      squared(([w, l], chosen, rejected) => w! / chosen - l! / rejected),
    ),
    mistake(
      'reference-summed',
      squared(([w, l, refW, refL], chosen, rejected) => w! / chosen - l! / rejected - (refW! - refL!)),
    ),
  ],
  laws: [
    ['shift-chosen', at([-10, -12, -11, -13], [2, 3, 5]), at([-9.5, -12, -10.5, -13], [2, 3, 5])],
    ['shift', at([-10, -12, -11, -13], [2, 3, 5]), at([-9.5, -11.5, -10.5, -12.5], [2, 3, 5])],
    ['double-exchange', at([-10, -12, -11, -13], [2, 3, 5]), at([-13, -11, -12, -10], [2, 5, 3])],
  ],
})

describe('ipo.average-loss', () => {
  test('is written with every name of its input', () => {
    const { expression } = IDENTITY_AVERAGE_LOSS
    for (const name of ['tau', 'lengthChosen', 'lengthRejected', ...PAIR]) expect(expression).toContain(name)
  })

  test('is asked about a short answer and a long one, in either order', () => {
    const group = IDENTITY_AVERAGE_LOSS.groups.find(({ id }) => id === 'unequal-lengths')!
    expect([group.flags.map(({ name }) => name), group.dtype.name, group.count]).toEqual([
      ['unequal-lengths'],
      'bfloat16',
      8,
    ])
    expectReach(cornerInputs(group), [
      ...([0, 1, 2, 3] as const).map(i => [x(i), '-60..-4/0.25'] as const),
      [v => v.length, '4'],
      [p(0), '0.5'],
      [(_, [, chosen, rejected]) => Math.min(chosen!, rejected!), '1 2 3 4'],
      [(_, [, chosen, rejected]) => Math.max(chosen!, rejected!), '64..256/1'],
      [(_, [, chosen, rejected]) => Math.sign(chosen! - rejected!), '-1 1'],
    ])
  })
})

const SHORT = [
  [p(1), '2..24/1'],
  [p(2), '2..24/1'],
] as const

testParameters(IDENTITY_AVERAGE_LOSS.groups, [...PAIR_GROUPS, 'small-tau', 'unequal-lengths'], {
  smoke: [[p(0), '0.125 0.25 0.5 2'], ...SHORT],
  native64: [
    [v => v.length, '4'],
    [p(0), '0.05 0.1 0.3'],
    [p(1), '50..900/1'],
    [p(2), '50..900/1'],
  ],
  'small-tau': [[(...input) => Math.abs(h(...input)), '256..512/16'], ...SHORT],
})
