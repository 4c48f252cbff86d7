import { type PrimePower, primePowers } from '../number/prime-powers.js'
import { Rational } from '../number/rational.js'
import { exactValue } from './evaluate.js'
import { multiply, number, type Term } from './term.js'

/** One part of a logarithm: the product of `factors` times ln `of`, or times `of` itself where that was ln e^of. */
export interface LogarithmPart {
  readonly factors: readonly Term[]
  readonly of: Term
  readonly isPlain: boolean
}

/** Numbers are divided by primes up to this one, the last below 1000; what is left then stays whole. */
const MAX_PRIME = 997n

/**
 * ln of a term that is positive, as a sum of parts: ln ab = ln a + ln b where all factors but one are positive by their
 * form, ln bᵉ = e ln b where bᵉ > 0 makes b positive, ln e^a = a, and numbers by their primes.
 */
export function logarithmParts(term: Term, isPositive: (term: Term) => boolean): readonly LogarithmPart[] {
  const parts = (inner: Term) => logarithmParts(inner, isPositive)
  switch (term.kind) {
    case 'number':
      return term.value.sign() > 0 ? primeParts(term.value) : [single(term)]
    case 'exp':
      return [{ factors: [], of: term.argument, isPlain: true }]
    case 'multiply': {
      const positive = term.factors.filter(isPositive)
      const others = term.factors.filter(factor => !isPositive(factor))
      if (others.length === 0) return positive.flatMap(parts)
      const rest = others.length > 1 ? [single(multiply(...others))] : parts(others[0]!)
      return [...positive.flatMap(parts), ...rest]
    }
    case 'power': {
      if (!isPositive(term.base) && isEven(term.exponent)) return [single(term)]
      return parts(term.base).map(part => ({ ...part, factors: [term.exponent, ...part.factors] }))
    }
    default:
      return [single(term)]
  }
}

const single = (of: Term): LogarithmPart => ({ factors: [], of, isPlain: false })

/** Whether a power to this exponent may be positive although its base is not. */
function isEven(exponent: Term): boolean {
  const exact = exactValue(exponent)
  return exact?.isInteger() === true && exact.numerator % 2n === 0n
}

function primeParts(value: Rational): readonly LogarithmPart[] {
  const part = ({ prime, exponent }: PrimePower): LogarithmPart => ({
    factors: exponent === 1 ? [] : [number(exponent)],
    of: number(Rational.ratio(prime)),
    isPlain: false,
  })
  const [above, below] = [value.numerator, value.denominator].map(whole => primePowers(whole, MAX_PRIME))
  return [...above!, ...below!.map(one => ({ ...one, exponent: -one.exponent }))].map(part)
}
