import { form } from '../../../../conform/operations/named-variants.js'
import type { Equation, Form, Scalar, Values } from '../../../../conform/operations/operation.js'
import { differenceFromLog, negatedLog } from '../../../../formulas/log-sigmoid-forms.js'
import { sigmoid } from '../../../../formulas/preference.js'
import { literalMarginLoss, log1pOfExponential, marginLoss } from './margin-loss.js'

/** A quantity that an input has. */
export type Quantity = <T extends Scalar<T>>(values: Values<T>) => T

/** The bad evaluations that every loss −log σ(m) has; `slopes` are the ∂m/∂x. */
export function marginLossForms(margin: Quantity, slopes: Equation): readonly Form[] {
  return [
    form(
      'log-of-sum',
      'log(1 + e^{−m}), ∞ where e^{−m} overflows and 0 where 1 + e^{−m} rounds to 1',
      values => [negatedLog(margin(values)).neg()],
    ),
    form(
      'log-of-sigmoid',
      '−log(1/(1 + e^{−m})), ∞ where e^{−m} overflows and 0 where 1 + e^{−m} rounds to 1',
      values => [literalMarginLoss(margin(values))],
    ),
    form(
      'difference-from-log',
      'log(1 + e^m) − m, which cancels for large m and is ∞ where e^m overflows',
      values => [differenceFromLog(margin(values)).neg()],
    ),
    form('log1p-of-exponential', 'log1p(e^{−m}), ∞ where e^{−m} overflows', values => [
      log1pOfExponential(margin(values)),
    ]),
    form(
      'complement-gradient',
      'the gradient with the factor 1 − σ(m), which is 0 where σ(m) rounds to 1',
      values => [marginLoss(margin(values))],
      values => {
        const weight = values.of(1).minus(sigmoid(margin(values)))
        return slopes(values).map(slope => slope.times(weight).neg())
      },
    ),
  ]
}
