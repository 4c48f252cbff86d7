import { hasDecimals } from '../engines/rounded-hull.js'
import { type PrintedNumber, readPrinted } from '../number/printed-number.js'
import { childrenOf } from '../term/children.js'
import type { Term } from '../term/term.js'

const ARITHMETIC: ReadonlySet<Term['kind']> = new Set(['add', 'multiply', 'power'])

/** The numbers that an expression writes; null where a function or a constant stands in it, whose values are rounded. */
export function literalsOf(term: Term): readonly PrintedNumber[] | null {
  if (term.kind === 'number') return term.written === undefined ? [] : [readPrinted(term.written)]
  if (!ARITHMETIC.has(term.kind) && !(term.kind === 'apply' && term.name === 'abs')) return null
  const parts = childrenOf(term).map(literalsOf)
  return parts.includes(null) ? null : (parts as PrintedNumber[][]).flat()
}

/** A literal that is no whole number written out: a decimal, or one with an exponent, `7e9`. */
const isWhole = ({ text }: PrintedNumber): boolean => /^-?\d+$/.test(text)

/** Whether each decimal that an expression writes has so many significant digits. */
const haveDecimalsDigits = (literals: readonly PrintedNumber[], least: number): boolean =>
  literals.every(literal => isWhole(literal) || literal.significantDigits.most >= least)

/**
 * Whether an expression is known more closely than to one digit: it writes no decimals, or all of two digits or more, or it
 * adds decimals alone, of which each tells more than a whole number does.
 */
export function isKnownClosely(term: Term): boolean {
  if (!hasDecimals(term)) return true
  const literals = literalsOf(term)
  const isOfDecimals = term.kind === 'add' && literals?.every(({ text }) => text.includes('.')) === true
  return isOfDecimals || (literals !== null && haveDecimalsDigits(literals, 2))
}

/** Whether an expression writes whole numbers alone, in full: 2^20 does, and 7 · 10^9 does not. */
export function isOfWholeNumbers(term: Term): boolean {
  const literals = literalsOf(term)
  return literals !== null && literals.length > 0 && literals.every(isWhole) && !hasPowerOfTen(term)
}

const hasPowerOfTen = (term: Term): boolean =>
  (term.kind === 'power' && term.base.kind === 'number' && term.base.value.eq(10)) ||
  childrenOf(term).some(hasPowerOfTen)
