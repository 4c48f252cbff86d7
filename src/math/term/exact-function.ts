import {
  ceiling,
  commonDivisor,
  commonMultiple,
  floor,
  nearest,
  remainder,
  residue,
} from '../number/floor-and-remainder.js'
import { Rational } from '../number/rational.js'

/**
 * The value of a function of rationals where it is rational: of the functions of a circle at 0 only (Lindemann 1882).
 * Throws RangeError where it is not, where there is none, and for another number of values than the function takes.
 */
export function exactFunction(name: string, values: readonly Rational[]): Rational {
  const of = OF_ALL[name]
  if (of) return of(values)
  const [value, other, ...others] = values
  const two = OF_TWO[name]
  if (two && value && other && others.length === 0) return two(value, other)
  const one = OF_ONE[name] ?? circle(name)
  if (!two && one && value && !other) return one(value)
  throw new RangeError(`evaluate: expected another number of values of ${name}, got ${values.length}`)
}

const OF_ALL: Readonly<Record<string, (values: readonly Rational[]) => Rational>> = {
  gcd: commonDivisor,
  lcm: commonMultiple,
}

const OF_TWO: Readonly<Record<string, (value: Rational, other: Rational) => Rational>> = {
  mod: remainder,
  residue,
}

const OF_ONE: Readonly<Record<string, (value: Rational) => Rational>> = {
  floor,
  ceil: ceiling,
  round: nearest,
}

const AT_ZERO: Readonly<Record<string, number>> = { sin: 0, tan: 0, arcsin: 0, arctan: 0, cos: 1 }

function circle(name: string) {
  return (value: Rational): Rational => {
    const known =
      name === 'arccos' ? (value.eq(1) ? 0 : undefined) : value.isZero() ? AT_ZERO[name] : undefined
    if (known === undefined) throw new RangeError(`${name}(${value}) is not rational`)
    return Rational.of(known)
  }
}
