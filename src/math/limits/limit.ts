import { Remembered } from '../number/remembered.js'
import { proveIdentity } from '../proof/tactics.js'
import { guardDepth } from '../term/depth.js'
import { toPlain } from '../term/print.js'
import { substitute } from '../term/substitute.js'
import { add, multiply, number, power, subtract, type Term } from '../term/term.js'
import { Behaviour } from './behaviour.js'
import { Coefficients } from './coefficients.js'
import { isConfirmed } from './confirmation.js'
import { isClosed, large } from './large-symbols.js'
import type { Whither } from './scale.js'
import { settled, type Unsettled, undecided } from './settled.js'

/** Where the variable of a limit goes. */
export type Place =
  | { readonly at: Term; readonly side: 'both' | 'left' | 'right' }
  | { readonly at: 'infinity'; readonly sign: -1 | 1 }

/** What was found of a limit: it goes somewhere, has no limit, or nothing is known for the reason given. */
export type Limit =
  | Whither
  | { readonly kind: 'none'; readonly sides: readonly [left: Whither, right: Whither] }
  | Unsettled

/** The limit of a term with no other symbol than its variable. */
export function limitOf(term: Term, by: string, place: Place): Limit {
  return asLimit(settled(() => known.of(keyOf(term, by, place), () => settled(() => limit(term, by, place)))))
}

const known = new Remembered<Sided>(100)

/** Throws RangeError for a term that is too deep. */
function keyOf(term: Term, by: string, place: Place): string {
  guardDepth(term)
  const where = place.at === 'infinity' ? [place.sign] : [toPlain(place.at), place.side]
  return JSON.stringify([toPlain(term), by, ...where])
}

function limit(term: Term, by: string, place: Place): Sided {
  if (!isClosed(substitute(term, new Map([[by, number(1)]])))) return undecided('it has other symbols')
  const X = large(0)
  if (place.at === 'infinity') return oneSided(term, by, multiply(place.sign, X))
  if (!isClosed(place.at)) return undecided('the place has a symbol in it')
  const near = (sign: -1 | 1) => oneSided(term, by, add(place.at as Term, multiply(sign, power(X, -1))))
  if (place.side !== 'both') return near(place.side === 'left' ? -1 : 1)
  return together(near(-1), near(1))
}

/** What is found on one side; the term may have no value there. */
type Sided = Limit | { readonly kind: 'nowhere'; readonly reason: string }

/** Where a term has values on one side alone, that side is meant: \sqrt x at 0. */
function together(left: Sided, right: Sided): Sided {
  if (left.kind === 'nowhere') return right
  if (right.kind === 'nowhere' || left.kind === 'undecided') return left
  if (right.kind === 'undecided') return right
  return isSame(left as Whither, right as Whither)
    ? right
    : { kind: 'none', sides: [left, right] as [Whither, Whither] }
}

function isSame(left: Whither, right: Whither): boolean {
  if (left.kind === 'infinite') return right.kind === 'infinite' && left.sign === right.sign
  return right.kind === 'finite' && isEqual(left.value, right.value)
}

/** Throws Undecided where no proof says that two numbers are equal, and no enclosure that they are apart. */
const isEqual = (left: Term, right: Term): boolean =>
  proveIdentity(left, right).proved || new Coefficients().signOf(subtract(left, right)) === 0

/** A term without a value on a side has no limit there that is known. */
export const asLimit = (found: Sided): Limit => (found.kind === 'nowhere' ? undecided(found.reason) : found)

/** The limit where the variable is a term in what grows without end. */
function oneSided(term: Term, by: string, to: Term): Sided {
  return settled(() => {
    const moved = substitute(term, new Map([[by, to]]))
    const found = new Behaviour(new Coefficients()).limitOf(moved, 0)
    if (isConfirmed(moved, large(0).name, found)) return found
    return undecided('its values near the place do not confirm what its series says')
  })
}
