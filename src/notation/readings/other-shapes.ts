import { DIVISOR, FRACTION, MIXED, NOTE } from './ambiguous-products.js'
import { INCREASE } from './increase.js'
import { PLACE } from './place.js'
import type { Shape } from './shape.js'
import { SIZE } from './size.js'

/** The shapes that the same signs may have: `2\frac12` is also 5/2, and `1/2\pi` is also 1/(2π). */
export const OTHER_SHAPES: readonly Shape[] = [MIXED, DIVISOR, NOTE, FRACTION, INCREASE, PLACE, SIZE]
