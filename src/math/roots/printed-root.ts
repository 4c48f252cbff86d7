import type { Complex } from '../complex/complex.js'
import { hasDecimals } from '../engines/rounded-hull.js'
import { readPrinted } from '../number/printed-number.js'
import { Rational } from '../number/rational.js'
import { exactValue } from '../term/evaluate.js'
import type { Term } from '../term/term.js'
import { degree, type Polynomial, valueAt } from './polynomial.js'
import { countRealRoots, countRealRootsIn } from './real-roots.js'

/** A number as it is printed: its value, and the worth of its last digit; 0 where it is exact. */
export interface PrintedValue {
  readonly value: Rational
  readonly unit: Rational
}

/** Whether a printed number is a root, as rounded; `near` where it is off by a few units, as it is behind rounded steps. */
export type PrintedFit = 'rounded' | 'near' | 'far'

/** A root that was worked out with rounded figures may be off by so many units of its last digit. */
const MAX_UNITS = 5
const HALF = Rational.of('1/2')

/** A sum of numbers as printed; null for a term of which the rounding is not known. */
export function printedValue(term: Term): PrintedValue | null {
  const value = exactValue(term)
  if (!value) return null
  if (!hasDecimals(term)) return { value, unit: Rational.ZERO }
  const unit = unitOf(term)
  return unit && { value, unit }
}

function unitOf(term: Term): Rational | null {
  if (!hasDecimals(term)) return Rational.ZERO
  if (term.kind === 'number') return readPrinted(term.written!).unit
  if (term.kind === 'add') return largest(term.terms.map(unitOf))
  const others = term.kind === 'multiply' ? term.factors.filter(factor => !hasDecimals(factor)) : []
  const isSigned = term.kind === 'multiply' && others.length === term.factors.length - 1
  return isSigned && others.every(isSign) ? unitOf(term.factors.find(hasDecimals)!) : null
}

const isSign = (factor: Term): boolean => exactValue(factor)?.abs().eq(1) === true

const largest = (units: readonly (Rational | null)[]): Rational | null =>
  units.reduce((one, other) => (one && other ? (one.gt(other) ? one : other) : null))

/** Whether a printed complex number is a root of a polynomial without multiple roots; null where that is not known. */
export function printedFit({ re, im }: Complex, polynomial: Polynomial): PrintedFit | null {
  const [across, up] = [printedValue(re), printedValue(im)]
  if (!across || !up) return null
  if (up.value.isZero() && up.unit.isZero()) return realFit(across, polynomial)
  const isPair = degree(polynomial) === 2 && countRealRoots(polynomial) === 0
  return isPair ? pairFit(across, up, polynomial) : null
}

const realFit = (printed: PrintedValue, polynomial: Polynomial): PrintedFit =>
  fitBy(units => {
    const [from, to] = around(printed, units)
    return valueAt(polynomial, from).isZero() || countRealRootsIn(polynomial, from, to) > 0
  })

/** The roots of x² + bx + c without real ones are -b/2 ± i√(c - b²/4). */
function pairFit(across: PrintedValue, up: PrintedValue, polynomial: Polynomial): PrintedFit {
  const [c, b] = polynomial.map(coefficient => coefficient.div(polynomial[2]!))
  const re = b!.div(-2)
  const square = c!.minus(re.times(re))
  return fitBy(units => {
    const [left, right] = around(across, units)
    const [low, high] = around({ ...up, value: up.value.abs() }, units)
    const isAbove = low.sign() <= 0 || low.times(low).lte(square)
    return left.lte(re) && re.lte(right) && isAbove && square.lte(high.times(high))
  })
}

const fitBy = (isWithin: (units: Rational) => boolean): PrintedFit =>
  isWithin(HALF) ? 'rounded' : isWithin(Rational.of(MAX_UNITS)) ? 'near' : 'far'

const around = ({ value, unit }: PrintedValue, units: Rational): readonly [Rational, Rational] => [
  value.minus(unit.times(units)),
  value.plus(unit.times(units)),
]

/** Whether a printed real number stands for another. */
export const standsFor = ({ value, unit }: PrintedValue, other: Rational): boolean =>
  value.minus(other).abs().lte(unit.times(HALF))
