import type { Draw } from '../../../../conform/drawing/draw.js'
import { eighths } from '../../../../conform/operations/case-groups.js'

/** The group of cases with an outcome less probable than the floors of code: 1e−8 is e^{−18.4}, 1e−12 is e^{−27.6}. */
export const RARE_OUTCOME = 'rare-outcome'

/** The floors of probabilities that are in use. */
export const PROBABILITY_FLOORS = ['1e-8', '1e-12'] as const

/** Two ordinary outcomes, and one that is beyond both floors or the first alone; no e^x leaves the range of float32. */
export function withRareOutcome(draw: Draw): string[] {
  return [eighths(draw, 0, 1), eighths(draw, 0, 1), `${-draw.choice([20, 24, 30, 60])}`]
}
