import type { Equation, Form, Scalar, Values } from '../../../../conform/operations/operation.js'
import { differenceFromLog, negatedLog } from '../../../../formulas/log-sigmoid-forms.js'
import { sigmoid } from '../../../../formulas/preference.js'
import { literalMarginLoss, log1pOfExponential, marginLoss } from './margin-loss.js'

/** A quantity that an input has. */
export type Quantity = <T extends Scalar<T>>(values: Values<T>) => T

/** The bad evaluations that every loss −log σ(m) has; `slopes` are the ∂m/∂x. */
export function marginLossForms(margin: Quantity, slopes: Equation): readonly Form[] {
  return [
    {
      name: 'log-of-sum',
      meaning: 'log(1 + e^{−m}), ∞ where e^{−m} overflows and 0 where 1 + e^{−m} rounds to 1',
      compute: values => [negatedLog(margin(values)).neg()],
    },
    {
      name: 'log-of-sigmoid',
      meaning: '−log(1/(1 + e^{−m})), ∞ where e^{−m} overflows and 0 where 1 + e^{−m} rounds to 1',
      compute: values => [literalMarginLoss(margin(values))],
    },
    {
      name: 'difference-from-log',
      meaning: 'log(1 + e^m) − m, which cancels for large m and is ∞ where e^m overflows',
      compute: values => [differenceFromLog(margin(values)).neg()],
    },
    {
      name: 'log1p-of-exponential',
      meaning: 'log1p(e^{−m}), ∞ where e^{−m} overflows',
      compute: values => [log1pOfExponential(margin(values))],
    },
    {
      name: 'complement-gradient',
      meaning: 'the gradient with the factor 1 − σ(m), which is 0 where σ(m) rounds to 1',
      compute: values => [marginLoss(margin(values))],
      gradient: values => {
        const weight = values.of(1).minus(sigmoid(margin(values)))
        return slopes(values).map(slope => slope.times(weight).neg())
      },
    },
  ]
}
