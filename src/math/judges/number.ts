import { hasDecimals } from '../engines/rounded-hull.js'
import { closedValueOf, decide, MIN_DIGITS, showValue, type Value } from '../engines/value.js'
import { printCorrection } from '../number/print-correction.js'
import {
  type ExactEnclosure,
  isOrderOfMagnitude,
  isPowerOfTenAlone,
  judgeRounding,
  nearestCount,
  nearestPowerOfTen,
  type PrintedNumber,
  printRounded,
  type RoundingJudgement,
} from '../number/printed-number.js'
import { Rational } from '../number/rational.js'
import { proveIdentity } from '../proof/tactics.js'
import { toPlain } from '../term/print.js'
import { PI, symbolsOf } from '../term/symbols.js'
import { number, type Term } from '../term/term.js'
import { evidence, type Judgement, judgement, undecided } from './judgement.js'
import { isKnownClosely, isOfWholeNumbers } from './literals.js'
import { magnitudeObligations, numberObligations } from './number-obligations.js'
import { mayAddUp } from './rounded-sum.js'
import { shortResult } from './short-result.js'

/** A number that a document states, and the two values that it is judged against. */
export interface StatedNumber {
  readonly printed: PrintedNumber
  /** What one of the printed figure is worth: 1e9 in `91 B`, 0.01 in `13%`. */
  readonly factor: Rational
  /** `a sixth`: the figure says how often the value goes into one. */
  readonly reciprocal: boolean
  /** What the document says of the number: equal, which allows less rounding, or about. */
  readonly sign: '=' | '≈'
  /** The value that the data give. */
  readonly data: Term
  /** The value that the printed, already rounded numbers give; null where no printed number lies between. */
  readonly printedInputs: Term | null
  /** Published constants that the value leans on. */
  readonly constants: readonly string[]
  /** Whether the numbers of the value are no measurements, so that behind "=" a short result is written in full. */
  readonly areInputsExact?: boolean
  /** Whether it is the value of a limit or an integral, which nobody rounds to a whole number behind "=" unless decimals stand in it. */
  readonly isNeverRounded?: boolean
}

/** How a stated number agrees with one value. */
interface Agreement {
  readonly term: Term
  readonly value: Value
  readonly inFigures: ExactEnclosure
  readonly rounding: RoundingJudgement
  readonly isMagnitude: boolean
}

const isRounded = ({ agreement }: RoundingJudgement): boolean =>
  agreement === 'exact' || agreement === 'rounded'

const agrees = ({ isMagnitude, rounding }: Agreement): boolean => isMagnitude || isRounded(rounding)

/**
 * Judges a number twice, against the value that the data give and the one that the printed inputs give: agrees with
 * the first: holds; only with the second: carried; with neither: misrounded when the nearer one is within 1.5 units
 * and rounding was needed at all, else refuted.
 */
export function judgeNumber(stated: StatedNumber): Judgement {
  const { printed, factor, reciprocal, data } = stated
  const scale = factor.eq(1) ? '' : ` · ${factor}`
  const figure = reciprocal ? `1/${printed.text}` : printed.text
  return { ...judgeTwice(stated), understood: `${toPlain(data)} ${stated.sign} ${figure}${scale}` }
}

function judgeTwice(stated: StatedNumber): Judgement {
  let data: Agreement | null
  let printed: Agreement | null
  try {
    data = agreementWith(stated, stated.data)
    printed = stated.printedInputs && agreementWith(stated, stated.printedInputs)
  } catch (error) {
    if (error instanceof RangeError) return undecided('no-value', error.message)
    if (error instanceof ReferenceError) return undecided('free-symbols', error.message)
    throw error
  }
  if (!data)
    return undecided('no-engine', 'the enclosure of the value does not settle the last printed digit')
  const judged = judgeAgreements(stated, data, printed)
  // Certificates are over terms, in which π is a symbol like any other.
  if (symbolsOf(stated.data).has(PI)) return judged
  const obligations = data.isMagnitude
    ? magnitudeObligations(stated, stated.data)
    : numberObligations(stated, stated.data, data.inFigures.lower, data.rounding.unitUsed)
  return { ...judged, obligations }
}

function judgeAgreements(stated: StatedNumber, data: Agreement, printed: Agreement | null): Judgement {
  const constants = stated.constants
  const rests = evidence(data.value.isExact ? 'computed' : 'proved: enclosure', {
    digits: data.value.digits,
    constants,
  })
  if (agrees(data) && isTooCoarse(stated, data))
    return stated.isNeverRounded && !hasDecimals(stated.data)
      ? refutedBy(data, constants)
      : undecided('no-engine', `${showValue(data.value)}, true only as rounded to one digit`)
  const expected = agrees(data) ? fullDigits(stated, data) : null
  if (expected !== null) {
    const level = evidence('refuted: witness', { digits: data.value.digits, constants })
    // Decimals may be measurements, which nobody has to add up to their last digit.
    if (hasDecimals(stated.data))
      return undecided('no-engine', `${expected}, true only as rounded further than its inputs`)
    return judgement('refuted', {
      evidence: level,
      expected,
      explanation: `${expected}, which takes no rounding`,
    })
  }
  if (agrees(data) && isShortened(stated, data))
    return undecided(
      'no-engine',
      `${showValue(data.value)}, true only as rounded though its inputs are whole numbers`,
    )
  if (agrees(data)) return holds(data, printed, rests)
  if (printed && agrees(printed)) return carried(stated, data, printed, rests)
  return ofDecimals(stated, data) ?? wrong(stated, data, printed, rests)
}

/** Decimals may be rounded: then their tie may be none, and their sum another. Null where that excuses nothing. */
function ofDecimals(stated: StatedNumber, data: Agreement): Judgement | null {
  if (isTie(stated, data) && hasDecimals(stated.data))
    return undecided('no-engine', `${showValue(data.value)}, halfway between two figures, of decimals`)
  if (stated.sign === '≈' && stated.factor.eq(1) && mayAddUp(stated.data, stated.printed))
    return undecided('no-engine', `${showValue(data.value)}, of decimals that may have been rounded`)
  return null
}

function refutedBy({ value }: Agreement, constants: readonly string[]): Judgement {
  const expected = showValue(value)
  const level = evidence('refuted: witness', { digits: value.digits, constants })
  return judgement('refuted', { evidence: level, expected, explanation: expected })
}

/** Whether the value lies halfway between the printed number and the next. */
function isTie(stated: StatedNumber, { inFigures: { lower, upper }, rounding }: Agreement): boolean {
  const distance = lower.minus(asClaimed(stated).value).abs()
  return lower.eq(upper) && distance.times(2).eq(rounding.unitUsed)
}

function agreementWith(stated: StatedNumber, term: Term): Agreement | null {
  const printed = asClaimed(stated)
  const decided = decide(exactly(stated, term), value => {
    const inFigures = figuresOf(stated, value)
    if (!inFigures) return null
    const rounding = judgeRounding(printed, inFigures)
    const isMagnitude =
      !isRounded(rounding) && mayBeMagnitude(stated) && isOrderOfMagnitude(printed, inFigures) === true
    return rounding.agreement === 'undecided' && !isMagnitude ? null : { inFigures, rounding, isMagnitude }
  })
  return decided && { term, value: decided.value, ...decided.answer }
}

/** Behind "=" a number with one significant digit is not taken for one whose zeros are insignificant: 7 · 8 = 60. */
function asClaimed({ printed, sign }: StatedNumber): PrintedNumber {
  const isStrict = sign === '=' && printed.significantDigits.least < 2
  return isStrict ? { ...printed, coarsestUnit: printed.unit } : printed
}

/** Behind "=" only a power of at least a thousand is read as an order of magnitude. */
const mayBeMagnitude = ({ printed, sign }: StatedNumber): boolean =>
  isPowerOfTenAlone(printed) && (sign === '≈' || printed.value.gte(1000))

/**
 * Behind "=", a value rounded to a single digit is no more true than false where its data are exact, 1/2 = 1, or printed
 * more closely, 1.5 · 1.5 = 2; nor is the order of magnitude of whole numbers, 2^20 = 10^6.
 */
function isTooCoarse(stated: StatedNumber, { rounding }: Agreement): boolean {
  const { sign, printed, data } = stated
  const isCoarse = printed.significantDigits.most < 2 && !printed.text.includes('.')
  if (sign !== '=' || rounding.agreement === 'exact' || !isCoarse) return false
  if (mayBeMagnitude(stated)) return isOfWholeNumbers(data)
  return isKnownClosely(data)
}

/** Behind "=", 48 · 52 = 2500 may be meant as rounded, though nothing says so: its digits are written out, to the last. */
const isShortened = (stated: StatedNumber, { rounding, inFigures: { lower } }: Agreement): boolean =>
  isWrittenOut(stated) && rounding.agreement !== 'exact' && lower.isInteger() && isOfWholeNumbers(stated.data)

/** Whether a figure behind "=" has no power of ten and no scale, and its inputs are no measurements. */
const isWrittenOut = ({ areInputsExact = false, sign, printed, reciprocal, factor }: StatedNumber): boolean =>
  areInputsExact && sign === '=' && !reciprocal && factor.eq(1) && !/e/i.test(printed.text)

/** What a result that is short enough to be written in full leaves out behind "="; null where nothing is left out. */
function fullDigits(
  stated: StatedNumber,
  { rounding, inFigures: { lower, upper } }: Agreement,
): string | null {
  const isExact = lower.eq(upper) && rounding.agreement !== 'exact'
  return isWrittenOut(stated) && isExact ? shortResult(lower, stated.data) : null
}

/** No enclosure shows that a value is exactly the printed one, or rational, but a proof may: ln 100 / ln 10 = 2. */
function exactly(stated: StatedNumber, term: Term): Term {
  const value = closedValueOf(term, MIN_DIGITS)
  if (value.isExact) return term
  const candidates = [...valuesOf(stated.printed.value, stated), nearestMultiple(value.lower, SHORT)]
  const proved = provedAmong(candidates, term, value)
  return proved ? number(proved) : term
}

/** Six decimal places: what a value such as 180° − 70°, counted in degrees, has without π. */
const SHORT = Rational.of('1e-6')

const nearestMultiple = (value: Rational, unit: Rational): Rational =>
  unit.times(Rational.of(nearestCount(value, unit)))

/** The value of which a figure is exact; one over 0 is of none. */
function valuesOf(figure: Rational, { factor, reciprocal }: StatedNumber): readonly Rational[] {
  if (!reciprocal) return [figure.times(factor)]
  return figure.isZero() ? [] : [Rational.ONE.div(figure)]
}

/** The first of some numbers that a term is proved to be; a proof is looked for where the enclosure allows one. */
function provedAmong(
  numbers: readonly Rational[],
  term: Term,
  { lower, upper }: ExactEnclosure,
): Rational | undefined {
  const isWithin = (value: Rational) => lower.lte(value) && upper.gte(value)
  return numbers.filter(isWithin).find(value => proveIdentity(term, number(value)).proved)
}

function figuresOf({ factor, reciprocal }: StatedNumber, { lower, upper }: Value): ExactEnclosure | null {
  if (!reciprocal) return { lower: lower.div(factor), upper: upper.div(factor) }
  if (lower.sign() * upper.sign() <= 0) return null
  return { lower: Rational.ONE.div(upper), upper: Rational.ONE.div(lower) }
}

type Rests = Judgement['evidence']

function holds(data: Agreement, printed: Agreement | null, rests: Rests): Judgement {
  const rounding = data.rounding.rounding === 'tie' ? 'tie' : null
  const unrounded =
    printed && !agrees(printed)
      ? `, from unrounded values; from the printed ones ${showValue(printed.value)}`
      : ''
  const magnitude = data.isMagnitude ? ', as an order of magnitude' : ''
  return judgement('holds', {
    evidence: rests,
    rounding,
    explanation: `${showValue(data.value)}${magnitude}${unrounded}`,
  })
}

function carried(stated: StatedNumber, data: Agreement, printed: Agreement, rests: Rests): Judgement {
  const given = { fromPrinted: showValue(printed.value), fromData: showValue(data.value) }
  const explanation = `${given.fromData} from the data, ${given.fromPrinted} from the rounded numbers as printed`
  return judgement('carried', { evidence: rests, given, expected: expectedOf(stated, data), explanation })
}

function wrong(stated: StatedNumber, data: Agreement, printed: Agreement | null, rests: Rests): Judgement {
  const explanation = `${showValue(data.value)}${printed ? `; from the printed numbers ${showValue(printed.value)}` : ''}`
  const near = [data, printed].find(
    a => a?.rounding.agreement === 'near' && needsRounding(a, stated) && !isAnotherMagnitude(stated, a),
  )
  if (near) {
    const rounding = near.rounding.rounding
    const expected = expectedOf(stated, data, near === data ? printRounded : printCorrection)
    return judgement('misrounded', { evidence: rests, rounding, expected, explanation })
  }
  const level = evidence('refuted: witness', { digits: data.value.digits, constants: stated.constants })
  return judgement('refuted', { evidence: level, expected: expectedOf(stated, data), explanation })
}

/**
 * 3 for 1.5 is no rounding, nor is 10^20 for 10^18: a power of ten alone is misrounded by its neighbour at most, any other
 * number by less than a factor of two.
 */
function isAnotherMagnitude({ printed }: StatedNumber, { inFigures }: Agreement): boolean {
  if (printed.value.isZero()) return false
  const most = Rational.of(isPowerOfTenAlone(printed) ? 30 : 2)
  const ratios = [inFigures.lower, inFigures.upper].map(value => value.div(printed.value))
  return ratios.every(ratio => ratio.times(most).lte(1) || ratio.gte(most))
}

/** A value that the printed digits can express was never rounded: a difference is an error, not a rounding. */
function needsRounding({ term, value, inFigures, rounding }: Agreement, stated: StatedNumber): boolean {
  const { lower, upper } = inFigures
  const { unitUsed } = rounding
  if (lower.eq(upper)) return !lower.div(unitUsed).isInteger()
  // No enclosure shows that log 1024 is ten times log 2.
  const nearest = valuesOf(nearestMultiple(lower, unitUsed), stated)
  return provedAmong(nearest, term, value) === undefined
}

/** What was only misrounded keeps its place; any other number needs as many digits as it has. */
function expectedOf(stated: StatedNumber, { inFigures }: Agreement, print = printCorrection): string | null {
  if (mayBeMagnitude(stated)) return nearestPowerOfTen(inFigures)
  return print(inFigures, stated.printed)
}
