import { MARGIN_LOSS } from '../../../../../src/fields/machine-learning/operations/preference/preference-margin.js'
import type { Formula } from './equation-table.js'
import { clamps, loss } from './margin-formulas.js'
import { testOperation } from './operation-table.js'
import { farRewardPairs, rewardPairs } from './reward-pairs.js'

const excess = ([chosen, rejected]: readonly number[], [margin]: readonly number[]) =>
  chosen! - rejected! - margin!
const ofExcess =
  (f: (excess: number) => number): Formula =>
  (x, p) =>
    f(excess(x, p))

testOperation(MARGIN_LOSS, {
  formula: ofExcess(loss),
  inputs: [...rewardPairs([0.5]), ...rewardPairs([3])],
  far: farRewardPairs([0.25]),
  variants: [
    ['mistake', 'margin-dropped', ([chosen, rejected]) => loss(chosen! - rejected!)],
    ['mistake', 'margin-added', ([chosen, rejected], [margin]) => loss(chosen! - rejected! + margin!)],
    ['mistake', 'margin-outside', ([chosen, rejected], [margin]) => loss(chosen! - rejected!) + margin!],
    ['mistake', 'margin-multiplied', ([chosen, rejected], [margin]) => loss(margin! * (chosen! - rejected!))],
    ['mistake', 'sign-flip', ([chosen, rejected], [margin]) => loss(rejected! - chosen! - margin!)],
    ['mistake', 'negated', ofExcess(m => -loss(m))],
    ['mistake', 'softplus-threshold-20', ofExcess(m => (m < -20 ? -m : loss(m))), 'beyond-limits'],
    ...clamps('margin-', excess, loss),
  ],
})
