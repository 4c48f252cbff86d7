import {
  divide,
  indexed,
  multiply,
  negate,
  power,
  squareRoot,
  subtract,
  sum,
  type Term,
} from '../../../math/term/term.js'

/** By what a group of G rewards is divided to standardise it: the deviation with 1/G, or the one with 1/(G - 1). */
export type Deviation = 'population' | 'sample'

export const DEVIATIONS: readonly Deviation[] = ['population', 'sample']

/** The rewards of a group. */
const REWARDS = 'r'

const meanOf = (size: string): Term => divide(sum('m', indexed(REWARDS, 'm'), size), size)

function varianceOf(size: string, deviation: Deviation): Term {
  const squares = sum('n', power(subtract(indexed(REWARDS, 'n'), meanOf(size)), 2), size)
  return divide(squares, deviation === 'population' ? size : subtract(size, 1))
}

/** r_i - mean r, over a group of `size` rewards. */
export const centredReward = (size: string, index: string): Term =>
  subtract(indexed(REWARDS, index), meanOf(size))

/**
 * A_i = (r_i - mean r)/(standard deviation of r), over a group of `size` rewards that are not all equal.
 *
 * Shao et al. (2024), DeepSeekMath, equation of the outcome-supervised group-relative advantage.
 */
export const groupAdvantage = (size: string, deviation: Deviation, index: string): Term =>
  divide(centredReward(size, index), squareRoot(varianceOf(size, deviation)))

/** √(p(1 - p)), the population deviation of rewards 0 and 1 of which a share p in (0, 1) is 1. */
const binaryDeviation = (share: Term): Term => squareRoot(multiply(share, subtract(1, share)))

/** (1 - p)/√(p(1 - p)) = √((1 - p)/p), the advantage of a reward of 1, for p in (0, 1). */
export const successAdvantage = (share: Term): Term => divide(subtract(1, share), binaryDeviation(share))

/** -p/√(p(1 - p)) = -√(p/(1 - p)), the advantage of a reward of 0, for p in (0, 1). */
export const failureAdvantage = (share: Term): Term => divide(negate(share), binaryDeviation(share))
