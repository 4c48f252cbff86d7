import type { Arithmetic } from '../math/number/arithmetic.js'
import type { Allocation } from './scaling-law.js'
import { FLOPS_PER_PARAMETER_AND_TOKEN } from './training-time.js'

/**
 * The N and D that spend a budget C at a fixed number k of tokens per parameter: 6 N · k N = C, so
 * N = √(C / (6 k)) and D = k N. For a positive C in FLOP and a positive k; the rule of thumb drawn from
 * Hoffmann et al. 2022 is k = 20.
 *
 * Error budget: four roundings, none of them amplified.
 */
export function fixedRatioAllocation<T extends Arithmetic<T>>(
  flops: T,
  tokensPerParameter: T,
): Allocation<T> {
  const parameters = flops.div(tokensPerParameter.times(FLOPS_PER_PARAMETER_AND_TOKEN)).sqrt()
  return { parameters, tokens: parameters.times(tokensPerParameter) }
}
