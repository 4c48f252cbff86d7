import { proveIdentity } from '../proof/tactics.js'
import { antiderivative } from '../term/calculus/antiderivative.js'
import { differentiate } from '../term/calculus/differentiate.js'
import { isPositiveByForm } from '../term/positive.js'
import { substitute } from '../term/substitute.js'
import { subtract, type Term } from '../term/term.js'
import { Coefficients, type Sign } from './coefficients.js'
import { isClosed } from './large-symbols.js'
import { type Limit, limitOf, type Place } from './limit.js'
import type { Whither } from './scale.js'
import { Undecided } from './undecided.js'

/**
 * The integral of a term between two ends, by an antiderivative that differentiation proves. An end may be infinite, or a
 * place where the term has no value: there the antiderivative has a limit. Undecided where the term may have no value
 * between the ends.
 */
export function integralOf(of: Term, by: string, from: Whither, to: Whither): Limit {
  const found = antiderivative(of, by)
  if (!found || !isProved(found.term, of, by)) return undecided('no antiderivative is known')
  const ends = [from, to] as const
  const { term, positive } = found
  if (from.kind === 'finite' && to.kind === 'finite' && ends.every(end => isInside(positive, by, end)))
    return { kind: 'finite', value: subtract(at(term, by, to.value), at(term, by, from.value)) }
  const places = placesOf(from, to)
  if (!places) return undecided('nothing says which end is the greater one')
  // What is linear is positive between two ends where it is so at one, and not negative at the other.
  const isContinuous = positive.every(base => {
    const signs = places.map(place => signAt(base, by, place))
    return signs.every(sign => sign !== null && sign >= 0) && signs.some(sign => sign === 1)
  })
  if (!isContinuous) return undecided('it may have no value somewhere between the ends')
  const [below, above] = places.map(place => limitOf(term, by, place)) as [Limit, Limit]
  return difference(above, below)
}

function isProved(whole: Term, of: Term, by: string): boolean {
  try {
    return proveIdentity(differentiate(whole, by), of).proved
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

const at = (term: Term, by: string, value: Term): Term => substitute(term, new Map([[by, value]]))

/** Whether an end is no place where the term may have no value. */
const isInside = (positive: readonly Term[], by: string, end: Whither): boolean =>
  end.kind === 'finite' && positive.every(base => signOf(at(base, by, end.value)) === 1)

/** Null where it is not known. */
function signOf(term: Term): Sign | null {
  if (!isClosed(term)) return isPositiveByForm(term, () => false) ? 1 : null
  try {
    return new Coefficients().signOf(term)
  } catch (error) {
    if (error instanceof Undecided || error instanceof RangeError) return null
    throw error
  }
}

/** The ends as seen from between them; null where nothing says which of them is the greater one. */
function placesOf(from: Whither, to: Whither): readonly [Place, Place] | null {
  const order = orderOf(from, to)
  if (!order) return null
  return [placeOf(from, order > 0 ? 'right' : 'left'), placeOf(to, order > 0 ? 'left' : 'right')]
}

const placeOf = (end: Whither, side: 'left' | 'right'): Place =>
  end.kind === 'finite' ? { at: end.value, side } : { at: 'infinity', sign: end.sign }

/** Positive where the second end is the greater one; 0 where they are the same or that is not known. */
function orderOf(from: Whither, to: Whither): number {
  if (to.kind === 'infinite') return from.kind === 'infinite' ? to.sign - from.sign : to.sign
  if (from.kind === 'infinite') return -from.sign
  return signOf(subtract(to.value, from.value)) ?? 0
}

/** The sign at an end or, at infinity, near it; null where it is not known. */
function signAt(base: Term, by: string, place: Place): Sign | null {
  if (place.at !== 'infinity') return signOf(at(base, by, place.at))
  const limit = limitOf(base, by, place)
  return limit.kind === 'infinite' ? limit.sign : null
}

function difference(above: Limit, below: Limit): Limit {
  if (above.kind === 'finite' && below.kind === 'finite')
    return { kind: 'finite', value: subtract(above.value, below.value) }
  if (above.kind === 'infinite' && below.kind === 'finite') return above
  if (below.kind === 'infinite' && above.kind === 'finite') return opposite(below.sign)
  if (above.kind === 'infinite' && below.kind === 'infinite' && above.sign !== below.sign) return above
  return undecided('no limit at one of the ends is known')
}

const opposite = (sign: -1 | 1): Limit => ({ kind: 'infinite', sign: sign === 1 ? -1 : 1 })

const undecided = (reason: string): Limit => ({ kind: 'undecided', reason })
