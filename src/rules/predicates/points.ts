import { valueAt } from '../../math/judges/identity.js'
import type { Interval } from '../../math/number/interval/interval.js'
import { Rational } from '../../math/number/rational.js'
import type { Term } from '../../math/term/term.js'
import type { Ends } from '../../page/domains/piece.js'

/** So many points are tried between two ends. */
const PARTS = 48
/** How far from an end, or from 0, points are tried where there is no other end. */
const DISTANCES = [
  '1/64',
  '1/16',
  '1/4',
  '1/2',
  '1',
  '3/2',
  '2',
  '5/2',
  '3',
  '4',
  '5',
  '7',
  '10',
  '20',
  '50',
  '100',
].map(distance => Rational.of(distance))

/** Numbers between two ends, the ends themselves where they belong to it. */
export function pointsWithin({ from, to, hasFrom, hasTo }: Ends): readonly Rational[] {
  const inside = from && to ? between(from, to) : beyond(from, to)
  return [...(from && hasFrom ? [from] : []), ...inside, ...(to && hasTo ? [to] : [])]
}

const between = (from: Rational, to: Rational): readonly Rational[] =>
  Array.from({ length: PARTS - 1 }, (_, part) =>
    from.plus(
      to
        .minus(from)
        .times(part + 1)
        .div(PARTS),
    ),
  )

function beyond(from: Rational | null, to: Rational | null): readonly Rational[] {
  if (from) return DISTANCES.map(distance => from.plus(distance))
  if (to) return DISTANCES.map(distance => to.minus(distance))
  return [...DISTANCES.map(distance => distance.neg()), Rational.ZERO, ...DISTANCES]
}

/** The enclosure of a term where its variable is a number; null where it has no value there. */
export const enclosedAt = (term: Term, variable: string, at: Rational): Interval | null =>
  valueAt(term, { symbols: new Map([[variable, at]]), groups: new Map() })
