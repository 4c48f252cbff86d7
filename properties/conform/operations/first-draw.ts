import type { Draw } from '../../../src/conform/drawing/draw.js'
import { FLOAT64 } from '../../../src/math/number/dtype/dtype.js'

/** Draws the first choice, the greatest whole number and the number itself. */
export const FIRST_DRAW: Draw = {
  dtype: FLOAT64,
  rounded: String,
  real: (_, to) => `${to}`,
  whole: (_, to) => to,
  choice: values => values[0]!,
}
