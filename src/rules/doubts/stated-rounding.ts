import type { Token } from '../../documents/model/document.js'
import { hasSense } from '../../english/matching.js'
import { type StatedRounding, statedRoundingIn } from '../../english/rounding.js'
import { sentenceBefore, sentenceOf, textOf } from '../../english/sentence.js'
import { closedValueOf, MIN_DIGITS } from '../../math/engines/value.js'
import { readPrinted } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { worthOfScale } from '../../math/units/scales.js'
import type { Node } from '../../notation/tree/node.js'
import { type Figure, figureOfNode } from '../../page/quantities/printed-figure.js'
import type { Reading } from '../../page/reading.js'
import { defineDoubt } from './doubt.js'
import { leftValue } from './left-value.js'

/** An estimate is good to a tenth. */
const ROUGHNESS = Rational.of('1/10')

/**
 * Why a figure that is not its value rounded in the usual way may be what its sentence says: rounded down or up, to a
 * place that is named, or only estimated.
 */
function doubtOfRounding(stated: StatedRounding, value: Rational, { digits, factor }: Figure): string | null {
  const read = readPrinted(digits)
  const [printed, unit] = [read.value, read.unit].map(part => part.times(Rational.of(factor))) as [
    Rational,
    Rational,
  ]
  const gap = value.minus(printed)
  if (stated.isDown && gap.sign() >= 0 && gap.lt(unit)) return 'its sentence rounds down'
  if (stated.isUp && gap.sign() <= 0 && gap.neg().lt(unit)) return 'its sentence rounds up'
  if (stated.isRough && gap.abs().lte(value.abs().times(ROUGHNESS))) return 'its sentence only estimates'
  const place = stated.place === null ? undefined : worthOfPlace(stated.place)
  const isWithinHalf = (whole: Rational) => gap.abs().times(2).lte(whole)
  if (place !== undefined && isWithinHalf(Rational.of(place)))
    return 'its sentence names the place that it rounds to'
  const { least, most } = read.significantDigits
  const count = stated.significantDigits ?? 0
  const isRoundedTo = least <= count && isWithinHalf(unit.times(Rational.of(10).pow(most - count)))
  return isRoundedTo ? 'its sentence names the digits that it rounds to' : null
}

const divides = ({ head, args }: Node): boolean => head === 'div' || head === 'percent' || args.some(divides)

/** "Half of 7 is 3", "19 divided by 5 is 3, and 4 are left": words divide as people share. */
function doubtOfWholePart(value: Rational, { digits, factor }: Figure): string | null {
  const gap = value.minus(readPrinted(digits).value.times(Rational.of(factor)))
  return factor === '1' && /^\d+$/.test(digits) && gap.sign() > 0 && gap.lt(Rational.ONE)
    ? 'it may give the whole part alone'
    : null
}

/** The figure that a side is, before its unit. */
const figureIn = (side: Node): Figure | undefined =>
  (figureOfNode(side) ?? (side.head === 'mul' ? figureOfNode(side.args[0]!) : null))?.figure

/** What the sentence of a formula says; "about" right before it says that all of it is rough. */
function saidOf(token: Token, reading: Reading): string {
  const isAbout = hasSense(sentenceBefore(token, reading).at(-1), 'roughly')
  return `${textOf(sentenceOf(token, reading))}${isAbout ? ' roughly' : ''}`
}

const worthOfPlace = (place: string): string | undefined =>
  /^\d{1,30}$/.test(place) ? place : worthOfScale(place)

export const statedRounding = defineDoubt({
  id: 'stated-rounding',
  summary: 'The sentence says that it rounds in another way: down, up, to a place, or only roughly.',
  examples: ['Roughly, $48 \\cdot 52 = 2600$.', 'To one significant figure, $23 + 38 = 60$.'],
  applies: ({ at: { token, reading, link }, grounds }) => {
    const figure = link && figureIn(link.right)
    if (!link || !figure) return null
    const stated = statedRoundingIn(saidOf(token, reading))
    if (!stated && token.notation !== 'words') return null
    const value = leftValue(link, reading, grounds)
    if (!value) return null
    const { lower } = closedValueOf(value, MIN_DIGITS)
    return (
      (stated && doubtOfRounding(stated, lower, figure)) ??
      (token.notation === 'words' && divides(link.left) ? doubtOfWholePart(lower, figure) : null)
    )
  },
})
