import { scaleAt } from '../../documents/words/scale.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { type Ambiguity, USUAL } from '../../math/units/convention.js'
import { worthOfScale } from '../../math/units/scales.js'
import type { Unit } from '../../math/units/unit.js'
import { unitOfWord } from '../../math/units/unit-of-word.js'
import type { Node } from '../../notation/tree/node.js'
import { countsOf } from './counted-unit.js'
import { figureOfMeasured } from './measured-figure.js'
import { measure } from './measured-side.js'
import type { Figure } from './printed-figure.js'
import { unitAtStart } from './unit-in-prose.js'

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
  const { text, isFormula } = behindFigure(source, end)
  const unit = countsOf(text)
  if (unit) return unit
  const scale = isFormula ? scaleAt(text, 0) : null
  return Rational.of((scale && worthOfScale(scale.scale)) ?? '1')
}

/** What stands behind a figure, past the delimiter that closes its formula, and whether one does. */
function behindFigure(source: string, end: number) {
  const behind = source.slice(end, end + MAX_UNIT_LENGTH)
  const text = behind.replace(/^\s*(?:\$\$?|\\\)|\\\])/, '')
  return { text, isFormula: text !== behind }
}

/**
 * By what a figure is multiplied where the letter that scales it has another meaning, by that meaning: the K of `300 K`
 * is no thousand as a unit, and 1024 where memory is counted. Its own scale stands in the figure, or else behind it.
 */
export function otherWorths(
  own: string | null,
  end: number,
  source: string,
): ReadonlyMap<Ambiguity, Rational> {
  const { text, isFormula } = behindFigure(source, end)
  const letter = own ?? (isFormula ? scaleAt(text, 0)?.scale : undefined) ?? ''
  const usual = unitOfWord(letter, USUAL)
  const worthOf = ({ scale }: Unit) => exactValue(scale) ?? Rational.ONE
  return new Map(
    [...usual.ambiguities].map(meaning => {
      const meant = unitOfWord(letter, { second: new Set([meaning]) })
      return [meaning, worthOf(meant).div(worthOf(usual))] as const
    }),
  )
}

/** How many base units a figure of a page is, over what it counts as it is printed: 10^-9 of 10 nF, 1/3.6 of 1 km/h. */
export function inBaseUnits(node: Node, { factor, end }: Figure, source: string): Rational | null {
  const measured = measure(node, source, USUAL)
  const found = measured?.hasUnits && !measured.isUnknown ? figureOfMeasured(measured) : null
  const { text, isFormula } = behindFigure(source, end)
  // Inside a formula, what stands behind a figure and is no unit of it is another symbol.
  const unit = isFormula ? unitAtStart(text, USUAL) : null
  const worth = found?.full ?? (unit && !unit.isUnknown ? unit.factor : undefined)
  const exact = worth && exactValue(worth)
  return exact && exact.sign() > 0
    ? exact.times(Rational.of(factor)).div(worthWithScale({ factor, end }, source))
    : null
}
