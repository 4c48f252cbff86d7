import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { number, type Term } from '../../math/term/term.js'
import type { Ambiguity, Convention } from '../../math/units/convention.js'
import {
  type Dimension,
  isSameDimension,
  NO_DIMENSION,
  powerOfDimension,
  timesDimension,
} from '../../math/units/dimension.js'
import { ONE, type Unit } from '../../math/units/unit.js'
import type { Node } from '../../notation/tree/node.js'
import { withSharedUnit } from './shared-unit.js'
import { unitWords } from './units-in-formula.js'

/** A side of a relation with what its words of measure are worth. */
export interface Measured {
  readonly node: Node
  /** What each word of measure is worth in base units, and without its unit: 10^9 for the B of `B tokens`. */
  readonly full: ReadonlyMap<Node, Term>
  readonly plain: ReadonlyMap<Node, Term>
  /** The units themselves. */
  readonly units: ReadonlyMap<Node, Unit>
  /** The unit behind the whole side, in prose. */
  readonly behind: Unit
  /** Of the whole side. */
  readonly dimension: Dimension
  /** Whether a word of measure stands in it. */
  readonly hasUnits: boolean
  /** Whether every figure in it stands in a unit of the library, so that its dimension is certain. */
  readonly isComplete: boolean
  readonly isUnknown: boolean
  readonly nouns: ReadonlySet<string>
  readonly ambiguities: ReadonlySet<Ambiguity>
  /** Meanings that a spelling rules out for the whole statement. */
  readonly excludes: ReadonlySet<Ambiguity>
}

/** What is known of a part. */
interface Part {
  readonly dimension: Dimension
  readonly isComplete: boolean
}

const PURE: Part = { dimension: NO_DIMENSION, isComplete: false }

/**
 * Measures a side of a relation: which words in it are units, what they are worth, and the dimension of the whole. Null
 * where words stand in it that are no unit, or where quantities of different dimensions are added.
 */
export function measure(
  written: Node,
  source: string,
  convention: Convention,
  scope: ReadonlySet<string> = new Set(),
): Measured | null {
  const node = withSharedUnit(written, convention)
  const measurer = new Measurer(source, convention, scope)
  const whole = measurer.of(node)
  if (!whole) return null
  const units = [...measurer.units.values()]
  const worth = (of: (unit: Unit) => Term) =>
    new Map([...measurer.units].map(([word, unit]) => [word, of(unit)]))
  return {
    node,
    full: worth(unit => unit.factor),
    plain: worth(unit => unit.scale),
    units: measurer.units,
    behind: ONE,
    ...whole,
    hasUnits: units.length > 0,
    isUnknown: units.some(unit => unit.isUnknown),
    nouns: new Set(units.flatMap(unit => [...unit.nouns.keys()])),
    ambiguities: new Set(units.flatMap(unit => [...unit.ambiguities])),
    excludes: new Set(units.flatMap(unit => [...unit.excludes])),
  }
}

/** The side in the unit that stands behind it in prose. */
export function inUnit(measured: Measured, unit: Unit): Measured {
  return {
    ...measured,
    behind: unit,
    dimension: timesDimension(measured.dimension, unit.dimension),
    hasUnits: true,
    isComplete: measured.isComplete || (measured.node.head === 'number' && unit.dimension.size > 0),
    isUnknown: measured.isUnknown || unit.isUnknown,
    nouns: new Set([...measured.nouns, ...unit.nouns.keys()]),
    ambiguities: new Set([...measured.ambiguities, ...unit.ambiguities]),
    excludes: new Set([...measured.excludes, ...unit.excludes]),
  }
}

class Measurer {
  readonly units = new Map<Node, Unit>()

  constructor(
    private readonly source: string,
    private readonly convention: Convention,
    private readonly scope: ReadonlySet<string>,
  ) {}

  of(node: Node): Part | null {
    switch (node.head) {
      case 'text':
      case 'relation':
      case 'sequence':
        return null
      case 'add':
        return this.sum(node)
      case 'mul':
        return this.product(node)
      case 'div':
        return this.quotient(node)
      case 'neg':
      case 'abs':
      case 'times':
        return this.of(node.args[0]!)
      case 'pow':
        return this.power(node.args[0]!, node.args[1]!)
      case 'sqrt':
        return this.root(node)
      case 'min':
      case 'max':
        return this.sum(node)
      case 'sum':
      case 'product':
      case 'limit':
        return this.of(node.args[0]!)?.dimension.size === 0 ? PURE : null
      default:
        return this.pure(node)
    }
  }

  /** A part whose own parts have no unit: a function, a sum, an index, the chance of an event. */
  private pure(node: Node): Part | null {
    const isPure = (part: Node): boolean =>
      node.head === 'call' && part.head === 'relation'
        ? this.pure({ ...part, head: 'call' }) !== null
        : this.of(part)?.dimension.size === 0
    return node.args.every(isPure) ? PURE : null
  }

  /** A bare zero or count beside quantities is taken for one of them. */
  private sum(node: Node): Part | null {
    const parts = node.args.map(part => this.of(part))
    const measured = parts.filter(part => part !== null && part.dimension.size > 0) as Part[]
    const [first] = measured
    if (parts.includes(null)) return null
    if (!first) return PURE
    if (!measured.every(part => isSameDimension(part.dimension, first.dimension))) return null
    return { ...first, isComplete: parts.every(part => part!.isComplete) }
  }

  private product(node: Node): Part | null {
    const words = unitWords(node, this.source, this.convention, this.scope)
    if (!words) return null
    let dimension = NO_DIMENSION
    let isComplete = true
    for (const [i, part] of node.args.entries()) {
      const unit = words.get(part)
      // `3 h 20` is a time, and no product.
      if (part.head === 'number' && words.has(node.args[i - 1]!) && this.isBeside(node.args[i - 1]!, part))
        return null
      if (unit) this.units.set(part, unit)
      const inner = unit ? { dimension: unit.dimension, isComplete: true } : this.of(part)
      if (!inner) return null
      dimension = timesDimension(dimension, inner.dimension)
      // Behind the last factor stands none, which is no word of measure.
      const next = words.get(node.args[i + 1]!)
      isComplete &&= inner.isComplete || (next?.dimension.size ?? 0) > 0
    }
    return { dimension, isComplete }
  }

  private isBeside(unit: Node, { start }: Node): boolean {
    return /^\s+$/.test(this.source.slice(unit.end, start))
  }

  private quotient(node: Node): Part | null {
    const [dividend, divisor] = node.args as [Node, Node]
    const known = this.units.size
    const above = this.of(dividend)
    const unit = above && unitWords(node, this.source, this.convention, this.scope)?.get(divisor)
    // A bare number over a thing is divided by how many there are: `\frac{100}{\text{time}}` is no hundred.
    if (unit && unit.nouns.size > 0 && this.units.size === known) return null
    if (unit) this.units.set(divisor, unit)
    const below = unit ? { dimension: unit.dimension, isComplete: true } : this.of(divisor)
    if (!above || !below) return null
    const dimension = timesDimension(above.dimension, powerOfDimension(below.dimension, Rational.of(-1)))
    return { dimension, isComplete: above.isComplete && below.isComplete }
  }

  private power(base: Node, exponent: Node): Part | null {
    const [inner, power] = [this.of(base), this.of(exponent)]
    if (!inner || !power || power.dimension.size > 0) return null
    if (inner.dimension.size === 0) return PURE
    const exact = exponentOf(exponent)
    return exact && { ...inner, dimension: powerOfDimension(inner.dimension, exact) }
  }

  private root({ args: [radicand, degree] }: Node): Part | null {
    const inner = this.of(radicand!)
    const exact = degree ? exponentOf(degree) : Rational.of(2)
    if (!inner || inner.dimension.size === 0) return inner && PURE
    return exact && { ...inner, dimension: powerOfDimension(inner.dimension, Rational.ONE.div(exact)) }
  }
}

function exponentOf(node: Node): Rational | null {
  const isNegative = node.head === 'neg'
  const digits = isNegative ? node.args[0]! : node
  if (digits.head !== 'number' || digits.text.length > 4) return null
  const value = exactValue(number(digits.text)) ?? null
  return value && (isNegative ? value.neg() : value.isZero() ? null : value)
}
