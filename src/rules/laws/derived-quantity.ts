import type { Token } from '../../documents/model/document.js'
import { hasSense } from '../../english/matching.js'
import { BLANK_LINE, sentenceOf } from '../../english/sentence.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { readPrinted } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { number } from '../../math/term/term.js'
import { USUAL } from '../../math/units/convention.js'
import {
  type Dimension,
  isSameDimension,
  NO_DIMENSION,
  powerOfDimension,
  timesDimension,
} from '../../math/units/dimension.js'
import { findUnit } from '../../math/units/unit-of-word.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { type LawPage, lawCheck, ruled } from './law-page.js'
import { judgeNamed } from './named-figure.js'
import { isAlone, type Quantity, quantityAt } from './quantity.js'

/** A quantity of a sentence with what it is worth in base units. */
interface Known extends Quantity {
  readonly value: Rational
  readonly unit: Rational
  readonly dimension: Dimension
  /** Whether it counts things. */
  readonly isCounted: boolean
}

/** What two quantities come to, in base units. */
interface Derived {
  readonly value: Rational
  readonly dimension: Dimension
  readonly says: string
  /** What tells that they belong together: the units of both, or the things that one counts. */
  readonly kind: keyof typeof MIN_DIGITS
  /** Whether both stand in the sentence of what is derived. */
  readonly isOfSentence: boolean
}

/** So many quantities before another one may be what it comes from. */
const MAX_BEFORE = 5
/** Nobody writes a longer figure beside its unit. */
const MAX_FIGURE = 20
/** Fewer digits agree by chance: where units tell what belongs together, and where things are counted. */
const MIN_DIGITS = { units: 2, count: 3 } as const
const SLIPS = [-9, -6, -3, -2, -1, 1, 2, 3, 6, 9]

const dimensionOf = (...units: readonly string[]): Dimension =>
  units.map(unit => findUnit(unit)!.unit.dimension).reduce(timesDimension)
const inverse = (dimension: Dimension): Dimension => powerOfDimension(dimension, Rational.of(-1))
const per = (above: string, below: string): Dimension =>
  timesDimension(dimensionOf(above), inverse(dimensionOf(below)))

/**
 * Quantities of which two make the third: an amount, its rate and its time; a voltage, a current and a resistance; a mass,
 * an amount of substance and what a mole weighs. No others: metres per second times seconds are the metres of an even
 * motion, and half of those of a fall.
 */
const FAMILIES: readonly (readonly Dimension[])[] = [
  ...['byte', 'J'].map(unit => [
    dimensionOf(unit),
    per(unit, 's'),
    dimensionOf('s'),
    inverse(dimensionOf('s')),
  ]),
  [dimensionOf('g'), dimensionOf('mol'), per('g', 'mol')],
  [dimensionOf('mol'), dimensionOf('L'), per('mol', 'L')],
]
/** The same of one part of a circuit: "two 8 Ω resistors in series" are another resistance. */
const OF_CIRCUITS: typeof FAMILIES = [
  ['V', 'A', 'Ω'],
  ['W', 'V', 'A'],
  ['s', 'F', 'Ω'],
].map(units => units.map(unit => dimensionOf(unit)))

const isOf = (families: typeof FAMILIES, dimensions: readonly Dimension[]): boolean =>
  families.some(family => dimensions.every(one => family.some(other => isSameDimension(one, other))))

/**
 * A quantity that is the product or the quotient of two that stand before it: "3.61 GB at 900 GB/s take 4.01 ms", "256
 * GPUs at 700 W draw 179.2 kW". Nothing says that it is, so that one which differs is only accused where it has the very digits, and
 * units allow no other reading: a prefix or a point has slipped.
 */
function derivedQuantity(page: LawPage): Judged[] {
  const { tokens } = page.reading.section
  let before: readonly Known[] = []
  const found: Judged[] = []
  for (const token of tokens) {
    const quantity = knownAt(quantityAt(token, page))
    if (!quantity) continue
    const near = before.filter(other => isNear(other, quantity, page))
    const isSaidAgain = near.some(other => isSameQuantity(other, quantity))
    const judged = isAlone(quantity, page) && !isSaidAgain ? judgeDerived(quantity, near, page) : null
    if (judged) found.push(judged)
    before = [...before, quantity].slice(-MAX_BEFORE)
  }
  return found
}

const isSameQuantity = (one: Known, other: Known): boolean =>
  one.value.eq(other.value) && isSameDimension(one.dimension, other.dimension)

/** Whether a quantity stands in the sentence of another, or in the one before it in its paragraph. */
function isNear(before: Known, target: Known, { reading: { source } }: LawPage): boolean {
  const distance = target.token.sentence - before.token.sentence
  const between = source.slice(before.token.end, target.token.start)
  return distance === 0 || (distance === 1 && !BLANK_LINE.test(between))
}

function knownAt(quantity: Quantity | null): Known | null {
  if (!quantity || quantity.figure.parts || quantity.figure.reciprocal) return null
  const unit = quantity.unitUnder(USUAL)
  const worth = unit ? exactValue(unit.factor) : Rational.ONE
  if (unit?.isUnknown || !worth) return null
  const { digits, factor } = quantity.figure
  if (digits.length > MAX_FIGURE || /e/i.test(digits)) return null
  const value = readPrinted(digits).value.times(Rational.of(factor)).times(worth)
  if (value.sign() <= 0) return null
  const [dimension, isCounted] = [unit?.dimension ?? NO_DIMENSION, (unit?.nouns.size ?? 0) > 0]
  return { ...quantity, value, unit: worth, dimension, isCounted }
}

function judgeDerived(target: Known, before: readonly Known[], page: LawPage): Judged | null {
  if (target.dimension.size === 0) return null
  const { significantDigits } = readPrinted(target.figure.digits)
  const isOnly = areAlone(target, page)
  const ways = pairsOf(before, target, isOnly).filter(({ dimension }) =>
    isSameDimension(dimension, target.dimension),
  )
  const isBorneOut = ({ kind, value }: Derived): boolean =>
    significantDigits.least >= MIN_DIGITS[kind] && judgeAs(value, target, page).verdict === 'holds'
  const right = ways.find(isBorneOut)
  const way = right ?? slipOf(ways, target, page)
  const judged = way && judgeAs(way.value, target, page)
  if (!judged || (judged.verdict !== 'holds' && right)) return null
  const { start, end } = target.figure
  const place = { from: start, to: end, start, end }
  const { token } = target
  return ruled({ rule: RULE, token, judgement: judged, reading: way.says, ...place }, page)
}

const judgeAs = (value: Rational, { figure, unit }: Known, page: LawPage): Judgement =>
  judgeNamed({ figure, sign: '≈' }, number(value.div(unit)), page)

/**
 * The one way in which units let a quantity come about in its sentence, where it has the digits and another power of ten; null
 * where another figure stands in the sentence, which may be a factor: "over ten links", "at a tenth of its power".
 */
function slipOf(ways: readonly Derived[], target: Known, page: LawPage): Derived | null {
  const [way, another] = ways.filter(({ kind, isOfSentence }) => kind === 'units' && isOfSentence)
  if (!way || another) return null
  if (readPrinted(target.figure.digits).significantDigits.least < MIN_DIGITS.units) return null
  if (!areAlone(target, page)) return null
  const isSlip = SLIPS.some(
    power => judgeAs(way.value.times(Rational.of(10).pow(power)), target, page).verdict === 'holds',
  )
  return isSlip ? way : null
}

/** Whether no more figures stand in a sentence than the two that make a third, and the third. */
function areAlone({ token }: Known, { reading }: LawPage): boolean {
  const sentence = [token, ...sentenceOf(token, reading).filter(one => one !== token)]
  return sentence.filter(isFigure).length <= FIGURES && !sentence.some(word => hasSense(word, 'ofEach'))
}

const FIGURES = 3
const isFigure = ({ kind }: Token): boolean => kind === 'number' || kind === 'math'

function pairsOf(quantities: readonly Known[], target: Known, isOnly: boolean): readonly Derived[] {
  return quantities.flatMap((one, i) =>
    quantities.slice(i + 1).flatMap(other => {
      const kind = kindOf(one, other, target, isOnly)
      if (!kind) return []
      const isOfSentence = [one, other].every(({ token }) => token.sentence === target.token.sentence)
      const found = (how: string, value: Rational, dimension: Dimension): Derived => ({
        ...{ says: `a ${how} of two quantities before it`, value, dimension, kind, isOfSentence },
      })
      const quotient = (above: Known, below: Known) =>
        found(
          'quotient',
          above.value.div(below.value),
          timesDimension(above.dimension, inverse(below.dimension)),
        )
      const product = timesDimension(one.dimension, other.dimension)
      return [
        found('product', one.value.times(other.value), product),
        quotient(one, other),
        quotient(other, one),
      ]
    }),
  )
}

/** What tells that two quantities make a third, which may be alone with it; null where nothing does, or one of them is one. */
function kindOf(one: Known, other: Known, target: Known, isOnly: boolean): Derived['kind'] | null {
  const pair = [one, other]
  if (pair.some(({ value }) => value.eq(1))) return null
  if (pair.every(({ dimension }) => dimension.size > 0)) {
    const dimensions = [...pair, target].map(({ dimension }) => dimension)
    if (isOf(OF_CIRCUITS, dimensions)) return isOnly ? 'units' : null
    return isOf(FAMILIES, dimensions) ? 'units' : null
  }
  const count = pair.find(({ dimension }) => dimension.size === 0)!
  return count.isCounted && count.value.isInteger() ? 'count' : null
}

const RULE = 'law/derived-quantity'

export const derivedQuantityLaw = defineRule({
  id: RULE,
  summary: 'A quantity is the product or the quotient of two before it, as its unit and its digits tell.',
  why: 'Of a time, a rate and an amount the third is worked out in the head, and a prefix slips by a thousand.',
  source: null,
  examples: {
    right: [{ states: 'reading 3.61 GB at 900 GB/s takes 4.01 ms' }],
    wrong: [
      { states: 'reading 3.61 GB at 900 GB/s takes 4.01 s' },
      { states: 'a bulb of 60 W that is on for 24 h uses 14.4 kWh' },
    ],
  },
  stage: 'line',
  check: lawCheck(derivedQuantity, 'lines'),
})
