import { type Interval, type IntervalContext, intervals } from '../number/interval/interval.js'
import type { Real } from '../number/interval/real.js'
import type { Rational } from '../number/rational.js'
import { differentiate } from '../term/calculus/differentiate.js'
import { evaluate } from '../term/evaluate.js'
import { symbolsOf } from '../term/symbols.js'
import type { Term } from '../term/term.js'

/** The range of each symbol, bounds included. */
export type Box = ReadonlyMap<string, Range>
export type Range = readonly [Rational, Rational]
type Corner = ReadonlyMap<string, Rational>

/** A box on which the term is at least `lower`, which is positive. */
export interface Leaf {
  readonly box: Box
  readonly lower: Real
}

export interface EnclosureProof {
  readonly proved: boolean
  readonly level: 'proved: enclosure'
  /** Where it is proved, boxes that make up the whole of the box. */
  readonly leaves: readonly Leaf[]
  /** A point of the box at which the term is certainly not positive, if one was met. */
  readonly counterexample: Corner | null
  readonly digits: number
  /** Why it is neither proved nor refuted. */
  readonly reason?: string
}

/**
 * term > 0 on a whole box, by branch and bound: where an enclosure of the term is not positive, the box is halved
 * across its widest side. The enclosure is the natural one or, where that exists, the mean value form
 * f(m) + Σ ∂f/∂xᵢ(X) (Xᵢ - mᵢ) (Moore 1966). What touches 0 is never proved, and costs all `mostLeaves`.
 *
 * Error budget: none, intervals round outward. Throws RangeError for a symbol without a range.
 */
export function provePositiveOn(
  term: Term,
  box: Box,
  { digits = 30, mostLeaves = 2_000 }: { readonly digits?: number; readonly mostLeaves?: number } = {},
): EnclosureProof {
  const missing = [...symbolsOf(term)].find(name => !box.has(name))
  if (missing !== undefined) throw new RangeError(`provePositiveOn: expected a range of ${missing}, got none`)
  const enclosing = new Enclosing(term, [...box.keys()], intervals(digits))
  const leaves: Leaf[] = []
  const open = [box]
  const none = {
    proved: false,
    level: 'proved: enclosure',
    leaves: [],
    counterexample: null,
    digits,
  } as const
  for (let part = open.pop(); part; part = open.pop()) {
    const middle = middleOf(part)
    const lower = enclosing.positiveBound(part, middle)
    if (lower) {
      leaves.push({ box: part, lower })
      continue
    }
    if (enclosing.isNotPositiveAt(middle)) return { ...none, counterexample: middle }
    const halves = halvesOf(part)
    if (!halves)
      return { ...none, reason: 'undefined: expected a value at a point, got none that is certain' }
    if (leaves.length + open.length + 2 > mostLeaves)
      return { ...none, reason: `too large: expected at most ${mostLeaves} boxes, got more` }
    open.push(...halves)
  }
  return { ...none, proved: true, leaves }
}

class Enclosing {
  private readonly slopes: readonly (readonly [string, Term])[] | undefined

  constructor(
    private readonly term: Term,
    names: readonly string[],
    private readonly context: IntervalContext,
  ) {
    this.slopes = unlessUndefined(() => names.map(name => [name, differentiate(term, name)] as const))
  }

  /** A positive lower bound of the term on a box, if there is one to be seen. */
  positiveBound(box: Box, middle: Corner): Real | undefined {
    const ranges = new Map([...box].map(([name, range]) => [name, this.context.between(...range)] as const))
    const natural = this.valueOn(this.term, ranges)
    if (!natural) return undefined
    const positive = natural.sign() === 1 ? natural : this.byMeanValue(ranges, middle)
    return positive?.sign() === 1 ? positive.lower : undefined
  }

  isNotPositiveAt(point: Corner): boolean {
    const sign = this.valueAt(point)?.sign()
    return sign === -1 || sign === 0
  }

  /** Only where the natural enclosure exists, for a term may be undefined where its derivative is not: (1/x)⁰. */
  private byMeanValue(ranges: ReadonlyMap<string, Interval>, middle: Corner): Interval | undefined {
    return (this.slopes ?? []).reduce<Interval | undefined>((sum, [name, slope]) => {
      const steepness = this.valueOn(slope, ranges)
      return (
        steepness && sum?.plus(steepness.times(ranges.get(name)!.minus(this.context.of(middle.get(name)!))))
      )
    }, this.slopes && this.valueAt(middle))
  }

  private valueAt(point: Corner): Interval | undefined {
    return this.valueOn(this.term, new Map([...point].map(([name, value]) => [name, this.context.of(value)])))
  }

  private valueOn(term: Term, symbols: ReadonlyMap<string, Interval>): Interval | undefined {
    const context = { of: (value: Rational) => this.context.of(value), compare }
    return unlessUndefined(() => evaluate(term, { symbols, groups: new Map() }, context))
  }
}

function compare(left: Interval, right: Interval): number {
  const order = left.compare(right)
  if (order === null) throw new RangeError(`compare: expected intervals apart, got ${left} and ${right}`)
  return order
}

function unlessUndefined<T>(compute: () => T): T | undefined {
  try {
    return compute()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const middle = ([low, high]: Range): Rational => low.plus(high).div(2)

const middleOf = (box: Box): Corner =>
  new Map([...box].map(([name, range]) => [name, middle(range)] as const))

/** The two halves across the widest side, if any side has a width. */
function halvesOf(box: Box): readonly [Box, Box] | undefined {
  const width = ([low, high]: Range): Rational => high.minus(low)
  const [widest] = [...box].sort(([, left], [, right]) => width(right).cmp(width(left)))
  if (!widest || width(widest[1]).isZero()) return undefined
  const [name, range] = widest
  const at = middle(range)
  return [new Map([...box, [name, [range[0], at]]]), new Map([...box, [name, [at, range[1]]]])]
}
