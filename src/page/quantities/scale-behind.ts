import { Rational } from '../../math/number/rational.js'
import { operationsUnit } from './operations-unit.js'

/** The sign or word of a scale right behind a formula, as it is written. */
const SCALE =
  /^[ \u00a0]?(%|percent\b|per cent\b|thousand\b|million\b|billion\b|trillion\b|dozen\b|[MmBbTt]n\b|[kKMBT]\b)/
const WORTH: Readonly<Record<string, string>> = {
  '%': '0.01',
  percent: '0.01',
  'per cent': '0.01',
  dozen: '12',
  k: '1e3',
  thousand: '1e3',
  mn: '1e6',
  m: '1e6',
  million: '1e6',
  bn: '1e9',
  b: '1e9',
  billion: '1e9',
  tn: '1e12',
  t: '1e12',
  trillion: '1e12',
}

/** As much of the text behind a formula as may be its unit. */
const MAX_UNIT_LENGTH = 24

/**
 * What one of a figure that ends at an offset is worth by what stands behind it: behind a formula, past its closing
 * delimiter, a scale; behind any figure a unit of many operations. 1 where there is neither.
 */
export function scaleBehind(source: string, end: number): Rational {
  const behind = source.slice(end, end + MAX_UNIT_LENGTH).replace(/^\s*(?:\$\$?|\\\)|\\\])/, '')
  const unit = operationsUnit(behind)
  if (unit) return unit
  const scale = behind === source.slice(end, end + MAX_UNIT_LENGTH) ? undefined : SCALE.exec(behind)?.[1]
  return scale === undefined ? Rational.ONE : Rational.of(WORTH[scale.toLowerCase()]!)
}
