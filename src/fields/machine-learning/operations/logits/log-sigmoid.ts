import { convention, form, mistake } from '../../../../conform/operations/named-variants.js'
import type { Form, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import {
  differenceFromLog,
  logOfQuotient,
  logOfReciprocal,
  negatedLog,
} from '../../../../formulas/log-sigmoid-forms.js'
import { sigmoid } from '../../../../formulas/preference.js'
import { clampedExponents } from '../exponent-limits.js'
import { literalMarginLoss, log1pOfExponential, marginLoss } from '../preference/margin-loss.js'
import { softplusThreshold, thresholdedLoss } from '../preference/softplus-threshold.js'
import { GROUPS_OF_ONE } from './sigmoid.js'

const VARIANTS: readonly Variant[] = [
  mistake('sign-flip', 'log σ(−x)', ({ x }) => [marginLoss(x[0]!.neg()).neg()]),
  mistake('loss', '−log σ(x), the loss in place of the logarithm', ({ x }) => [marginLoss(x[0]!)]),
  convention('base-two', 'the logarithm to base 2', ({ x, of }) => [marginLoss(x[0]!).neg().div(of(2).ln())]),
  mistake('log-forgotten', 'σ(x) without the logarithm', ({ x }) => [sigmoid(x[0]!)]),
  softplusThreshold(({ x }) => [thresholdedLoss(x[0]!).neg()]),
  ...clampedExponents(
    '',
    'the argument',
    ({ x }) => x[0]!,
    x => marginLoss(x).neg(),
  ),
]

const FORMS: readonly Form[] = [
  form(
    'log-of-reciprocal',
    'log(1/(1 + e^{−x})), −∞ where e^{−x} overflows and 0 where 1 + e^{−x} rounds to 1',
    ({ x }) => [logOfReciprocal(x[0]!)],
  ),
  form('log-of-quotient', 'log(e^x/(1 + e^x)), NaN where e^x overflows', ({ x }) => [logOfQuotient(x[0]!)]),
  form(
    'log-of-sum',
    '−log(1 + e^{−x}), −∞ where e^{−x} overflows and 0 where 1 + e^{−x} rounds to 1',
    ({ x }) => [negatedLog(x[0]!)],
  ),
  form('log1p-of-exponential', '−log1p(e^{−x}), −∞ where e^{−x} overflows', ({ x }) => [
    log1pOfExponential(x[0]!).neg(),
  ]),
  form('difference-from-log', 'x − log(1 + e^x), which cancels for large x', ({ x }) => [
    differenceFromLog(x[0]!),
  ]),
  form(
    'complement-gradient',
    'the gradient as 1 − σ(x), which is 0 where σ rounds to 1',
    ({ x }) => [marginLoss(x[0]!).neg()],
    ({ x, of }) => [of(1).minus(sigmoid(x[0]!))],
  ),
]

/** log σ(x) = −ln(1 + e^{−x}). */
export const LOG_SIGMOID = defineOperation({
  name: 'log-sigmoid',
  suite: 'preference',
  meaning: 'The logarithm of the logistic function, log σ(x) = −log(1 + e^{−x}), in nats (Verhulst 1845).',
  claims: ['15.10/loss', '15.10/same-function', '15.10/overflow', '15.10/underflow'],
  expression: 'log(1/(1 + exp(-x)))',
  x: ['x'],
  hasGradient: true,
  reference: ({ x }) => [marginLoss(x[0]!).neg()],
  literals: [{ compute: ({ x }) => [literalMarginLoss(x[0]!).neg()] }],
  variants: VARIANTS,
  forms: FORMS,
  groups: GROUPS_OF_ONE,
})
