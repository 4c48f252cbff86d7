import { Rational } from '../../../math/number/rational.js'
import { type Dimension, isSameDimension } from '../../../math/units/dimension.js'
import { isAbout, type Sides } from './sides.js'

const LENGTH: Dimension = new Map([['length', Rational.ONE]])
/** `1:50,000`, `1 : 25 000`, `1:50{,}000`. */
const SCALE =
  /(?<![\d:.,])1 ?(?::|\\colon) ?(\d{1,3}(?:(?:[, \u202f\u00a0']|\{,\}|\\,)\d{3}){1,3}|\d{1,9})(?![\d:])/g
/** So far before a statement the scale of a drawing is remembered. */
const MAX_DISTANCE = 3000

const isLength = ({ dimension }: Sides[number]): boolean => isSameDimension(dimension, LENGTH)

/** Whether both sides are lengths. */
export const areLengths = (sides: Sides): boolean => sides.every(isLength)

/** Whether a length stands for another in a scale that the page has named before: at 1:50,000, 4 cm are 2 km. */
export function isDrawnToScale(sides: Sides, start: number, source: string): boolean {
  if (!areLengths(sides)) return false
  const [left, right] = sides
  const ratio = left.value.div(right.value)
  const before = source.slice(Math.max(0, start - MAX_DISTANCE), start)
  return [...before.matchAll(SCALE)].some(([, digits]) => {
    const scale = Rational.of(digits!.replaceAll(/\D/g, ''))
    return (
      !scale.isZero() && [ratio.times(scale), ratio.div(scale)].some(one => isAbout(one.abs(), Rational.ONE))
    )
  })
}
