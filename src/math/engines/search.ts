import { Rational } from '../number/rational.js'
import { type Range, rangeOf, type SymbolDomain } from './domain.js'
import { fc } from './fast-check.js'

/**
 * Points at which statements are tried: small fractions, so that a counterexample can be checked by hand, with the
 * corners of each domain among them.
 */
export interface Point {
  readonly symbols: ReadonlyMap<string, Rational>
  readonly groups: ReadonlyMap<string, readonly Rational[]>
}

/** The free symbols of a statement with their domains, its groups, and the symbols that count their members. */
export interface PointSpace {
  readonly symbols: ReadonlyMap<string, SymbolDomain>
  readonly groups: readonly string[]
  readonly sizes: readonly string[]
}

export interface Search {
  readonly counterexample: Point | null
  readonly points: number
  readonly seed: number
  /** Where fast-check found the shrunk counterexample; null where there is none. */
  readonly path: string | null
}

export interface SearchEffort {
  readonly seed: number
  readonly points: number
}

const MIN_GROUP = 2
const MAX_GROUP = 4

const ratio = (numerator: number, denominator: number) =>
  Rational.ratio(BigInt(numerator), BigInt(denominator))
const denominators = fc.oneof(
  { weight: 3, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 12 }) },
)
const reals = fc
  .tuple(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -200, max: 200 })), denominators)
  .map(([n, d]) => ratio(n, d))
const positives = fc
  .tuple(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 200 })), denominators)
  .map(([n, d]) => ratio(n, d))
const units = fc
  .integer({ min: 2, max: 20 })
  .chain(d => fc.integer({ min: 1, max: d - 1 }).map(n => ratio(n, d)))

function valuesOf(domain: SymbolDomain): fc.Arbitrary<Rational> {
  const range = rangeOf(domain)
  return range ? valuesWithin(range) : reals
}

function valuesWithin(range: Range): fc.Arbitrary<Rational> {
  const { from, to } = range
  if (range.isWhole) return wholesWithin(range)
  if (!from) return to ? positives.map(value => to.minus(value)) : reals
  if (!to) return positives.map(value => from.plus(value))
  const width = to.minus(from)
  return units.map(part => from.plus(width.times(part)))
}

/** So far from its end, or from 0, a whole number is taken: values stay small enough to be checked by hand. */
const MAX_STEP = 200

/** Whole numbers strictly inside a range, near its ends. Throws RangeError where there is none. */
function wholesWithin({ from, to }: Range): fc.Arbitrary<Rational> {
  const low = from && floorOf(from) + 1n
  const high = to && -floorOf(to.neg()) - 1n
  const span = low !== null && high !== null ? high - low : null
  if (span !== null && span < 0n)
    throw new RangeError(`sampling: expected a range with whole numbers, got (${from}, ${to})`)
  const steps = (most: number) => {
    const bound = span === null || span > BigInt(most) ? most : Number(span)
    return fc.integer({ min: low === null && high === null ? -bound : 0, max: bound })
  }
  const step = fc.oneof(steps(9), steps(MAX_STEP))
  return step.map(k => Rational.of(low !== null ? low + BigInt(k) : (high ?? 0n) - BigInt(k)))
}

function floorOf({ numerator, denominator }: Rational): bigint {
  const towardsZero = numerator / denominator
  return numerator % denominator < 0n ? towardsZero - 1n : towardsZero
}

/** Looks for a point of the space where the statement fails, and shrinks it. */
export function searchCounterexample(
  space: PointSpace,
  fails: (point: Point) => boolean,
  effort: SearchEffort,
): Search {
  // What goes wrong in a search is no counterexample.
  const faults: unknown[] = []
  const holds = (point: Point): boolean => {
    try {
      return !fails(point)
    } catch (error) {
      faults.push(error)
      return true
    }
  }
  const run = fc.check(fc.property(pointsOf(space), holds), { seed: effort.seed, numRuns: effort.points })
  if (faults.length > 0) throw faults[0]
  const counterexample = run.counterexample?.[0] ?? null
  return {
    counterexample,
    points: run.numRuns,
    seed: effort.seed,
    path: run.failed ? run.counterexamplePath : null,
  }
}

function pointsOf(space: PointSpace): fc.Arbitrary<Point> {
  const symbols = fc.tuple(...[...space.symbols.values()].map(valuesOf))
  const groups = fc.tuple(
    ...space.groups.map(() => fc.array(reals, { minLength: MAX_GROUP, maxLength: MAX_GROUP })),
  )
  const size = fc.integer({ min: MIN_GROUP, max: MAX_GROUP })
  return fc.tuple(symbols, groups, size).map(([values, members, count]) => {
    const counts = space.sizes.map(name => [name, Rational.of(count)] as const)
    const named = [...space.symbols.keys()].map((name, i) => [name, values[i]!] as const)
    const grouped = space.groups.map((name, i) => [name, members[i]!.slice(0, count)] as const)
    return { symbols: new Map([...named, ...counts]), groups: new Map(grouped) }
  })
}
