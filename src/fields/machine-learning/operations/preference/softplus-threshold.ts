import { regionalMistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Variant } from '../../../../conform/operations/operation.js'
import { BEYOND_LIMITS, type ResultOf } from '../exponent-limits.js'
import type { MarginLoss } from './label-noise.js'
import { marginLoss } from './margin-loss.js'
import type { Quantity } from './margin-loss-forms.js'

/** −log σ(m) as softplus(−m) with the threshold 20 of frameworks: −m itself for m < −20, off by e^{−20} at most. */
export const thresholdedLoss: MarginLoss = margin =>
  margin.plus(THRESHOLD).cmp(0) < 0 ? margin.neg() : marginLoss(margin)

const THRESHOLD = 20

/** A loss that is made of such a softplus. */
export const softplusThreshold = (compute: Equation): Variant =>
  regionalMistake(
    BEYOND_LIMITS,
    'softplus-threshold-20',
    'a softplus that returns its argument beyond 20, as frameworks do by default',
    compute,
  )

/** The loss −log σ of one margin, thresholded. */
export const thresholdedAt = (margin: Quantity): Variant =>
  softplusThreshold(values => [thresholdedLoss(margin(values))])

/** −log σ(m). */
export const logistic: ResultOf = margin => marginLoss(margin)
