import { type Domains, rangeOf } from '../engines/domain.js'
import { closedValueOf, MIN_DIGITS } from '../engines/value.js'
import { signOnBox } from '../inequality/on-box.js'
import { isOfNumbers, signOnDomains } from '../inequality/on-domains.js'
import { Coefficients, type Sign } from '../limits/coefficients.js'
import { isClosed } from '../limits/large-symbols.js'
import { limitOf, type Place } from '../limits/limit.js'
import type { Whither } from '../limits/scale.js'
import { Undecided } from '../limits/undecided.js'
import type { Rational } from '../number/rational.js'
import { proveIdentity } from '../proof/tactics.js'
import { differentiate } from '../term/calculus/differentiate.js'
import { exactValue } from '../term/evaluate.js'
import { isPositiveByForm } from '../term/positive.js'
import { substitute } from '../term/substitute.js'
import { number, subtract, type Term } from '../term/term.js'

/** The two ends of an integral, as seen from between them. */
export type Ends = readonly [from: Place, to: Place]

export const at = (term: Term, by: string, value: Term): Term => substitute(term, new Map([[by, value]]))

export const isLinear = (term: Term, by: string): boolean =>
  proveIdentity(differentiate(differentiate(term, by), by), number(0)).proved

/** Throws Undecided where it is not known which end is the greater one, or where both are the same. */
export function endsOf(from: Whither, to: Whither): Ends {
  const order = orderOf(from, to)
  if (order === 0) throw new Undecided('there is nothing between the ends')
  return [placeOf(from, order > 0 ? 'right' : 'left'), placeOf(to, order > 0 ? 'left' : 'right')]
}

const placeOf = (end: Whither, side: 'left' | 'right'): Place =>
  end.kind === 'finite' ? { at: end.value, side } : { at: 'infinity', sign: end.sign }

/** Positive where the second end is the greater one. */
function orderOf(from: Whither, to: Whither): number {
  if (to.kind === 'infinite') return from.kind === 'infinite' ? to.sign - from.sign : to.sign
  if (from.kind === 'infinite') return -from.sign
  return signOf(subtract(to.value, from.value))
}

/** Throws Undecided where it is not known. */
export function signOf(term: Term): Sign {
  if (isClosed(term)) return new Coefficients().signOf(term)
  if (isPositiveByForm(term, () => false)) return 1
  throw new Undecided('nothing is known of a sign at an end')
}

/**
 * The sign that a term has everywhere between two ends; 0 where it is linear and has both. Throws Undecided where it is not known.
 */
export function signBetween(term: Term, by: string, ends: Ends): Sign {
  if (isLinear(term, by)) {
    const [one, other] = ends.map(end => signAt(term, by, end)) as [Sign, Sign]
    return one * other < 0 ? 0 : ((one || other) as Sign)
  }
  const sign = signOnRange(term, by, ends)
  if (sign === null) throw new Undecided('it may have no value somewhere between the ends')
  return sign
}

/** The sign at an end or, at infinity, near it. */
function signAt(base: Term, by: string, place: Place): Sign {
  if (place.at !== 'infinity') return signOf(at(base, by, place.at))
  const limit = limitOf(base, by, place)
  if (limit.kind === 'infinite') return limit.sign
  throw new Undecided('nothing is known of a sign far out')
}

/** By an enclosure of the whole range, or by a proof; the range is widened to rational ends. */
function signOnRange(term: Term, by: string, ends: Ends): 1 | -1 | null {
  if (!isOfNumbers(term)) return null
  const below = ends.find(end => (end.at === 'infinity' ? end.sign < 0 : end.side === 'right'))!
  const above = ends.find(end => end !== below)!
  const domains: Domains = new Map([[by, { from: boundOf(below, 'lower'), to: boundOf(above, 'upper') }]])
  const sign = rangeOf(domains.get(by)) && signOnBox(term, domains)
  if (sign) return sign
  const proved = signOnDomains(term, domains)
  return proved === 'positive' ? 1 : proved === 'negative' ? -1 : null
}

/** A rational number no further in than an end; null for infinity. */
function boundOf(place: Place, bound: 'lower' | 'upper'): Rational | null {
  if (place.at === 'infinity') return null
  return exactValue(place.at) ?? closedValueOf(place.at, MIN_DIGITS)[bound]
}
