import type { Draw } from '../../../../conform/drawing/draw.js'
import { corner, eighths, several } from '../../../../conform/operations/case-groups.js'
import { form } from '../../../../conform/operations/named-variants.js'
import type { CaseGroup, Equation, Form, Scalar } from '../../../../conform/operations/operation.js'
import { negatedLog } from '../../../../formulas/log-sigmoid-forms.js'
import { BFLOAT16 } from '../../../../math/number/dtype/dtype.js'
import { LABEL_NOISE } from '../flags.js'
import { literalMarginLoss } from './margin-loss.js'
import { pairMargin } from './margin-variants.js'
import { answersDifference } from './pair-difference.js'
import { groupsOfMargins, groupsOfPairs } from './pair-groups.js'

/** A loss of the margin m, given the probability ε that its label is wrong. */
export type NoisyLoss = <T extends Scalar<T>>(margin: T, epsilon: T, loss: MarginLoss) => T

/** −log σ(m), by one form or another. */
export type MarginLoss = <T extends Scalar<T>>(margin: T) => T

/** β and ε, the parameters of the losses with noisy labels. */
export const BETA_AND_EPSILON = ['beta', 'epsilon'] as const

/** The loss at m = βh, by a form of −log σ. */
export function atPairMargin(noisy: NoisyLoss, loss: MarginLoss): Equation {
  return values => {
    return [noisy(pairMargin(values), values.p[1]!, loss)]
  }
}

/** Bad evaluations of both logarithms. */
export function noisyLossForms(noisy: NoisyLoss, stable: MarginLoss): readonly Form[] {
  return [
    form(
      'log-of-sum',
      'log(1 + e^{∓m}), ∞ where an exponential overflows',
      atPairMargin(noisy, margin => negatedLog(margin).neg()),
    ),
    form(
      'log-of-sigmoid',
      '−log(1/(1 + e^{∓m})), ∞ where an exponential overflows',
      atPairMargin(noisy, literalMarginLoss),
    ),
    form(
      'answers-first',
      'the margin as (log π_w − log π_l) − (log π_ref,w − log π_ref,l), which cancels for long answers',
      values => {
        const margin = answersDifference(values).times(values.p[0]!)
        return [noisy(margin, values.p[1]!, stable)]
      },
    ),
  ]
}

/** The groups of pairs with an ε below 1/2, and one in which it varies at margins of a few nats. */
export const GROUPS_OF_NOISY_PAIRS: readonly CaseGroup[] = [
  ...groupsOfPairs({ short: shortNoise, full: fullNoise }),
  corner('label-noise', [LABEL_NOISE], BFLOAT16, draw => ({
    x: several(4, () => eighths(draw, -12, -1)),
    p: ['0.5', draw.choice(['0.0078125', '0.03125', '0.1875', '0.4375'])],
  })),
  ...groupsOfMargins({ short: shortNoise }),
]

function shortNoise(draw: Draw): string[] {
  return [draw.choice(['0.125', '0.25', '0.5', '2']), draw.choice(['0.0625', '0.125', '0.25', '0.375'])]
}

function fullNoise(draw: Draw): string[] {
  return [draw.rounded(draw.choice([0.1, 0.05, 0.3])), draw.rounded(draw.choice([0.1, 0.2, 0.01]))]
}
