import { intervals } from '../numeric/interval.js'
import { type ExactEnclosure, readPrinted, roundingSet } from '../numeric/rounding.js'
import { childrenOf, withChildren } from '../term/children.js'
import { evaluate } from '../term/evaluate.js'
import { symbol, type Term } from '../term/term.js'
import { constantsAt, FEWEST_DIGITS } from './value.js'

/** A literal with a decimal point or an exponent may have been rounded to its last printed digit. */
export function isRoundable(term: Term): term is Term & { kind: 'number'; written: string } {
  return term.kind === 'number' && /[.e]/.test(term.written ?? '')
}

export function hasDecimals(term: Term): boolean {
  return isRoundable(term) || childrenOf(term).some(hasDecimals)
}

/**
 * An enclosure of the values that a closed expression takes when each of its decimals runs through the numbers that
 * print so; null where it is undefined for some of them.
 */
export function roundedHull(term: Term): ExactEnclosure | null {
  const context = intervals(FEWEST_DIGITS)
  const { symbols: constants } = constantsAt(FEWEST_DIGITS)
  const symbols = new Map(constants)
  const opened = openDecimals(term, written => {
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

function openDecimals(term: Term, stand: (written: string) => Term): Term {
  if (isRoundable(term)) return stand(term.written)
  return withChildren(
    term,
    childrenOf(term).map(part => openDecimals(part, stand)),
  )
}
