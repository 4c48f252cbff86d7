import { reduced } from '../engines/normal-form-or-self.js'
import { closedValueOf, MIN_DIGITS } from '../engines/value.js'
import { ARCTANGENT } from '../functions/inverse-trigonometric.js'
import { STANDARD_NORMAL } from '../functions/normal-distribution.js'
import { enclosedIntegral } from '../integrals/enclosed-integral.js'
import { at, type Ends, endsOf, isLinear, signBetween, signOf } from '../integrals/ends.js'
import { proveIdentity, proveSign } from '../proof/tactics.js'
import { differentiate } from '../term/calculus/differentiate.js'
import { mustKeepSign } from '../term/calculus/keeps-sign.js'
import { childrenOf, withChildren } from '../term/children.js'
import { isSameTerm } from '../term/equality.js'
import { symbolsOf } from '../term/symbols.js'
import { add, divide, ln, negate, number, subtract, type Term } from '../term/term.js'
import { antiderivativeOf } from './antiderivative.js'
import { gaussianIntegral } from './gaussian.js'
import { asLimit, type Limit, limitOf, type Place } from './limit.js'
import type { Whither } from './scale.js'
import { settled, undecided } from './settled.js'

/**
 * The integral of a term between two ends, by an antiderivative that differentiation proves. An end may be infinite, or a
 * place where the term has no value: there the antiderivative has a limit, as it has on both sides of such a place between
 * the ends. Where no antiderivative settles it, it is a number of which an enclosure is known, or else undecided.
 */
export function integralOf(of: Term, by: string, from: Whither, to: Whither): Limit {
  const found = asLimit(settled(() => integral(of, by, from, to)))
  if (found.kind !== 'undecided') return found
  const enclosed = asLimit(settled(() => enclosedIntegral(of, by, from, to)))
  return enclosed.kind === 'undecided' ? found : enclosed
}

function integral(of: Term, by: string, from: Whither, to: Whither): Limit {
  const gaussian = gaussianIntegral(of, by, from, to)
  if (gaussian) return { kind: 'finite', value: gaussian }
  const found = antiderivativeOf(of, by)
  if (!found || !isOf(found, of, by)) return undecided('no antiderivative is known')
  const keepSign = mustKeepSign(found, by).filter(base => proveSign(base).sign !== 'positive')
  const isInside = (end: Term): boolean =>
    keepSign.every(base => isLinear(base, by) && signOf(at(base, by, end)) === 1)
  // What is linear is positive between two ends where it is positive at both, whichever is the greater one.
  if (from.kind === 'finite' && to.kind === 'finite' && isInside(from.value) && isInside(to.value))
    return { kind: 'finite', value: subtract(at(found, by, to.value), at(found, by, from.value)) }
  return between({ of, by, antiderivative: found, keepSign }, from, to)
}

const isOf = (antiderivative: Term, of: Term, by: string): boolean =>
  proveIdentity(differentiate(antiderivative, by), of).proved

interface Found {
  readonly of: Term
  readonly by: string
  readonly antiderivative: Term
  /** Where one of these is 0, the antiderivative may have no value. */
  readonly keepSign: readonly Term[]
}

function between(found: Found, from: Whither, to: Whither): Limit {
  const { by, keepSign } = found
  const ends = endsOf(from, to)
  const signs = keepSign.map(base => signBetween(base, by, ends))
  const turning = keepSign.find((_, i) => signs[i] === 0)
  if (!turning)
    return byLimits(
      found,
      keepSign.filter((_, i) => signs[i] === -1),
      ends,
    )
  const root = reduced(divide(negate(at(turning, by, number(0))), differentiate(turning, by)), [])
  const middle: Whither = { kind: 'finite', value: root }
  return sum(between(found, from, middle), between(found, middle, to))
}

/** Where something is negative, its logarithm is that of its opposite. */
function byLimits({ of, by, antiderivative }: Found, negative: readonly Term[], ends: Ends): Limit {
  const term = negative.reduce(withOpposite, antiderivative)
  if (negative.length > 0 && !isOf(term, of, by)) return undecided('no antiderivative is known')
  const [below, above] = ends.map(place => valueAtEnd(term, by, place) ?? limitOf(term, by, place)) as [
    Limit,
    Limit,
  ]
  return sum(above, opposite(below))
}

/** What is continuous goes to its value where it has one; null where the form does not show both. */
function valueAtEnd(term: Term, by: string, place: Place): Limit | null {
  if (place.at === 'infinity' || !isContinuous(term, by)) return null
  const value = at(term, by, place.at)
  const known = settled(() => closedValueOf(value, MIN_DIGITS))
  return 'kind' in known ? null : { kind: 'finite', value }
}

/** Functions that are continuous on all of their domain. */
const CONTINUOUS: ReadonlySet<string> = new Set([
  'sin',
  'cos',
  'arcsin',
  'arccos',
  ARCTANGENT,
  STANDARD_NORMAL,
])

function isContinuous(term: Term, by: string): boolean {
  if (term.kind === 'apply' && !CONTINUOUS.has(term.name)) return false
  if (term.kind === 'power' && symbolsOf(term.exponent).has(by)) return false
  return term.kind !== 'sum' && childrenOf(term).every(part => isContinuous(part, by))
}

function withOpposite(term: Term, base: Term): Term {
  if (term.kind === 'ln' && isSameTerm(term.argument, base)) return ln(negate(base))
  return withChildren(
    term,
    childrenOf(term).map(part => withOpposite(part, base)),
  )
}

function sum(one: Limit, other: Limit): Limit {
  if (one.kind === 'finite' && other.kind === 'finite')
    return { kind: 'finite', value: add(one.value, other.value) }
  const infinite = [one, other].filter(limit => limit.kind === 'infinite')
  const isKnown = [one, other].every(({ kind }) => kind === 'finite' || kind === 'infinite')
  if (!isKnown || infinite.some(({ sign }) => sign !== infinite[0]!.sign))
    return undecided('its parts have no limits that add up')
  return infinite[0]!
}

function opposite(limit: Limit): Limit {
  if (limit.kind === 'finite') return { kind: 'finite', value: negate(limit.value) }
  return limit.kind === 'infinite' ? { kind: 'infinite', sign: limit.sign === 1 ? -1 : 1 } : limit
}
