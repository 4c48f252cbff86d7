import { exchange, shiftInvariance } from '../../../../conform/operations/invariances.js'
import type { Law, Scalar, Values } from '../../../../conform/operations/operation.js'
import { logRatioDifference } from '../../../../formulas/direct-preference.js'

/** The four log-probabilities of a pair, in the order in which every operation of direct preferences takes them. */
export const PAIR = ['policyChosen', 'policyRejected', 'referenceChosen', 'referenceRejected'] as const

interface Pair<T> {
  readonly policyChosen: T
  readonly policyRejected: T
  readonly referenceChosen: T
  readonly referenceRejected: T
}

export function pairOf<T>(x: readonly T[]): Pair<T> {
  return { policyChosen: x[0]!, policyRejected: x[1]!, referenceChosen: x[2]!, referenceRejected: x[3]! }
}

/** h = (log π_w − log π_ref,w) − (log π_l − log π_ref,l). */
export function pairDifference<T extends Scalar<T>>({ x }: Pick<Values<T>, 'x'>): T {
  return logRatioDifference(pairOf(x))
}

/** h in the other association, (log π_w − log π_l) − (log π_ref,w − log π_ref,l): of long answers, two large differences. */
export function answersDifference<T extends Scalar<T>>({ x }: Pick<Values<T>, 'x'>): T {
  const { policyChosen, policyRejected, referenceChosen, referenceRejected } = pairOf(x)
  return policyChosen.minus(policyRejected).minus(referenceChosen.minus(referenceRejected))
}

/** log π_w − log π_l, without the reference. */
export function policyDifference<T extends Scalar<T>>({ x }: Pick<Values<T>, 'x'>): T {
  return x[0]!.minus(x[1]!)
}

/** h with the two log-probabilities of the reference exchanged: (log π_w − log π_l) + (log π_ref,w − log π_ref,l). */
export function referenceSwappedDifference<T extends Scalar<T>>({ x }: Pick<Values<T>, 'x'>): T {
  const { policyChosen, policyRejected, referenceChosen, referenceRejected } = pairOf(x)
  return policyChosen.minus(referenceRejected).minus(policyRejected.minus(referenceChosen))
}

/** What every function of h keeps. */
export const LAWS_OF_DIFFERENCE: readonly Law[] = [
  shiftInvariance(
    'shift-policy',
    'a constant of the prompt, added to both log-probabilities of the policy, changes nothing',
    index => index < 2,
  ),
  shiftInvariance('shift', 'a constant added to all log-probabilities changes nothing'),
  exchange(
    'double-exchange',
    'exchanging policy and reference, and chosen and rejected as well, changes nothing',
    [3, 2, 1, 0],
  ),
]
