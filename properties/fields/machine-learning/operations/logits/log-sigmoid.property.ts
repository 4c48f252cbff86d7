import { LOG_SIGMOID } from '../../../../../src/fields/machine-learning/operations/logits/log-sigmoid.js'
import { at, type Formula } from '../preference/equation-table.js'
import { clamps, logistic, loss } from '../preference/margin-formulas.js'
import { testOperation } from '../preference/operation-table.js'

const of =
  (f: (x: number) => number): Formula =>
  ([x]) =>
    f(x!)
const INPUTS = [0.75, -1.25, 2.5, -4, 0].map(x => at([x]))

testOperation(LOG_SIGMOID, {
  formula: of(x => -loss(x)),
  inputs: INPUTS,
  far: [12, -12, 24, -24, -60, -85, -95, -705].map(x => at([x])),
  variants: [
    ['mistake', 'sign-flip', of(x => -loss(-x))],
    ['mistake', 'loss', of(loss)],
    ['convention', 'base-two', of(x => -loss(x) / Math.LN2)],
    ['mistake', 'log-forgotten', of(logistic)],
    ['mistake', 'softplus-threshold-20', of(x => (x < -20 ? x : -loss(x))), 'beyond-limits'],
    ...clamps(
      '',
      ([x]) => x!,
      x => -loss(x),
    ),
  ],
})
