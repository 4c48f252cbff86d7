import {
  TRAINING_FLOPS,
  TRAINING_SECONDS,
} from '../../../../../src/fields/machine-learning/operations/cost/training-cost.js'
import { at, type Formula } from '../preference/equation-table.js'
import { testOperation } from '../preference/operation-table.js'

const flops =
  (perPair: number): Formula =>
  (_, [parameters, tokens]) =>
    perPair * parameters! * tokens!

testOperation(TRAINING_FLOPS, {
  formula: flops(6),
  inputs: [at([], [7e9, 2e12]), at([], [3, 5])],
  variants: [
    ['mistake', 'forward-alone', flops(2)],
    ['mistake', 'backward-alone', flops(4)],
    ['mistake', 'multiply-adds', flops(3)],
    ['convention', 'recomputation', flops(8)],
    ['mistake', 'one-flop', flops(1)],
  ],
})

/** 6 N D/(gpus · peak · utilisation), times a factor of these. */
const seconds =
  (factor: (gpus: number, utilisation: number) => number): Formula =>
  (_, [parameters, tokens, gpus, peak, utilisation]) =>
    (6 * parameters! * tokens! * factor(gpus!, utilisation!)) / (gpus! * peak! * utilisation!)

testOperation(TRAINING_SECONDS, {
  formula: seconds(() => 1),
  inputs: [at([], [7e9, 2e12, 1024, '312e12', 0.4]), at([], [3, 5, 7, 11, 0.5])],
  variants: [
    ['mistake', 'sparse-peak', seconds(() => 1 / 2)],
    ['mistake', 'utilisation-ignored', seconds((_, utilisation) => utilisation)],
    ['mistake', 'utilisation-as-percentage', seconds(() => 100)],
    ['mistake', 'utilisation-multiplied', seconds((_, utilisation) => utilisation ** 2)],
    ['mistake', 'forward-alone', seconds(() => 1 / 3)],
    ['convention', 'recomputation', seconds(() => 8 / 6)],
    ['mistake', 'one-gpu', seconds(gpus => gpus)],
    ['convention', 'hours', seconds(() => 1 / 3600)],
  ],
})
