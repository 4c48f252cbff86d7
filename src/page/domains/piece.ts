import { type Range, rangeOf, type SymbolDomain } from '../../math/engines/domain.js'
import { Rational } from '../../math/number/rational.js'

/** Whether numbers are multiples of π: the ends of (0, π/2) are 0 and 1/2. */
interface Measured {
  readonly inPi?: true
}

/** A part of what a symbol may be: an open range, or one value. The engines know open ranges; ends are tried apart. */
export type DomainPiece = Measured &
  (
    | { readonly kind: 'range'; readonly domain: SymbolDomain }
    | { readonly kind: 'value'; readonly value: Rational }
  )

/** The ends of a domain, and which of them belong to it; one that is null is no bound. */
export interface Ends extends Measured {
  readonly from: Rational | null
  readonly to: Rational | null
  readonly hasFrom: boolean
  readonly hasTo: boolean
}

/** What a symbol may be. */
export interface Bounds extends Ends {
  readonly isWhole: boolean
}

export const EVERYTHING: Bounds = { from: null, to: null, hasFrom: false, hasTo: false, isWhole: false }

/** So many whole numbers are tried one by one; of more, the ends and what lies between. */
const MAX_VALUES = 8

export const valuePiece = (value: Rational): DomainPiece => ({ kind: 'value', value })

/** The parts of what lies within bounds; none where nothing does. */
export function piecesWithin(bounds: Bounds): readonly DomainPiece[] {
  if (bounds.inPi) return realPieces(bounds).map(piece => ({ ...piece, inPi: true }))
  return bounds.isWhole ? wholePieces(bounds) : realPieces(bounds)
}

/** All but one value. */
export const piecesBeside = (value: Rational): readonly DomainPiece[] => [
  { kind: 'range', domain: openRange({ from: null, to: value }) },
  { kind: 'range', domain: openRange({ from: value, to: null }) },
]

/** What lies within bounds and is not a value: all of it where that lies outside, or could be no multiple of π. */
export function piecesWithout(value: Rational, bounds: Bounds): readonly DomainPiece[] {
  const { from, to, inPi } = bounds
  if (inPi && !value.isZero()) return piecesWithin(bounds)
  if ((from && value.lt(from)) || (to && value.gt(to))) return piecesWithin(bounds)
  const below = from?.eq(value) ? [] : piecesWithin({ ...bounds, to: value, hasTo: false })
  const above = to?.eq(value) ? [] : piecesWithin({ ...bounds, from: value, hasFrom: false })
  return [...below, ...above]
}

function realPieces({ from, to, hasFrom, hasTo }: Bounds): readonly DomainPiece[] {
  if (from && to && from.gte(to)) return from.eq(to) && hasFrom && hasTo ? [valuePiece(from)] : []
  return [
    ...(from && hasFrom ? [valuePiece(from)] : []),
    { kind: 'range', domain: openRange({ from, to }) },
    ...(to && hasTo ? [valuePiece(to)] : []),
  ]
}

function wholePieces({ from, to, hasFrom, hasTo }: Bounds): readonly DomainPiece[] {
  const low = from && firstWhole(from, hasFrom)
  const high = to && firstWhole(to.neg(), hasTo).neg()
  if (low && high?.minus(low).lt(MAX_VALUES)) return between(low, high).map(valuePiece)
  return [
    ...(low ? [valuePiece(low)] : []),
    { kind: 'range', domain: { from: low, to: high, isWhole: true } },
    ...(high ? [valuePiece(high)] : []),
  ]
}

/** The least whole number above a bound, or the bound itself. */
function firstWhole({ numerator, denominator }: Rational, isIncluded: boolean): Rational {
  if (denominator === 1n) return Rational.of(isIncluded ? numerator : numerator + 1n)
  const towardsZero = numerator / denominator
  return Rational.of(numerator > 0n ? towardsZero + 1n : towardsZero)
}

function between(low: Rational, high: Rational): Rational[] {
  const values: Rational[] = []
  for (let value = low; value.lte(high); value = value.plus(1)) values.push(value)
  return values
}

/** What lies between two ends, by its name where the engines have one for it. */
export function openRange({ from, to }: Pick<Range, 'from' | 'to'>): SymbolDomain {
  if (!from && !to) return 'real'
  const named = (['positive', 'unit'] as const).find(name => isSame(rangeOf(name)!, { from, to }))
  return named ?? { from, to }
}

const isSame = (a: Range, b: Range): boolean =>
  (['from', 'to'] as const).every(end => isSameEnd(a[end], b[end]))
const isSameEnd = (a: Rational | null, b: Rational | null): boolean => (a && b ? a.eq(b) : a === b)

/** The ends between which the parts of a domain lie; null where they leave a gap, or are single values. */
export function endsOf(pieces: readonly DomainPiece[]): Ends | null {
  const ranges = pieces.flatMap(piece => (piece.kind === 'range' ? [piece] : []))
  const [range, ...others] = ranges
  if (range === undefined || others.length > 0) return null
  const { from, to } = rangeOf(range.domain) ?? EVERYTHING
  const has = (end: Rational | null): boolean =>
    end !== null && pieces.some(piece => piece.kind === 'value' && piece.value.eq(end))
  return { from, to, hasFrom: has(from), hasTo: has(to), ...(range.inPi && { inPi: true }) }
}
