import unitmath from 'unitmath/dist/UnitMath.js'
import { Rational } from '../number/rational.js'
import type { Dimension } from './dimension.js'

/**
 * Error budget: none. unitmath computes with our exact rationals, and its definitions are exact decimals; what it
 * measures (an electronvolt) or rounds (a degree) is left out here and defined elsewhere, where it is needed.
 */

/** What one of a unit is worth in base units (kg, m, s, A, K, mol, bit), and which quantity it measures. */
export interface BaseUnit {
  readonly factor: Rational
  readonly dimension: Dimension
}

const asRational = (value: Rational | number | string): Rational =>
  value instanceof Rational ? value : Rational.of(String(value))

/** Without choosing a prefix, which is for printing, the library asks for no comparisons. */
const unit = unitmath.config<Rational>({
  prefix: 'never',
  type: {
    clone: value => value,
    conv: asRational,
    add: (left, right) => left.plus(right),
    sub: (left, right) => left.minus(right),
    mul: (left, right) => left.times(right),
    div: (left, right) => left.div(right),
    pow: (base, exponent) => base.pow(Number(asRational(exponent).numerator)),
  },
})

/** In the order of the library. */
export const BASES = [
  'mass',
  'length',
  'time',
  'current',
  'temperature',
  'light',
  'amount',
  'angle',
  'bit',
  'solid angle',
]

/** The unit that the library knows by this name, prefix included: `km`, `kilometer`, `GiB`. Throws RangeError for others. */
export function libraryUnit(name: string): BaseUnit {
  const { dimension, factor } = measured(name)
  const powers = dimension.flatMap((power, i) =>
    power === 0 ? [] : [[BASES[i]!, Rational.of(power)] as const],
  )
  return { factor, dimension: new Map(powers) }
}

function measured(name: string): { readonly dimension: readonly number[]; readonly factor: Rational } {
  try {
    const found = unit(Rational.ONE, name)
    return { dimension: found.dimension, factor: found.getNormalizedValue() }
  } catch {
    throw new RangeError(`libraryUnit: expected a unit that the library knows, got ${name}`)
  }
}
