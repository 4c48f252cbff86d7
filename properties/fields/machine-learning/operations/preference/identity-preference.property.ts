import { IDENTITY_SUM_LOSS } from '../../../../../src/fields/machine-learning/operations/preference/identity-preference.js'
import { at, type Formula, type VariantRow } from './equation-table.js'
import { difference, loss } from './margin-formulas.js'
import { testOperation } from './operation-table.js'
import { PAIRS } from './pair-formulas.js'

/** (d − t)² of a distance and a target, from the pair and τ. */
const squared =
  (distance: (x: readonly number[], tau: number) => number, target: (tau: number) => number): Formula =>
  (x, [tau]) =>
    (distance(x, tau!) - target(tau!)) ** 2
const optimum = (tau: number) => 1 / (2 * tau)
const mistake = (name: string, formula: Formula): VariantRow => ['mistake', name, formula]

testOperation(IDENTITY_SUM_LOSS, {
  formula: squared(difference, optimum),
  inputs: [...PAIRS, at([-10, -12.5, -11.25, -12.25], [0.0078125])],
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
})
