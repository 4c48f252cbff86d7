import { at } from './equation-table.js'

/** Ordinary rewards of a pair, chosen and rejected: margins of both signs. */
export const rewardPairs = (p: readonly number[] = []) => [
  at([1.5, -0.75], p),
  at([-2, 0.5], p),
  at([0.25, 0.125], p),
]

/** Rewards whose margin is beyond each limit; a pair in the right order has a loss too small to tell beyond 30. */
export const farRewardPairs = (p: readonly number[] = []) =>
  [15, -15, 30, -60, -84, -100, -705].map(margin => at([margin + 0.5, 0.5], p))

/** How the groups of functions of such rewards are called. */
export const REWARD_GROUPS = [
  ...['smoke', 'native64', 'native32', 'native16', 'saturation', 'wrong-way', 'tie', 'shifted'],
  ...['shifted-short', 'small-difference', 'far', 'beyond-limits'],
]

/** The bad evaluations that every loss −log σ(m) has. */
export const MARGIN_LOSS_FORMS = [
  ...['log-of-sum', 'log-of-sigmoid', 'difference-from-log', 'log1p-of-exponential', 'complement-gradient'],
]
