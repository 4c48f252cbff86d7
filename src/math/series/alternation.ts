import type { Rational } from '../number/rational.js'
import { exactValue } from '../term/evaluate.js'
import { substitute } from '../term/substitute.js'
import { symbolsOf } from '../term/symbols.js'
import { multiply, number, power, type Term } from '../term/term.js'

/** A member of a series without the sign that it takes in turn. */
export interface Alternation {
  readonly positive: Term
  readonly isAlternating: boolean
  /** The sign at the first index. */
  readonly first: 1 | -1
}

/** `(-1)^{n+1}/n` as 1/n, whose sign changes at each step and is + at n = 1; null where a sign may change in another way. */
export function alternationOf(member: Term, index: string, from: Rational): Alternation | null {
  let isOdd = false
  let isNegative = false
  const parts = factorsOf(member).map((factor): Term | null => {
    const base = factor.kind === 'power' ? exactValue(factor.base) : undefined
    if (factor.kind !== 'power' || !symbolsOf(factor.exponent).has(index) || !base || base.sign() > 0)
      return factor
    const [start, next] = [from, from.plus(1)].map(at => exponentAt(factor.exponent, index, at))
    if (!isWhole(start!) || !isWhole(next!)) return null
    if (start!.numerator % 2n !== 0n) isNegative = !isNegative
    if (next!.minus(start!).numerator % 2n !== 0n) isOdd = !isOdd
    return power(number(base.neg()), factor.exponent)
  })
  return parts.includes(null)
    ? null
    : { positive: multiply(...(parts as Term[])), isAlternating: isOdd, first: isNegative ? -1 : 1 }
}

/** Null where it is irrational. */
const exponentAt = (exponent: Term, index: string, at: Rational): Rational | null =>
  exactValue(substitute(exponent, new Map([[index, number(at)]]))) ?? null
const isWhole = (exponent: Rational | null): boolean => exponent?.isInteger() === true

/** The factors of products and of whole powers of products. */
export function factorsOf(term: Term): readonly Term[] {
  if (term.kind === 'multiply') return term.factors.flatMap(factorsOf)
  if (term.kind !== 'power' || term.base.kind !== 'multiply' || !exactValue(term.exponent)?.isInteger())
    return [term]
  return factorsOf(term.base).map(factor => power(factor, term.exponent))
}
