import type { Rational } from '../number/rational.js'
import { pointsAmong } from '../sets/set.js'
import type { Term } from '../term/term.js'
import { type RationalFunction, rationalFunctionOf } from './of-term.js'
import { minus, times, valueAt } from './polynomial.js'
import { countRealRoots, rationalRoots } from './real-roots.js'
import type { Step } from './solutions.js'

export type Order = '<' | '≤' | '>' | '≥'

/** A comparison of two sides in one unknown: what a quotient of polynomials is to 0. */
export interface Inequality extends RationalFunction {
  readonly order: Order
}

/** The numbers of which several inequalities are true. */
export type Region = readonly Inequality[]

/** A comparison of two terms; null where they are no quotients of polynomials. */
export function inequalityOf(left: Term, order: Order, right: Term, unknown: string): Inequality | null {
  const [one, other] = [left, right].map(side => rationalFunctionOf(side, unknown))
  if (!one || !other) return null
  const top = minus(times(one.top, other.bottom), times(other.top, one.bottom))
  return { top, bottom: times(one.bottom, other.bottom), order }
}

/** Whether a number is in a region; it is not where a denominator is 0. */
export const isIn = (region: Region, value: Rational): boolean =>
  region.every(({ top, bottom, order }) => {
    const below = valueAt(bottom, value).sign()
    const sign = valueAt(top, value).sign() * below
    if (below === 0) return false
    if (sign === 0) return order === '≤' || order === '≥'
    return sign < 0 === (order === '<' || order === '≤')
  })

/** How a region is to the one before it, with a number that is lost. */
export interface RegionStep {
  readonly step: Step
  readonly lost: Rational | null
}

/** Compares two regions between and at their ends; null where not all ends are rational, or the first is empty. */
export function regionStep(before: Region, behind: Region): RegionStep | null {
  const points = pointsOf([...before, ...behind])
  if (!points?.some(point => isIn(before, point))) return null
  const lost = points.filter(point => isIn(before, point) && !isIn(behind, point))
  const isMore = points.some(point => isIn(behind, point) && !isIn(before, point))
  const step = lost.length === 0 ? (isMore ? 'more' : 'same') : isMore ? 'other' : 'fewer'
  return { step, lost: lost.find(({ denominator }) => denominator === 1n) ?? lost[0] ?? null }
}

/** A number at each end of some inequalities, and one between any two of them and beyond the outermost. */
function pointsOf(all: readonly Inequality[]): readonly Rational[] | null {
  const polynomials = all.flatMap(({ top, bottom }) => [top, bottom]).filter(one => one.length > 0)
  const found = polynomials.map(polynomial => rationalRoots(polynomial))
  if (polynomials.some((polynomial, at) => countRealRoots(polynomial) !== found[at]!.length)) return null
  return pointsAmong(found.flat())
}

/** Whether an inequality is of the first degree. */
export const isLinear = ({ top, bottom }: Inequality): boolean => top.length === 2 && bottom.length === 1
