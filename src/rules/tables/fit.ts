import type { Rational } from '../../math/number/rational.js'
import { isSameDimension } from '../../math/units/dimension.js'
import { type Cell, isRounded, type Row } from './cell.js'
import { type Factor, factorsNear } from './factor.js'
import type { Ends, Relation } from './relation.js'

/** How the rows of a table bear out a relation. */
export interface Fit {
  readonly relation: Relation
  readonly factor: Factor
  /** The rows that it holds in, and the one that it does not. */
  readonly fits: readonly Row[]
  readonly miss: Row | null
  /** The row that shows it most closely. */
  readonly closest: Row
  /** How many decimal digits agree that need not, were the columns unrelated. */
  readonly digits: number
}

/** How a column comes from others, and in what other ways it may. */
export interface ChosenFit extends Fit {
  readonly all: readonly Fit[]
}

/** What a relation gives in a row, in exact cells and in rounded ones, and what the row prints. */
interface Compared {
  readonly row: Row
  readonly exact: Ends
  readonly rounded: Ends
  readonly printed: Ends
  /** What the row prints, taken for exact. */
  readonly near: number
}

/** So many digits more must agree with a factor that is wrong in one row than with one that is right in all. */
const COST_OF_MISS = 4
/** Fewer rows say nothing. */
const MIN_ROWS = 3
const MIN_SPREAD = 1.02
/** So many units of the last digit printed. */
const MIN_STEPS = 5
/** Two measured columns may be in about one proportion: a factor that only the rows give has to be seen in each of them. */
const MIN_DIGITS_OF_FREE = 2.5

/** How well a relation gives a column in these rows; null where more than one of them say that it does not. */
export function fitOf(
  relation: Relation,
  target: number,
  rows: readonly Row[],
  printed: readonly Rational[] = [],
  quantiles: readonly Rational[] = [],
): Fit | null {
  const compared = rows.flatMap(row => compare(relation, target, row))
  const shown = compared.length < MIN_ROWS ? null : shownFactor(compared)
  if (shown === null) return null
  const fits = factorsNear(shown, relation.factor, printed, quantiles).flatMap(
    factor => withFactor(relation, factor, compared) ?? [],
  )
  const worth = ({ digits, miss }: Fit): number => digits - (miss === null ? 0 : COST_OF_MISS)
  return fits.toSorted((a, b) => worth(b) - worth(a))[0] ?? null
}

function withFactor(relation: Relation, factor: Factor, compared: readonly Compared[]): Fit | null {
  const fits: Compared[] = []
  let miss: Row | null = null
  const rough = oddOneOut(compared, factor.near)
  for (const one of compared) {
    if (one !== rough && meets(one, factor.near)) fits.push(one)
    else if (miss) return null
    else miss = one.row
  }
  const shown = fits
    .map(one => ({ row: one.row, digits: digitsOf(one, factor.near) }))
    .toSorted((a, b) => b.digits - a.digits)
  const [closest] = shown
  if (!closest || !isVaried(fits, relation)) return null
  if (factor.exact === null && shown.some(one => one.digits < MIN_DIGITS_OF_FREE)) return null
  // A factor that only the rows give is worth one of them.
  const cost = factor.exact === null ? closest.digits : factor.digits
  const digits = shown.reduce((sum, one) => sum + one.digits, 0) - cost
  return { relation, factor, fits: fits.map(({ row }) => row), miss, closest: closest.row, digits }
}

function compare(relation: Relation, target: number, row: Row): Compared[] {
  const cells = relation.from.map(column => row.get(column))
  const own = row.get(target)
  if (!own || cells.some(cell => cell === undefined || cell.near === 0)) return []
  const known = cells as readonly Cell[]
  const exact = relation.over(known.map(pointOf))
  const rounded = relation.over(known.map(cell => (isRounded(cell) ? cell : pointOf(cell))))
  return [rounded.lower, rounded.upper].every(Number.isFinite)
    ? [{ row, exact, rounded, printed: own, near: own.near }]
    : []
}

const pointOf = ({ near }: Cell): Ends => ({ lower: near, upper: near })

/**
 * Whether the rows differ: that the same row stands there again, or nearly so, says nothing. Of a sum or a difference, which
 * no factor makes fit, it is enough that they differ by some of their last digits: readings of 24.85, 24.95, 24.80.
 */
function isVaried(compared: readonly Compared[], { factor }: Relation): boolean {
  const sizes = compared.map(({ exact }) => Math.abs(exact.lower))
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const widths = compared.map(({ printed }) => printed.upper - printed.lower)
  const isApart = factor === 'none' && most - least >= MIN_STEPS * Math.max(...widths)
  return (most >= MIN_SPREAD * least || isApart) && new Set(sizes).size >= Math.min(MIN_ROWS, compared.length)
}

/** The factor between what a relation gives and what is printed, in the middle of the rows; null where none is positive. */
function shownFactor(compared: readonly Compared[]): number | null {
  const ratios = compared
    .map(({ exact, printed }) => (printed.lower + printed.upper) / 2 / exact.lower)
    .filter(ratio => Number.isFinite(ratio) && ratio > 0)
    .toSorted((a, b) => a - b)
  return ratios[Math.floor(ratios.length / 2)] ?? null
}

/** Whether what a relation gives may be what is printed. */
function meets({ rounded, printed }: Compared, factor: number): boolean {
  const [low, high] = [rounded.lower * factor, rounded.upper * factor]
  return low <= printed.upper * (1 + SLACK) && printed.lower * (1 - SLACK) <= high
}

/** What double precision may lose in a few operations. */
const SLACK = 1e-12

/** How many digits of a printed value a relation foretells. */
function digitsOf({ exact, rounded, printed, near }: Compared, factor: number): number {
  const size = Math.max(Math.abs(printed.lower), Math.abs(printed.upper))
  const isExact = printed.lower <= exact.lower * factor && exact.lower * factor <= printed.upper
  const width = printed.upper - printed.lower + (isExact ? 0 : (rounded.upper - rounded.lower) * factor)
  if (size === 0) return 0
  const even = isEven({ exact, rounded, near }, factor) && width > 0 ? EVEN_DIGITS : 0
  return Math.max(0, Math.min(MAX_DIGITS, -Math.log10(width / size)) + even)
}

/** Whether unrounded cells come to what is printed exactly: 524288 bytes for 8192 tokens are 4 GiB, and no byte more. */
const isEven = (
  { exact, rounded, near }: Pick<Compared, 'exact' | 'rounded' | 'near'>,
  factor: number,
): boolean => rounded.lower === rounded.upper && comesTo({ exact, near }, factor)

const comesTo = ({ exact, near }: Pick<Compared, 'exact' | 'near'>, factor: number): boolean =>
  Math.abs(exact.lower * factor - near) <= SLACK * Math.abs(near)

/** The one row that is right by rounding alone where all others, three or more, are exact; null where there is none. */
function oddOneOut(compared: readonly Compared[], factor: number): Compared | null {
  const others = compared.filter(one => !isEven(one, factor))
  const isRounded =
    others.length === 1 &&
    !comesTo(others[0]!, factor) &&
    compared.length > MIN_ROWS &&
    meets(others[0]!, factor)
  return isRounded ? others[0]! : null
}

/** A power of two has about so many neighbours that a scale could be. */
const EVEN_DIGITS = 1

const MAX_DIGITS = 8

/** What a relation gives in a row, from the roundings of its cells. */
export function givenIn({ relation, factor }: Fit, target: number, row: Row): Ends | null {
  const [one] = compare(relation, target, row)
  return one ? { lower: one.rounded.lower * factor.near, upper: one.rounded.upper * factor.near } : null
}

/** How many times the widths of both a printed value lies away from what a relation gives in its row. */
export function distanceOf(fit: Fit, target: number, row: Row): number {
  const given = givenIn(fit, target, row)
  if (!given) return 0
  const printed = row.get(target)!
  const gap = Math.max(given.lower - printed.upper, printed.lower - given.upper)
  return gap / (given.upper - given.lower + printed.upper - printed.lower)
}

/** Whether the units of the columns rule a relation out: a sum of hours is in hours, and of hours alone. */
export function isInUnits({ from, factor }: Relation, target: number, rows: readonly Row[]): boolean {
  if (factor !== 'none' || from.length < 2) return true
  return rows.every(row => {
    const [first, ...cells] = [...from, target].flatMap(column => row.get(column) ?? [])
    return cells.every(({ dimension }) => isSameDimension(dimension, first!.dimension))
  })
}
