import { signOnDomains } from '../../math/inequality/on-domains.js'
import type { Interval } from '../../math/number/interval/interval.js'
import { Rational } from '../../math/number/rational.js'
import { isAtLeastZero } from '../../math/proof/sign.js'
import { proveIdentity } from '../../math/proof/tactics.js'
import { substitute } from '../../math/term/substitute.js'
import { PI } from '../../math/term/symbols.js'
import { divide, exp, multiply, number, power, subtract, symbol, type Term } from '../../math/term/term.js'
import { type Ends, EVERYTHING } from '../../page/domains/piece.js'
import { isDefinedOn } from './defined-on.js'
import type { FunctionSaid } from './function-said.js'
import { enclosedAt, pointsWithin } from './points.js'
import { domainOf } from './where-said.js'

/** A number and what a function is there. */
export interface Taken {
  readonly at: Rational
  readonly value: Interval
}

/** So often the stretch around the least value that was found is cut to a third less. */
const MAX_CUTS = 40

/** About where a function is least between two ends, locally around each point that is lower than its neighbours. */
export function lowestOf(term: Term, variable: string, ends: Ends): readonly Taken[] {
  const points = pointsWithin(ends)
  const values = points.map(at => enclosedAt(term, variable, at))
  return points.flatMap((at, i) => {
    const value = values[i]
    if (!value) return []
    const isLow = [values[i - 1], values[i + 1]].every(other => !other || !isBelow(other, value))
    if (!isLow) return []
    return [refined(term, variable, { at, value }, points[i - 1] ?? at, points[i + 1] ?? at)]
  })
}

/** By comparing two points inside of a stretch, over and over. */
function refined(term: Term, variable: string, found: Taken, from: Rational, to: Rational): Taken {
  let [low, high, best] = [from, to, found]
  for (let cut = 0; cut < MAX_CUTS; cut++) {
    const third = high.minus(low).div(3)
    const [left, right] = [rounded(low.plus(third)), rounded(high.minus(third))]
    const [one, other] = [left, right].map(at => enclosedAt(term, variable, at))
    if (!one || !other) return best
    const isLeft = isBelow(one, other)
    const inner = isLeft ? { at: left, value: one } : { at: right, value: other }
    if (isBelow(inner.value, best.value)) best = inner
    if (isLeft) high = right
    else low = left
  }
  return best
}

const isBelow = (one: Interval, other: Interval): boolean => one.minus(other).sign() === -1

/** A number with a denominator that stays small. */
const GRID = 2n ** 40n
const rounded = (value: Rational): Rational =>
  Rational.of((value.numerator * GRID) / value.denominator).div(Rational.of(GRID))

/** Between which ends a function has values: everywhere, or for positive numbers alone; null where that is not known. */
export function naturalEnds({ term, variable }: FunctionSaid): Ends | null {
  if (isDefinedOn(term, new Map())) return EVERYTHING
  const positive: Ends = { ...EVERYTHING, from: Rational.ZERO }
  const isOnlyPositive = ['-10', '-2', '-1', '-1/2', '-1/10'].every(
    at => enclosedAt(term, variable, Rational.of(at)) === null,
  )
  if (!isOnlyPositive || !isDefinedOn(term, domainOf(variable, positive))) return null
  return enclosedAt(term, variable, Rational.ZERO) ? { ...positive, hasFrom: true } : positive
}

/** Whether a function is at least a value wherever it is asked: `strictly`, or with equality somewhere; null where no proof was found. */
export function isAtLeast(
  term: Term,
  value: Term,
  variable: string,
  ends: Ends,
): 'strictly' | 'at least' | null {
  const difference = subtract(term, value)
  const sign = signOnDomains(difference, domainOf(variable, ends))
  if (!isAtLeastZero(sign)) return null
  const atEnds = [ends.hasFrom ? ends.from : null, ends.hasTo ? ends.to : null].filter(end => end !== null)
  const isPositive =
    sign === 'positive' && atEnds.every(end => enclosedAt(difference, variable, end)?.sign() === 1)
  return isPositive ? 'strictly' : 'at least'
}

/** Whether a function is a value for certain near a place: at a fraction, a multiple of π, or a power or logarithm of one. */
export function isTaken(term: Term, value: Term, variable: string, near: Rational): boolean {
  const about = Number(near.toString().split('/')[0]) / Number(near.toString().split('/')[1] ?? 1)
  return candidatesNear(about).some(at => {
    try {
      return proveIdentity(substitute(term, new Map([[variable, at]])), value).proved
    } catch (error) {
      if (error instanceof RangeError || error instanceof ReferenceError) return false
      throw error
    }
  })
}

const MAX_DENOMINATOR = 60

function candidatesNear(about: number): readonly Term[] {
  const found = (value: number, make: (simple: Term) => Term): readonly Term[] => {
    const simple = simplest(value)
    return simple === null ? [] : [make(number(simple))]
  }
  return [
    ...found(about, simple => simple),
    ...found(about / Math.PI, simple => multiply(simple, symbol(PI))),
    ...(about > 0 ? found(Math.log(about), exp) : []),
    ...found(Math.exp(about), simple => ({ kind: 'ln', argument: simple })),
    ...found(about * about, simple =>
      about < 0 ? multiply(-1, power(simple, '1/2')) : power(simple, divide(1, 2)),
    ),
  ]
}

/** The fraction with the smallest denominator near a number; null where none with a small one is. */
function simplest(value: number): Rational | null {
  for (let below = 1; below <= MAX_DENOMINATOR; below++) {
    const above = Math.round(value * below)
    if (Math.abs(value - above / below) < NEAR * Math.max(1, Math.abs(value)) && Number.isSafeInteger(above))
      return Rational.of(above).div(below)
  }
  return null
}

/** A least value is flat: its place is found to half of the digits of its value. */
const NEAR = 1e-5
