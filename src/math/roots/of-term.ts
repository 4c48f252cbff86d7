import { Rational } from '../number/rational.js'
import type { Term } from '../term/term.js'
import { constant, degree, type Polynomial, plus, times, UNKNOWN } from './polynomial.js'

/**
 * A quotient of two polynomials in one unknown. The normal form of the proofs is none: it cancels what both have in
 * common, and forgets where the divisor was 0.
 */
export interface RationalFunction {
  readonly top: Polynomial
  readonly bottom: Polynomial
}

/** Of a higher degree than people solve by hand. */
const MAX_DEGREE = 12

/** A term as a quotient of polynomials in a symbol; null where it is none, or of too high a degree. */
export function rationalFunctionOf(term: Term, unknown: string): RationalFunction | null {
  const found = read(term, unknown)
  return found && degree(found.top) <= MAX_DEGREE && degree(found.bottom) <= MAX_DEGREE ? found : null
}

const ONE = constant(Rational.ONE)

function read(term: Term, unknown: string): RationalFunction | null {
  switch (term.kind) {
    case 'number':
      return { top: constant(term.value), bottom: ONE }
    case 'symbol':
      return term.name === unknown ? { top: UNKNOWN, bottom: ONE } : null
    case 'add':
      return folded(term.terms, unknown, sum)
    case 'multiply':
      return folded(term.factors, unknown, product)
    case 'power':
      return raised(term, unknown)
    default:
      return null
  }
}

function folded(
  parts: readonly Term[],
  unknown: string,
  join: (one: RationalFunction, other: RationalFunction) => RationalFunction,
): RationalFunction | null {
  let whole: RationalFunction | null = null
  for (const part of parts) {
    const next = rationalFunctionOf(part, unknown)
    if (!next) return null
    whole = whole === null ? next : join(whole, next)
    if (degree(whole.top) > MAX_DEGREE || degree(whole.bottom) > MAX_DEGREE) return null
  }
  return whole
}

function raised(
  { base, exponent }: Extract<Term, { kind: 'power' }>,
  unknown: string,
): RationalFunction | null {
  if (exponent.kind !== 'number' || exponent.value.denominator !== 1n) return null
  const size = Number(exponent.value.abs().numerator)
  const inner = size <= MAX_DEGREE ? rationalFunctionOf(base, unknown) : null
  if (!inner || size * Math.max(degree(inner.top), degree(inner.bottom)) > MAX_DEGREE) return null
  const power = Array.from({ length: size }).reduce<RationalFunction>(whole => product(whole, inner), {
    top: ONE,
    bottom: ONE,
  })
  if (exponent.value.sign() >= 0) return power
  return power.top.length === 0 ? null : { top: power.bottom, bottom: power.top }
}

const sum = (one: RationalFunction, other: RationalFunction): RationalFunction =>
  one.bottom === other.bottom
    ? { top: plus(one.top, other.top), bottom: one.bottom }
    : {
        top: plus(times(one.top, other.bottom), times(other.top, one.bottom)),
        bottom: times(one.bottom, other.bottom),
      }

const product = (one: RationalFunction, other: RationalFunction): RationalFunction => ({
  top: times(one.top, other.top),
  bottom: times(one.bottom, other.bottom),
})
