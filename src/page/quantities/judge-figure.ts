import type { Judgement } from '../../math/judges/judgement.js'
import { judgeNumber, type StatedNumber } from '../../math/judges/number.js'
import { readPrinted } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { inNotationOf } from './format-like.js'
import type { Figure } from './printed-figure.js'

/** What a figure is judged by, beside its own digits. */
export type StatedFigure = Pick<StatedNumber, 'sign' | 'data'> & Partial<StatedNumber>

/**
 * Judges a figure of a source by its data; the correction is written as the source writes what stands at `place`, and
 * left out where it cannot be.
 */
export function judgeFigure(
  figure: Figure,
  stated: StatedFigure,
  source: string,
  place: Pick<Figure, 'start' | 'end'> = figure,
): Judgement {
  const judged = judgeNumber({
    printed: readPrinted(figure.digits),
    factor: Rational.of(figure.factor),
    reciprocal: figure.reciprocal,
    printedInputs: null,
    constants: [],
    ...stated,
  })
  const { expected } = judged
  const written = source.slice(place.start, place.end)
  return expected === null ? judged : { ...judged, expected: inNotationOf(figure, written, expected) }
}
