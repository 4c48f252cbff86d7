import { proveIdentity, proveSign } from '../proof/tactics.js'
import { differentiate } from '../term/calculus/differentiate.js'
import { isPositiveByForm } from '../term/positive.js'
import { substitute } from '../term/substitute.js'
import { number, subtract, type Term } from '../term/term.js'
import { antiderivativeOf } from './antiderivative.js'
import { Coefficients, type Sign } from './coefficients.js'
import { gaussianIntegral } from './gaussian.js'
import { isClosed } from './large-symbols.js'
import { asLimit, type Limit, limitOf, type Place } from './limit.js'
import type { Whither } from './scale.js'
import { settled, undecided } from './settled.js'
import { Undecided } from './undecided.js'

/**
 * The integral of a term between two ends, by an antiderivative that differentiation proves. An end may be infinite, or a
 * place where the term has no value: there the antiderivative has a limit. Undecided where the term may have no value
 * between the ends.
 */
export function integralOf(of: Term, by: string, from: Whither, to: Whither): Limit {
  return asLimit(settled(() => integral(of, by, from, to)))
}

function integral(of: Term, by: string, from: Whither, to: Whither): Limit {
  const gaussian = gaussianIntegral(of, by, from, to)
  if (gaussian) return { kind: 'finite', value: gaussian }
  const found = antiderivativeOf(of, by)
  if (!found || !proveIdentity(differentiate(found.term, by), of).proved)
    return undecided('no antiderivative is known')
  const { term } = found
  // What is linear is positive between two ends where it is positive at both; of anything else this says nothing.
  const positive = found.positive.filter(base => proveSign(base).sign !== 'positive')
  if (!positive.every(base => isLinear(base, by)))
    return undecided('it may have no value somewhere between the ends')
  const isInside = (end: Term): boolean => positive.every(base => signOf(at(base, by, end)) === 1)
  if (from.kind === 'finite' && to.kind === 'finite' && isInside(from.value) && isInside(to.value))
    return { kind: 'finite', value: subtract(at(term, by, to.value), at(term, by, from.value)) }
  const places = placesOf(from, to)
  const isContinuous = positive.every(base => places.every(place => signAt(base, by, place) >= 0))
  if (!isContinuous) return undecided('it may have no value somewhere between the ends')
  const [below, above] = places.map(place => limitOf(term, by, place)) as [Limit, Limit]
  return difference(above, below)
}

const isLinear = (term: Term, by: string): boolean =>
  proveIdentity(differentiate(differentiate(term, by), by), number(0)).proved

const at = (term: Term, by: string, value: Term): Term => substitute(term, new Map([[by, value]]))

/** Throws Undecided where it is not known. */
function signOf(term: Term): Sign {
  if (isClosed(term)) return new Coefficients().signOf(term)
  if (isPositiveByForm(term, () => false)) return 1
  throw new Undecided('nothing is known of a sign at an end')
}

/** The ends as seen from between them. */
function placesOf(from: Whither, to: Whither): readonly [Place, Place] {
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

/** The sign at an end or, at infinity, near it. */
function signAt(base: Term, by: string, place: Place): Sign {
  if (place.at !== 'infinity') return signOf(at(base, by, place.at))
  const limit = limitOf(base, by, place)
  if (limit.kind === 'infinite') return limit.sign
  throw new Undecided('nothing is known of a sign far out')
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
