import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { substitute } from '../../math/term/substitute.js'
import { PI, symbolsOf } from '../../math/term/symbols.js'
import { multiply, number, symbol, type Term } from '../../math/term/term.js'
import type { Ends } from './piece.js'

/** The q of q·π, as in `3\pi/2`, for a rational q; undefined for any other term. */
export function multipleOfPi(term: Term): Rational | undefined {
  if (!symbolsOf(term).has(PI)) return undefined
  const at = (pi: number) => exactValue(substitute(term, new Map([[PI, number(pi)]])))
  const [once, twice, thrice] = [at(1), at(2), at(3)]
  const isMultiple = once && twice?.eq(once.times(2)) && thrice?.eq(once.times(3))
  return isMultiple ? once : undefined
}

/** What a number of half turns is: q·π. */
export const timesPi = (term: Term): Term => multiply(symbol(PI), term)

/** π lies between these two. */
const BELOW = Rational.of('3.14159265358979323846264338327950')
const ABOVE = BELOW.plus(Rational.of('1e-32'))

/** The same ends as numbers, each by less than 10⁻³⁰ of itself too far out where it is a multiple of π. */
export function withoutPi({ inPi, from, to, ...has }: Ends): Ends {
  if (!inPi) return { from, to, ...has }
  const outwards = (end: Rational | null, isLow: boolean): Rational | null =>
    end ? end.times(end.sign() > 0 === isLow ? BELOW : ABOVE) : null
  return { from: outwards(from, true), to: outwards(to, false), ...has }
}
