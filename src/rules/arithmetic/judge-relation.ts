import { closedValueOf, MIN_DIGITS } from '../../math/engines/value.js'
import { judgeAbout, judgeClosed } from '../../math/judges/closed.js'
import { type Inequality, judgeInequality } from '../../math/judges/inequality.js'
import { type Judgement, judgement, undecided } from '../../math/judges/judgement.js'
import { isAccusation, isKinder } from '../../math/judges/verdict.js'
import { type PrintedNumber, readPrinted } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { multiply, number, type Term } from '../../math/term/term.js'
import { isCounted, ONE, timesWorth, type Unit } from '../../math/units/unit.js'
import type { Node, Sign } from '../../notation/tree/node.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import { nearly } from '../../page/quantities/agrees.js'
import { precisionOf } from '../../page/quantities/figure-precision.js'
import { judgeFigure, type StatedFigure } from '../../page/quantities/judge-figure.js'
import { figureOfMeasured, type MeasuredFigure, overWorth } from '../../page/quantities/measured-figure.js'
import type { Measured } from '../../page/quantities/measured-side.js'
import { type Figure, figureOfNode } from '../../page/quantities/printed-figure.js'
import { readingsOf, type UnitReading } from '../../page/quantities/unit-readings.js'
import { doubtOf } from '../doubts/incommensurable-sides.js'
import { mayConvert } from '../doubts/unit-conversion.js'
import { isOfCalculus } from './unbounded.js'

/** Two measured sides of one sign, and how a side becomes a term. */
export interface Sides {
  readonly left: Measured
  readonly right: Measured
  readonly sign: Sign
  readonly source: string
  /** The units that the page names near the relation. */
  readonly unitsInSight?: () => readonly Unit[]
  /** The closed term of a side whose words of measure are worth so much; null where something in it stays free. */
  readonly termOf: (side: Measured, worth: ReadonlyMap<Node, Term>) => Term | null
  /** The left from the data behind its printed numbers; null where it repeats no earlier result. */
  readonly dataOf: (worth: ReadonlyMap<Node, Term>) => Term | null
}

const INEQUALITIES: ReadonlySet<string> = new Set<Inequality>(['<', '>', '≤', '≥', '≠'])

/** Judges a closed relation under every reading of its units, and gives the one that is kindest to the document. */
export function judgeSides(sides: Sides): JudgedSides | null {
  try {
    return judgeReadings(sides)
  } catch (error) {
    // A printed figure of many thousand digits is one that nobody reads.
    if (error instanceof RangeError)
      return { judgement: undecided('too-large', error.message), inFigures: null, factor: null }
    throw error
  }
}

export interface JudgedSides {
  readonly judgement: Judgement
  /** The value from the data, counted in what one of the printed figure is worth; null where none is printed. */
  readonly inFigures: Term | null
  /** How many times the larger of the value and a figure that is wrong is the smaller; null where that says nothing. */
  readonly factor: Rational | null
}

function judgeReadings(sides: Sides): JudgedSides | null {
  const figure = figureOfMeasured(sides.right)
  const isOrder = INEQUALITIES.has(sides.sign.operator)
  const all = readingsOf(sides.left, sides.right, precisionOf(figure, sides), sides.unitsInSight)
  // Some unit makes any order true.
  const readings = isOrder ? all.slice(0, 1) : all
  let best: JudgedSides | null = null
  for (const reading of readings) {
    const judged = judgeReading(sides, reading, figure)
    if (!judged) return null
    if (reading.kind === 'unnamed' && judged.judgement.verdict !== 'undecided') continue
    if (!best || isLikelier(judged, best)) best = judged
    if (best.judgement.verdict === 'holds') break
  }
  return best
}

/** Whether a reading is meant rather than another: it is kinder, or a figure that is wrong in both is nearer to it. */
export const isLikelier = (one: JudgedSides, other: JudgedSides): boolean =>
  isKinder(one.judgement, other.judgement) ||
  (one.factor !== null && other.factor !== null && one.factor.lt(other.factor))

function judgeReading(sides: Sides, found: UnitReading, figure: MeasuredFigure | null): JudgedSides | null {
  const { left, right, sign } = sides
  // Of figures alone more is known than of figures with a π in their unit.
  const isPlain = found.kind === 'written' && addsInOneUnit(left, right)
  const reading: UnitReading = isPlain ? { ...found, left: 'plain', right: 'plain' } : found
  const shifted = (term: Term): Term => (reading.shift.eq(1) ? term : multiply(number(reading.shift), term))
  const inWorth = (side: Measured, which: 'full' | 'plain') => {
    const term = sides.termOf(side, side[which])
    return term && behind(term, side, which)
  }
  const leftTerm = inWorth(left, reading.left)
  if (!leftTerm) return null
  if (INEQUALITIES.has(sign.operator) || !figure || comparesFigures(sides)) {
    const rightTerm = inWorth(right, reading.right === 'bare' ? 'plain' : reading.right)
    const judged = rightTerm && judgeTerms(shifted(leftTerm), sign, rightTerm)
    return judged && { judgement: noted(judged, reading, sides, null), inFigures: null, factor: null }
  }
  const data = sides.dataOf(left[reading.left])
  const inData = data && behind(data, left, reading.left)
  const judged = judgeInFigures(sides, reading, figure, shifted(leftTerm), inData && shifted(inData))
  const worth = worthOf(figure, reading)
  const factor = isAccusation(judged.verdict)
    ? factorBetween(overWorth(shifted(leftTerm), worth), figure.figure)
    : null
  const inFigures = overWorth(shifted(inData ?? leftTerm), timesWorth(worth, number(figure.figure.factor)))
  return { judgement: noted(judged, reading, sides, factor), inFigures, factor }
}

const worthOf = ({ figure, full, plain }: MeasuredFigure, { right }: UnitReading): Term => {
  if (right === 'bare') return number(Rational.ONE.div(Rational.of(figure.factor)))
  return right === 'full' ? full : plain
}

/** How many times the larger of a value and a figure is the smaller; null where they differ in sign. */
function factorBetween(value: Term, figure: Figure): Rational | null {
  const printed = worthPrinted(figure)
  const { lower } = closedValueOf(value, MIN_DIGITS)
  if (lower.sign() * printed.sign() <= 0) return null
  const ratio = lower.div(printed)
  return ratio.lt(1) ? Rational.ONE.div(ratio) : ratio
}

function behind(term: Term, { behind: unit }: Measured, which: 'full' | 'plain'): Term {
  const worth = which === 'full' ? unit.factor : unit.scale
  return worth.kind === 'number' && worth.value.eq(1) ? term : multiply(term, worth)
}

function judgeTerms(left: Term, { operator }: Sign, right: Term): Judgement {
  if (INEQUALITIES.has(operator)) return judgeInequality(left, operator as Inequality, right)
  return operator === '=' ? judgeClosed(left, right) : judgeAbout(left, right)
}

/** A side without a measure, or one that counts things. */
const isExact = ({ hasUnits, units, behind }: Measured): boolean =>
  !hasUnits || [...units.values(), behind].every(unit => unit === ONE || isCounted(unit))

/** `61 cm + 70 cm = 131 cm`: whoever adds whole figures of one unit writes down what they come to. */
const addsInOneUnit = (left: Measured, right: Measured): boolean =>
  left.node.head === 'add' &&
  left.node.args.every(isWholeQuantity) &&
  new Set([...left.units.values(), ...right.units.values(), right.behind].filter(isMeasure).map(worthOfUnit))
    .size === 1

const isMeasure = (unit: Unit): boolean => unit !== ONE
const worthOfUnit = ({ factor }: Unit): string => exactValue(factor)?.toString() ?? ''

/** `61 cm`, `-47^\\circ` */
const isWholeQuantity = ({ head, text, args }: Node): boolean =>
  head === 'number'
    ? /^[\d,]+$/.test(text)
    : ['mul', 'neg', 'pow'].includes(head) && args[0] !== undefined && isWholeQuantity(args[0])

function judgeInFigures(
  { sign, source, left, right }: Sides,
  reading: UnitReading,
  printed: MeasuredFigure,
  value: Term,
  fromData: Term | null,
): Judgement {
  const { figure, isCutOff } = printed
  const worth = worthOf(printed, reading)
  const asPrinted = overWorth(value, worth)
  const isOfNumbers = sign.operator === '=' && symbolsOf(left.node).size === 0 && isExactly(asPrinted, figure)
  // `48 · 570.27 = 27372.96` is so of these numbers, and from which they were rounded makes no difference.
  const inData = isOfNumbers && fromData && nearly(fromData, value) ? null : fromData
  const data = overWorth(inData ?? value, worth)
  const stated: StatedFigure = {
    sign: sign.operator === '=' ? '=' : '≈',
    data,
    printedInputs: inData ? asPrinted : null,
    isCutOff,
    areInputsExact: ((isExact(left) && isExact(right)) || addsInOneUnit(left, right)) && inData === null,
    isNeverRounded: isOfCalculus(left.node) || isProperFraction(left, right, data, source),
  }
  const judged = judgeFigure(figure, stated, source, right.node)
  if (reading.isStrict && judged.verdict === 'holds' && !isExactly(data, figure))
    return undecided('no-engine', `${judged.explanation}, true only as rounded to one digit`)
  const isOther = judged.verdict === 'misrounded' || isAnotherOf(left.node, figure, data)
  if (sign.operator === '=' && ['min', 'max'].includes(left.node.head) && isOther)
    return {
      ...judged,
      verdict: 'refuted',
      evidence: judged.evidence && { ...judged.evidence, level: 'refuted: witness' },
    }
  return judged
}

/** `\\frac{2}{4} = 1`: a fraction below one is no whole number, while `\\frac{31}{5} = 6` may leave out what is over. */
const isProperFraction = (left: Measured, right: Measured, data: Term, source: string): boolean =>
  !left.hasUnits &&
  !right.hasUnits &&
  left.node.head === 'div' &&
  /^\\[dt]?frac(?![A-Za-z])/.test(source.slice(left.node.start, left.node.end)) &&
  exactValue(data)?.abs().lt(Rational.of(1)) === true

/** `0.511 ≈ 0.512`: of two figures without a unit the second rounds nothing if it is printed as closely as the first. */
function comparesFigures({ left, right, sign }: Sides): boolean {
  const [first, second] = [left, right].map(({ node, hasUnits }) => (hasUnits ? null : figureOfNode(node)))
  if (sign.operator === '=' || !first || !second || first.figure.factor !== second.figure.factor) return false
  const [one, other] = [first, second].map(({ figure }) => readPrinted(figure.digits)) as [
    PrintedNumber,
    PrintedNumber,
  ]
  return other.unit.lte(one.unit) && other.significantDigits.least >= one.significantDigits.most
}

/** `min(-0.642, -0.6) = -0.6` chooses the other one: that the least would round to it is no excuse. */
const isAnotherOf = ({ args }: Node, printed: Figure, data: Term): boolean =>
  !isExactly(data, printed) &&
  args.some(part => {
    const own = figureOfNode(part)?.figure
    return own !== undefined && isExactly(number(worthPrinted(own)), printed)
  })

const worthPrinted = ({ digits, factor }: Figure): Rational =>
  readPrinted(digits).value.times(Rational.of(factor))

const isExactly = (data: Term, figure: Figure): boolean => exactValue(data)?.eq(worthPrinted(figure)) === true

/** What is known of a statement whose units are read in one way. */
function noted(
  judged: Judgement,
  { note, kind }: UnitReading,
  { left, right }: Sides,
  factor: Rational | null,
): Judgement {
  const doubt = isAccusation(judged.verdict) ? doubtOf(left, right) : null
  if (doubt !== null) return undecided('notation', `${doubt}; ${judged.explanation}`)
  if (kind === 'unnamed' && judged.verdict !== 'refuted')
    return undecided('notation', `${note}; ${judged.explanation}`)
  if (kind === 'mismatch') return judgeMismatch(judged, left, right, factor)
  return judged.verdict === 'holds' ? { ...judged, reading: note } : judged
}

const PREFIXES_AND_BITS: ReadonlySet<string> = new Set(['byte'])

/**
 * Sides of different dimensions are wrong for certain only where every figure in both has a unit. One without may be in any:
 * 10 bits at 1/9600 take 1.042 ms. So a prefix, or the eight
 * bits of a byte, says nothing there.
 */
function judgeMismatch(
  judged: Judgement,
  left: Measured,
  right: Measured,
  factor: Rational | null,
): Judgement {
  const shown = `the left is in ${showDimension(left)}, the right in ${showDimension(right)}`
  const open = undecided('notation', `${shown}; ${judged.explanation}`)
  if (!left.isComplete || !right.isComplete) {
    const mayBeConverted = factor !== null && mayConvert(factor, Rational.ONE, PREFIXES_AND_BITS)
    // "in 100 mL = 5 · 1.685 mmol": what a quantity holds stands behind it.
    const mayHold = left.hasUnits && right.hasUnits && figureOfMeasured(left) !== null
    if (judged.verdict === 'refuted' && (mayBeConverted || mayHold)) return open
    return { ...judged, reading: judged.verdict === 'holds' ? shown : null }
  }
  // "1 mL = 1 g" of water, "1 cm = 1 s" on an axis: of two quantities alone one may stand for the other.
  const isPair = [left, right].every(({ node }) => figureOfNode(node) !== null)
  if (judged.verdict !== 'holds' || isPair) return open
  return judgement('refuted', {
    evidence: judged.evidence && { ...judged.evidence, level: 'refuted: witness' },
    explanation: shown,
  })
}

function showDimension({ dimension }: Measured): string {
  return [...dimension].map(([base, power]) => (power.eq(1) ? base : `${base}^${power}`)).join(' · ')
}
