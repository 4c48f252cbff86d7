import { intervals } from '../number/interval/interval.js'
import { type ExactEnclosure, readPrinted, roundingSet } from '../number/printed-number.js'
import { Rational } from '../number/rational.js'
import { childrenOf, replacedParts } from '../term/children.js'
import { evaluate } from '../term/evaluate.js'
import { symbol, type Term } from '../term/term.js'
import { constantsAt, MIN_DIGITS } from './value.js'

const HUNDREDTH = Rational.of('1/100')

const writtenOf = (term: Term): string => (term.kind === 'number' ? (term.written ?? '') : '')

/** A literal with a decimal point or an exponent may have been rounded to its last printed digit. */
const isDecimal = (term: Term): boolean => /[.e]/.test(writtenOf(term))

export function hasDecimals(term: Term): boolean {
  return isDecimal(term) || childrenOf(term).some(hasDecimals)
}

/**
 * What is written for a literal that may have been rounded: a decimal, or a percentage, which is one of two more
 * places; null for any other term.
 */
export function roundableDigits(term: Term): string | null {
  if (term.kind === 'multiply' && term.factors.length === 2)
    return percentageDigits(term.factors as [Term, Term])
  return isDecimal(term) ? writtenOf(term) : null
}

/** `13\%` is 13 times a hundredth that nobody wrote. */
function percentageDigits([figure, hundredth]: readonly [Term, Term]): string | null {
  const isHundredth = hundredth.kind === 'number' && hundredth.value.eq(HUNDREDTH)
  const written = writtenOf(figure)
  return isHundredth && /^[\d.]+$/.test(written) ? `${written}e-2` : null
}

/** Whether any part of it may have been rounded. */
export function mayBeRounded(term: Term): boolean {
  return roundableDigits(term) !== null || childrenOf(term).some(mayBeRounded)
}

/**
 * An enclosure of the values that a closed expression takes when each of its decimals runs through the numbers that
 * print so; null where it is undefined for some of them.
 */
export function roundedHull(term: Term): ExactEnclosure | null {
  const context = intervals(MIN_DIGITS)
  const { symbols: constants } = constantsAt(MIN_DIGITS)
  const symbols = new Map(constants)
  const opened = replacedParts(term, part => {
    const written = roundableDigits(part)
    if (written === null) return null
    const name = `(${written})${symbols.size}`
    const { lower, upper } = roundingSet(readPrinted(written))
    symbols.set(name, context.between(lower, upper))
    return symbol(name)
  })
  try {
    return evaluate(opened, { symbols, groups: new Map() }, context).bounds()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
