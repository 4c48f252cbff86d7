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
export const haveDecimalsDigits = (literals: readonly PrintedNumber[], least: number): boolean =>
  literals.every(literal => isWhole(literal) || literal.significantDigits.most >= least)

/** Whether an expression writes whole numbers alone, in full: 2^20 does, and 7 · 10^9 does not. */
export function isOfWholeNumbers(term: Term): boolean {
  const literals = literalsOf(term)
  return literals !== null && literals.length > 0 && literals.every(isWhole) && !hasPowerOfTen(term)
}

const hasPowerOfTen = (term: Term): boolean =>
  (term.kind === 'power' && term.base.kind === 'number' && term.base.value.eq(10)) ||
  childrenOf(term).some(hasPowerOfTen)
