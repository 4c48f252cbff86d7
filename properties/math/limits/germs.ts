import fc from 'fast-check'
import { constantsAt } from '../../../src/math/engines/value.js'
import { limitOf, type Place } from '../../../src/math/limits/limit.js'
import { intervals } from '../../../src/math/number/interval/interval.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { substitute } from '../../../src/math/term/substitute.js'
import {
  add,
  apply,
  divide,
  exp,
  ln,
  multiply,
  power,
  squareRoot,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

export const x = symbol('x')

export const both = (at: Term): Place => ({ at, side: 'both' })
export const right = (at: Term): Place => ({ at, side: 'right' })
export const left = (at: Term): Place => ({ at, side: 'left' })
export const FAR: Place = { at: 'infinity', sign: 1 }
export const FAR_BELOW: Place = { at: 'infinity', sign: -1 }

export const put = (term: Term, to: Term): Term => substitute(term, new Map([['x', to]]))

/** The value of a closed term, as a double. */
export function numberOf(term: Term): number {
  const context = intervals(40)
  return evaluate(term, constantsAt(40), context).midpoint().toNumber()
}

/** What a limit is, as a double or an infinity; NaN where it has none, or none is known. */
export function limit(term: Term, place: Place): number {
  const found = limitOf(term, 'x', place)
  if (found.kind === 'finite') return numberOf(found.value)
  return found.kind === 'infinite' ? found.sign * Number.POSITIVE_INFINITY : Number.NaN
}

export const whole = fc.integer({ min: -4, max: 4 })
export const positive = fc.integer({ min: 1, max: 4 })
export const nonzero = whole.filter(value => value !== 0)

/** Functions that have every derivative at the places from 1 to 4. */
export const smooth: fc.Arbitrary<Term> = fc.oneof(
  fc.constantFrom<Term>(x, power(x, 2), power(x, -1), exp(x), ln(x), squareRoot(x), power(x, '2/3')),
  fc.tuple(positive, fc.constantFrom('sin', 'cos', 'arctan')).map(([k, name]) => apply(name, multiply(k, x))),
  fc.tuple(whole, positive).map(([k, c]) => exp(multiply(k, power(add(x, c), -1)))),
  fc.tuple(positive, positive).map(([k, c]) => ln(add(multiply(k, x), c))),
)

/** Sums and products of these. */
export const smoother: fc.Arbitrary<Term> = fc.oneof(
  smooth,
  fc.tuple(smooth, smooth, nonzero).map(([f, g, k]) => add(f, multiply(k, g))),
  fc.tuple(smooth, smooth).map(([f, g]) => multiply(f, g)),
  fc.tuple(smooth, positive).map(([f, k]) => divide(f, add(k, power(x, 2)))),
)
