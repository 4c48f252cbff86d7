import type { Token } from '../../documents/model/document.js'
import { oneOf } from '../../english/lexicon.js'
import { hasSense } from '../../english/matching.js'
import { type StatedRounding, statedRoundingIn } from '../../english/rounding.js'
import { sentenceBefore, sentenceOf, textOf } from '../../english/sentence.js'
import { closedValueOf, MIN_DIGITS, type Value } from '../../math/engines/value.js'
import { readPrinted } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { worthOfScale } from '../../math/units/scales.js'
import type { Node } from '../../notation/tree/node.js'
import { type Figure, figureOfNode } from '../../page/quantities/printed-figure.js'
import type { Reading } from '../../page/reading.js'
import { defineDoubt } from './doubt.js'
import { leftValue } from './left-value.js'

/** An estimate is good to a tenth, and one that prints decimals of three digits to a fiftieth. */
const ROUGHNESS = Rational.of('1/10')
const ROUGHNESS_IN_DECIMALS = Rational.of('1/50')
const MIN_DIGITS_IN_DECIMALS = 3

const MAX_UNITS_OF_UNROUNDED = 5

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
  const isWhole = /^\d+$/.test(digits) && factor === '1'
  if (stated.isNeeded && isWhole && gap.sign() < 0 && gap.neg().lt(Rational.ONE))
    return 'what it needs may come whole'
  // Printed figures that were rounded once may lead this far away.
  if (stated.isUnrounded && gap.abs().lte(unit.times(MAX_UNITS_OF_UNROUNDED)))
    return 'its sentence works with other digits than it prints'
  const isFine = digits.includes('.') && read.significantDigits.least >= MIN_DIGITS_IN_DECIMALS
  const roughness = isFine ? ROUGHNESS_IN_DECIMALS : ROUGHNESS
  if (stated.isRough && gap.abs().lte(value.abs().times(roughness))) return 'its sentence only estimates'
  const place = stated.place === null ? undefined : worthOfPlace(stated.place)
  const isWithinHalf = (whole: Rational) => gap.abs().times(2).lte(whole)
  if (place !== undefined && isWithinHalf(Rational.of(place)))
    return 'its sentence names the place that it rounds to'
  const { least, most } = read.significantDigits
  const count = stated.significantDigits ?? 0
  const isRoundedTo = least <= count && isWithinHalf(unit.times(Rational.of(10).pow(most - count)))
  return isRoundedTo ? 'its sentence names the digits that it rounds to' : null
}

/** Behind "about", a figure of two digits is near enough to a hundredth: "about 65,000" for 65,535. */
const NEARNESS = Rational.of('1/100')
/** And one that counts in fives to a twentieth: "about 25 %" for 24.3 %. */
const NEARNESS_IN_FIVES = Rational.of('1/20')

function doubtOfTwoDigits(value: Rational, { digits, factor }: Figure): string | null {
  const { value: read, significantDigits } = readPrinted(digits)
  const gap = value.minus(read.times(Rational.of(factor))).abs()
  const isInFives = /5[0,]*$/.test(digits)
  const nearness = isInFives ? NEARNESS_IN_FIVES : NEARNESS
  return significantDigits.least <= 2 && gap.lte(value.abs().times(nearness)) ? 'it is a round figure' : null
}

/** Whether words join a value to what stands before it, and more than its last digit is open: "nearly". */
const LOOSE = new RegExp(`(?:^|\\s)${oneOf('loosely')}`)

const divides = ({ head, args }: Node): boolean => head === 'div' || head === 'percent' || args.some(divides)

/** `130/40 = 4` buses, `22/4 = 5` full weeks: of whole things one more is taken, or what is over is left out. */
function doubtOfWholeThings(value: Rational, { digits, factor }: Figure): string | null {
  const gap = value.minus(readPrinted(digits).value).abs()
  return factor === '1' &&
    /^\d+$/.test(digits) &&
    value.gt(Rational.ONE) &&
    gap.sign() > 0 &&
    gap.lt(Rational.ONE)
    ? 'it may count whole things'
    : null
}

/** "Half of 7 is 3", "19 divided by 5 is 3, and 4 are left": words divide as people share. */
function doubtOfWholePart(value: Rational, { digits, factor }: Figure): string | null {
  const gap = value.minus(readPrinted(digits).value.times(Rational.of(factor)))
  return factor === '1' && /^\d+$/.test(digits) && gap.sign() > 0 && gap.lt(Rational.ONE)
    ? 'it may give the whole part alone'
    : null
}

/** `130/40`, of so few things that they are counted one by one. */
const isWholeQuotient = ({ head, args }: Node): boolean =>
  head === 'div' && args.every(part => part.head === 'number' && /^\d{1,4}$/.test(part.text))

/** The figure that a side is, before its unit. */
const figureIn = (side: Node): Figure | undefined =>
  (figureOfNode(side) ?? (side.head === 'mul' ? figureOfNode(side.args[0]!) : null))?.figure

/** 1.063 nats are 1.533 bits where both are rounded from the same: no figure with decimals is a rational number of the other. */
function doubtOfBoth(left: Figure | undefined, right: Figure, { lower, isExact }: Value): string | null {
  if (!left?.digits.includes('.') || isExact) return null
  const [from, to] = [readPrinted(left.digits), readPrinted(right.digits)]
  if (from.value.isZero()) return null
  const gap = lower
    .minus(to.value.times(Rational.of(right.factor)))
    .abs()
    .times(2)
  const open = lower.times(from.unit).div(from.value).abs()
  return gap.lte(open.plus(to.unit.times(Rational.of(right.factor))))
    ? 'both figures may be rounded from one value'
    : null
}

/** What the sentence of a formula says; "about" right before it says that all of it is rough, and so does "nearly" inside it. */
function saidOf(token: Token, reading: Reading): string {
  const isAbout = hasSense(sentenceBefore(token, reading).at(-1), 'roughly')
  const isLoose = token.notation === 'words' && LOOSE.test(token.text.toLowerCase())
  return `${textOf(sentenceOf(token, reading))}${isAbout || isLoose ? ' roughly' : ''}`
}

const worthOfPlace = (place: string): string | undefined =>
  /^\d{1,30}$/.test(place) ? place : worthOfScale(place)

export const statedRounding = defineDoubt({
  id: 'stated-rounding',
  summary: 'The sentence says that it rounds in another way: down, up, to a place, or only roughly.',
  examples: [
    'We need $\\frac{25}{4} = 7$ buses.',
    'The number of buses is 130/40 = 4.',
    'Roughly, $48 \\cdot 52 = 2600$.',
    'To one significant figure, $23 + 38 = 60$.',
    '170 / 700, about 25 %.',
    '2^0.85 is nearly 1.9.',
    'The entropy is 1.063 nats = 1.533 bits.',
  ],
  applies: ({ at: { token, reading, link }, grounds }) => {
    const figure = link && figureIn(link.right)
    if (!link || !figure) return null
    const stated = statedRoundingIn(saidOf(token, reading))
    const measured = figureIn(link.left)
    const value = leftValue(link, reading, grounds)
    if (!value) return null
    const found = closedValueOf(value, MIN_DIGITS)
    const { lower } = found
    return (
      doubtOfBoth(measured, figure, found) ??
      (stated && doubtOfRounding(stated, lower, figure)) ??
      (link.sign.operator === '=' && isWholeQuotient(link.left) ? doubtOfWholeThings(lower, figure) : null) ??
      (token.notation === 'words' && divides(link.left) ? doubtOfWholePart(lower, figure) : null) ??
      (token.worded?.sign.operator === '≈' ? doubtOfTwoDigits(lower, figure) : null)
    )
  },
})
