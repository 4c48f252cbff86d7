import { IDENTITY_AVERAGE_LOSS } from '../../../../../src/fields/machine-learning/operations/preference/average-identity-preference.js'
import { at, type Formula, type VariantRow } from './equation-table.js'
import { difference } from './margin-formulas.js'
import { testOperation } from './operation-table.js'

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
  formula: squared(averaged),
  inputs: [...INPUTS, at([-10, -12.5, -11.25, -14.25], [0.0078125, 4, 10])],
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
})
