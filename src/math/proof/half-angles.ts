import { primitiveFunction } from '../functions/functions.js'
import { commonMultiple } from '../number/floor-and-remainder.js'
import { Rational } from '../number/rational.js'
import { everyPart, replacedParts } from '../term/children.js'
import { PI } from '../term/symbols.js'
import { add, apply, divide, multiply, negate, number, power, subtract, type Term } from '../term/term.js'
import { monomialTerm, polynomialTerm } from './expression.js'
import { type Part, partsOf } from './normal-form/exponential.js'
import type { NormalForm } from './normal-form.js'

/** So many times a unit, which is a symbol or what else stands for itself in an angle. */
interface Turns {
  readonly unit: Term
  readonly key: string
  readonly times: Rational
}

/** The two functions of one angle. */
interface Circular {
  readonly cos: Term
  readonly sin: Term
}

type Angle = Term & { readonly kind: 'apply' }

/** The degrees of the polynomials grow with the multiples of an angle. */
const MAX_TURNS = 16

/**
 * The terms with sin, cos and tan written in the tangents t of half angles, cos a = (1 - t²)/(1 + t²) and
 * sin a = 2t/(1 + t²), so that no function of an angle depends on another. What is proved of these is true of the terms:
 * at the odd multiples of π, where t has no value, it follows by continuity. Null where no function of an angle is among
 * the terms, or an angle is too many times another.
 */
export function inHalfAngles(terms: readonly Term[], form: NormalForm): Term[] | null {
  const angles = new Map([...anglesIn(terms)].map(angle => [angle, turnsOf(angle, form)]))
  const shares = sharesOf([...angles.values()].flat())
  const areFew = [...angles.values()].every(turns => countOf(turns, shares).lte(MAX_TURNS))
  if (angles.size === 0 || !areFew) return null
  const written = (part: Term): Term | null => {
    const angle = angleOf(part)
    return angle && functionOf(part as Angle, circularOf(angles.get(angle)!, shares))
  }
  return terms.map(term => replacedParts(term, written))
}

/** Whether a function of an angle stands in one of the terms. */
export const mentionsAngle = (terms: readonly Term[]): boolean => anglesIn(terms).size > 0

/** The angle that a term is a circular function of. */
function angleOf(term: Term): Term | null {
  const isCircular = term.kind === 'apply' && /^(?:sin|cos|tan)$/.test(term.name)
  return isCircular ? term.arguments[0]! : null
}

const anglesIn = (terms: readonly Term[]): ReadonlySet<Term> =>
  new Set(
    terms.flatMap(term => [...everyPart(term, part => !angleOf(part))].flatMap(part => angleOf(part) ?? [])),
  )

const turnsOf = (angle: Term, form: NormalForm): readonly Turns[] =>
  partsOf(form.normalForm(angle)).map(turnsOfPart)

function turnsOfPart({ term: { monomial, coefficient }, denominator }: Part): Turns {
  const unit = divide(monomialTerm(monomial), polynomialTerm(denominator))
  return {
    unit: denominator.constant()?.eq(1) ? monomialTerm(monomial) : unit,
    key: `${monomial.key}/${denominator.key}`,
    times: coefficient,
  }
}

/** Into how many parts each unit is cut, so that every angle has a whole number of them. */
function sharesOf(turns: readonly Turns[]): ReadonlyMap<string, Rational> {
  const shares = new Map<string, Rational>()
  for (const { key, times } of turns)
    shares.set(key, commonMultiple([shares.get(key) ?? Rational.ONE, Rational.of(times.denominator)]))
  return shares
}

const countOf = (turns: readonly Turns[], shares: ReadonlyMap<string, Rational>): Rational =>
  turns
    .filter(({ unit, times }) => partsOfTurn(unit, times) === null)
    .reduce((sum, { key, times }) => sum.plus(times.times(shares.get(key)!).abs()), Rational.ZERO)

/** How many parts of 15° a multiple of π has, if a whole number of them. */
function partsOfTurn(unit: Term, times: Rational): number | null {
  const parts = times.times(12)
  return unit.kind === 'symbol' && unit.name === PI && parts.isInteger()
    ? Number(parts.numerator % 24n)
    : null
}

const STILL: Circular = { cos: number(1), sin: number(0) }

const circularOf = (turns: readonly Turns[], shares: ReadonlyMap<string, Rational>): Circular =>
  turns.map(part => circularOfTurns(part, shares)).reduce(together, STILL)

function circularOfTurns({ unit, key, times }: Turns, shares: ReadonlyMap<string, Rational>): Circular {
  const parts = partsOfTurn(unit, times)
  if (parts !== null) return { cos: specialAt('cos', parts), sin: specialAt('sin', parts) }
  const share = shares.get(key)!
  const count = Number(times.times(share).numerator)
  const one = ofTangent(apply('tan', divide(unit, number(share.times(2)))))
  const { cos, sin } = Array.from({ length: Math.abs(count) }, () => one).reduce(together, STILL)
  return { cos, sin: count < 0 ? negate(sin) : sin }
}

const specialAt = (name: string, parts: number): Term => primitiveFunction(name)!.special!.valueAt(parts)!

function ofTangent(half: Term): Circular {
  const square = power(half, 2)
  const whole = add(1, square)
  return { cos: divide(subtract(1, square), whole), sin: divide(multiply(2, half), whole) }
}

/** The functions of a sum of two angles. */
const together = (a: Circular, b: Circular): Circular => ({
  cos: subtract(multiply(a.cos, b.cos), multiply(a.sin, b.sin)),
  sin: add(multiply(a.sin, b.cos), multiply(a.cos, b.sin)),
})

const functionOf = ({ name }: Angle, { cos, sin }: Circular): Term =>
  name === 'tan' ? divide(sin, cos) : name === 'cos' ? cos : sin
