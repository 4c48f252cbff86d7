import type { Judgement } from '../../math/judges/judgement.js'
import { judgeNumber, type StatedNumber } from '../../math/judges/number.js'
import { readPrinted } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { inNotationOf } from './format-like.js'
import type { Figure } from './printed-figure.js'

/** What a figure is judged by, beside its own digits; whether they go on, where its formula says so. */
export type StatedFigure = Pick<StatedNumber, 'sign' | 'data'> &
  Partial<StatedNumber> & { readonly isCutOff?: boolean }

/**
 * Judges a figure of a source by its data; the correction is written as the source writes what stands at `place`, and
 * left out where it cannot be.
 */
export function judgeFigure(
  figure: Figure,
  { isCutOff = false, ...stated }: StatedFigure,
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
  if (judged.rounding === 'truncated' && (isCutOff || goesOn(figure, source, place.end))) {
    const explanation = `${judged.explanation}; its digits go on`
    return { ...judged, verdict: 'holds', expected: null, explanation }
  }
  const { expected } = judged
  const written = source.slice(place.start, place.end)
  return expected === null ? judged : { ...judged, expected: inNotationOf(figure, written, expected) }
}

/** `0.666...`: dots behind decimals. Behind a whole number they may be a thought that breaks off. */
const goesOn = ({ digits }: Figure, source: string, end: number): boolean =>
  digits.includes('.') && /^(?:\.{3}(?!\.*\d)|…|\\[lc]?dots)/.test(source.slice(end, end + 9))
