import type { Draw } from '../../../conform/drawing/draw.js'

/**
 * Margins at which some format loses σ or the exponential: σ rounds to 1 from 5.54, 7.62, 16.6 and 36.7 on; e^x overflows
 * from 11.1, 88.7 and 709.8 on, and is 0 below −17.3, −92.9, −103.97 and −745.1.
 */
export const MARGINS = [6, 8, 12, 17, 37, 88.7, 103, 709, 745, 1e4] as const

/** One of the corner margins, of either sign, as the format has it. */
export function cornerMargin(draw: Draw): string {
  return draw.rounded(draw.choice([1, -1]) * draw.choice(MARGINS))
}
