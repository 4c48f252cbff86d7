import { ceiling, floor, nearest, remainder } from '../floor-and-remainder.js'
import type { Rational } from '../rational.js'
import { encloseArccos, encloseArcsin, encloseArctan } from './arc.js'
import { encloseCos, encloseSin, encloseTan } from './circle.js'
import type { Interval } from './interval.js'

type Function_ = (values: readonly Interval[]) => Interval

/** Functions of intervals by the names that terms apply; of anything but the values they take they throw RangeError. */
export const INTERVAL_FUNCTIONS: ReadonlyMap<string, Function_> = new Map([
  ...Object.entries({
    sin: encloseSin,
    cos: encloseCos,
    tan: encloseTan,
    arcsin: encloseArcsin,
    arccos: encloseArccos,
    arctan: encloseArctan,
    floor: rising(floor),
    ceil: rising(ceiling),
    round: rising(nearest),
  }).map(([name, of]) => [name, ofOne(name, of)] as const),
  [
    'mod',
    ([value, divisor, ...others]: readonly Interval[]) => {
      if (!value || !divisor || others.length > 0) throw new RangeError('mod: expected two values')
      return encloseRemainder(value, divisor)
    },
  ],
])

/** All that the least or the greatest of some members can be. */
export const extremeOf = (name: 'min' | 'max', values: readonly [Interval, ...Interval[]]): Interval =>
  values.reduce((best, value) => best.extreme(name, value))

function ofOne(name: string, of: (value: Interval) => Interval): Function_ {
  return ([value, ...others]) => {
    if (!value || others.length > 0) throw new RangeError(`${name}: expected one value`)
    return of(value)
  }
}

function rising(step: (value: Rational) => Rational) {
  return (x: Interval): Interval => {
    const { lower, upper } = x.bounds()
    return x.context.between(step(lower), step(upper))
  }
}

/** Of a divisor that is one number, and of values between two of its multiples. */
function encloseRemainder(value: Interval, divisor: Interval): Interval {
  const [of, by] = [value.bounds(), divisor.bounds()]
  const modulus = by.lower
  const isBetween = modulus.eq(by.upper) && floor(of.lower.div(modulus)).eq(floor(of.upper.div(modulus)))
  if (!isBetween) throw new RangeError(`mod: expected a value between two multiples, got ${value}`)
  return value.context.between(remainder(of.lower, modulus), remainder(of.upper, modulus))
}
