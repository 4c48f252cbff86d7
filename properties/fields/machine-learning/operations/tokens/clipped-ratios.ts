import { at } from '../preference/equation-table.js'

export const clip = (value: number, lower: number, upper: number): number =>
  Math.min(Math.max(value, lower), upper)

/** −min(ρA, clip(ρ, lower, upper) A). */
export const pessimistic = (ratio: number, advantage: number, lower: number, upper: number): number =>
  -Math.min(ratio * advantage, clip(ratio, lower, upper) * advantage)

/** Ratios below, within and above the bounds, with advantages of both signs. */
export const TOKENS = [-1.5, -0.5, 0.05, 0.5, 1.5].flatMap(logRatio =>
  [-2, 1.5].map(advantage => at([logRatio - 3], [-3, advantage, 0.25])),
)

/** Beyond each limit of exponents, on the side that the advantage does not clip. */
export const FAR_TOKENS = [15, -15, 30, 60, 84, 100, 705].map(logRatio =>
  at([logRatio - 3], [-3, logRatio > 0 ? -0.5 : 0.5, 0.25]),
)
