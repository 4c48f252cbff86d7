import type { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import type { Term } from '../../math/term/term.js'
import { multipleOfPi } from './multiple-of-pi.js'
import { type Ends, EVERYTHING } from './piece.js'

/** One end of a range: a number, or a multiple of π. */
export interface End {
  readonly value: Rational
  readonly inPi: boolean
}

/** The end that a term is; undefined for what is neither a rational number nor a rational multiple of π. */
export function endOf(term: Term): End | undefined {
  const value = exactValue(term)
  if (value) return { value, inPi: false }
  const multiple = multipleOfPi(term)
  return multiple && { value: multiple, inPi: true }
}

/** What an end bounds from below or from above. */
export const boundedBy = ({ value, inPi }: End, side: 'from' | 'to', isIncluded: boolean): Ends => ({
  ...EVERYTHING,
  ...(inPi && { inPi }),
  ...(side === 'from' ? { from: value, hasFrom: isIncluded } : { to: value, hasTo: isIncluded }),
})

/** What lies between two ends, or beyond the only one that is known; null where that is nothing, or not known. */
export function boundsBetween(
  low: End | undefined,
  high: End | undefined,
  hasFrom: boolean,
  hasTo: boolean,
): Ends | null {
  const above = low && boundedBy(low, 'from', hasFrom)
  const below = high && boundedBy(high, 'to', hasTo)
  const ends = [above, below].flatMap(end => end ?? [])
  return ends.length > 0 ? common(ends) : null
}

/** What several bounds have in common: an end that one of them leaves out is out. Null where that is nothing, or not known. */
export function common(said: readonly Ends[]): Ends | null {
  const all = inOneMeasure(said)
  if (!all) return null
  const from = all.flatMap(bounds => bounds.from ?? []).reduce<Rational | null>(greater, null)
  const to = all.flatMap(bounds => bounds.to ?? []).reduce<Rational | null>(lesser, null)
  const hasFrom = all.every(bounds => bounds.hasFrom || !(from && bounds.from?.eq(from)))
  const hasTo = all.every(bounds => bounds.hasTo || !(to && bounds.to?.eq(to)))
  return from && to?.lte(from) ? null : { ...all[0]!, from, to, hasFrom, hasTo }
}

const greater = (a: Rational | null, b: Rational): Rational => (a?.gt(b) ? a : b)
const lesser = (a: Rational | null, b: Rational): Rational => (a?.lt(b) ? a : b)

/** Ends as numbers, or as multiples of π where one of them is and 0 is the only number; null where both stand. */
export function inOneMeasure(all: readonly Ends[]): readonly Ends[] | null {
  if (!all.some(({ inPi }) => inPi)) return all
  const isEither = ({ from, to }: Ends): boolean => [from, to].every(end => end?.isZero() ?? true)
  return all.every(ends => ends.inPi || isEither(ends)) ? all.map(ends => ({ ...ends, inPi: true })) : null
}
