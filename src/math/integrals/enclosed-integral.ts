import { closedValueOf, MIN_DIGITS } from '../engines/value.js'
import { rememberFunction } from '../functions/functions.js'
import { isClosed } from '../limits/large-symbols.js'
import type { Limit } from '../limits/limit.js'
import type { Whither } from '../limits/scale.js'
import { undecided } from '../limits/settled.js'
import { type Interval, intervals } from '../number/interval/interval.js'
import { Rational } from '../number/rational.js'
import { differentiate } from '../term/calculus/differentiate.js'
import { toPlain } from '../term/print.js'
import { substitute } from '../term/substitute.js'
import { add, apply, divide, multiply, number, subtract, symbol, type Term } from '../term/term.js'
import { encloseIntegral } from './quadrature.js'

/** A wider enclosure, or one of a larger part of its value, is too wide to tell a claim from the truth. */
const WIDEST = Rational.of('1e-6')
/** An integral is asked for at several precisions, at which its ends differ behind so many digits. */
const END_DIGITS = 20
/** What an integral is over, whatever the page calls it; no other symbol is in it. */
const X = symbol('x')

/**
 * An integral between two ends as a number, of which an enclosure is known and nothing else. Undecided where
 * no narrow one is found. Throws RangeError where there is none, as across a pole, and where an end has no value.
 */
export function enclosedIntegral(of: Term, by: string, from: Whither, to: Whither): Limit {
  if (from.kind === 'finite' || to.kind === 'finite') return enclosed(of, by, from, to)
  const middle: Whither = { kind: 'finite', value: number(0) }
  const [one, other] = [enclosed(of, by, from, middle), enclosed(of, by, middle, to)] as const
  if (one.kind !== 'finite' || other.kind !== 'finite') return undecided('no enclosure is narrow enough')
  return { kind: 'finite', value: add(one.value, other.value) }
}

function enclosed(of: Term, by: string, from: Whither, to: Whither): Limit {
  const integral = betweenNumbers(substitute(of, new Map([[by, X]])), from, to)
  if (![substitute(integral.of, new Map([['x', number(1)]])), integral.from, integral.to].every(isClosed))
    return undecided('it has other symbols')
  // What is printed in part may be another integrand.
  if (toPlain(integral.of).includes('…')) return undecided('its integrand is too long')
  const value = apply(functionOf(integral.of), integral.from, integral.to)
  const { lower, upper } = closedValueOf(value, MIN_DIGITS)
  const size = lower.abs().gt(1) ? lower.abs() : Rational.ONE
  if (upper.minus(lower).gt(size.times(WIDEST))) return undecided('no enclosure is narrow enough')
  return { kind: 'finite', value }
}

interface Integral {
  readonly of: Term
  readonly from: Term
  readonly to: Term
}

/** An infinite end is that of x = a + t/(1 - t) or its like, as t goes from 0 to 1. */
function betweenNumbers(of: Term, from: Whither, to: Whither): Integral {
  if (from.kind === 'finite' && to.kind === 'finite') return { of, from: from.value, to: to.value }
  const [past, ahead] = [divide(subtract(X, 1), X), divide(X, subtract(1, X))]
  const start = from.kind === 'finite' ? from.value : multiply(-from.sign, past)
  const end = to.kind === 'finite' ? to.value : multiply(to.sign, ahead)
  const way = add(start, end)
  const moved = multiply(substitute(of, new Map([['x', way]])), differentiate(way, 'x'))
  return { of: moved, from: number(0), to: number(1) }
}

/** The integral of a term over x as a function of its ends. */
function functionOf(of: Term): string {
  const name = `integral of ${toPlain(of)} over x from and to`
  const found = new Map<string, Interval | null>()
  rememberFunction({
    name,
    summary: 'An integral as a function of its two ends.',
    spellings: {},
    arity: 2,
    enclose: (from, to) => {
      const ends = [from, to].map(end => intervals(END_DIGITS).of(end)) as [Interval, Interval]
      const key = ends.join(' ')
      const known = found.get(key)
      const value = known === undefined ? encloseIntegral(of, 'x', ...ends) : known
      found.set(key, value)
      if (!value) throw new RangeError('integral: expected values between its ends, got a place without one')
      return from.context.of(value)
    },
    examples: [],
  })
  return name
}
