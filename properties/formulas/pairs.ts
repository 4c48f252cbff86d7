import fc from 'fast-check'
import type { PairLogProbabilities } from '../../src/formulas/direct-preference.js'
import { steppedDecimal } from './decimals.js'

/** The log-probabilities of a pair as text: policy chosen and rejected, reference chosen and rejected. */
export type WrittenPair = readonly [string, string, string, string]

/**
 * Single tokens and long answers, certain ones among them, and a policy that is still the reference; with three decimals, so
 * that differences are exact in every arithmetic of 50 digits.
 */
const logProbability = fc.oneof(
  fc.constantFrom('0', '-1', '-0.001'),
  steppedDecimal(-5_000, 0, 3),
  steppedDecimal(-400_000, 0, 3),
)

export const pairOfLogProbabilities: fc.Arbitrary<WrittenPair> = fc.oneof(
  fc.tuple(logProbability, logProbability, logProbability, logProbability),
  fc.tuple(logProbability, logProbability).map(([w, l]): WrittenPair => [w, l, w, l]),
)

export const klWeight = fc.constantFrom('0.01', '0.1', '0.125', '0.5', '1')

export function readPair<T>(
  [policyChosen, policyRejected, referenceChosen, referenceRejected]: WrittenPair,
  of: (text: string) => T,
): PairLogProbabilities<T> {
  return {
    policyChosen: of(policyChosen),
    policyRejected: of(policyRejected),
    referenceChosen: of(referenceChosen),
    referenceRejected: of(referenceRejected),
  }
}
