import { scaleAt } from '../../documents/words/scale.js'
import { Rational } from '../../math/number/rational.js'
import { worthOfScale } from '../../math/units/scales.js'
import { countsOf } from './counted-unit.js'
import type { Figure } from './printed-figure.js'

/** As much of the text behind a formula as may be its unit. */
const MAX_UNIT_LENGTH = 24

/** What one of a figure is worth, with the scale or unit that stands behind it. */
export const worthWithScale = ({ factor, end }: Pick<Figure, 'factor' | 'end'>, source: string): Rational =>
  Rational.of(factor).times(scaleBehind(source, end))

/**
 * What one of a figure that ends at an offset is worth by what stands behind it: behind a formula, past its closing
 * delimiter, a scale; behind any figure a unit of many operations. 1 where there is neither.
 */
export function scaleBehind(source: string, end: number): Rational {
  const behind = source.slice(end, end + MAX_UNIT_LENGTH).replace(/^\s*(?:\$\$?|\\\)|\\\])/, '')
  const unit = countsOf(behind)
  if (unit) return unit
  const scale = behind === source.slice(end, end + MAX_UNIT_LENGTH) ? null : scaleAt(behind, 0)
  return Rational.of((scale && worthOfScale(scale.scale)) ?? '1')
}
