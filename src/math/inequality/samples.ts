import { constantsAt } from '../engines/value.js'
import { FLOAT64 } from '../number/dtype/dtype.js'
import { floats } from '../number/dtype/float.js'
import { intervals } from '../number/interval/interval.js'
import { Rational } from '../number/rational.js'
import { childrenOf } from '../term/children.js'
import { evaluate } from '../term/evaluate.js'
import { PI, variablesOf } from '../term/symbols.js'
import type { Term } from '../term/term.js'

/** Small, large and middling values, in an order in which no two symbols stay equal. */
const VALUES = ['1/2', '2', '7', '1/9', '1', '13/5', '1/50', '40', '3/4', '5'].map(text => Rational.of(text))
const POINTS = 12
/** Enclosures take a hundred times as long. */
const POINTS_OF_ENCLOSURES = 5

/** Doubles nearer to 0 than this, among values of ordinary size, tell no sign. */
const NOISE = 1e-9
const DIGITS = 15

/**
 * The signs that a term shows at a few points; null where it has no value at one of them, or grows too large. They only
 * choose what is tried to be proved: doubles do, and intervals where it has functions that doubles have not.
 */
export function sampledSigns(term: Term, positive: ReadonlySet<string>): ReadonlySet<number> | null {
  const names = variablesOf(term)
  const isOrdered = isInDoubles(term)
  const signs = new Set<number>()
  const points = isOrdered ? POINTS : POINTS_OF_ENCLOSURES
  for (let point = 0; point < points && signs.size < 2; point++) {
    const values = names.map((name, at) => [name, valueFor(point, at, positive.has(name))] as const)
    const sign = signAt(term, values, isOrdered)
    if (sign === undefined) return null
    if (sign !== 0) signs.add(sign)
  }
  return signs
}

/** Whether doubles know every function of a term: they have no sine, and no least value. */
const isInDoubles = (term: Term): boolean =>
  (term.kind !== 'apply' || term.name === 'abs') && childrenOf(term).every(isInDoubles)

type Values = readonly (readonly [string, Rational])[]

function valueFor(point: number, symbol: number, isPositive: boolean): Rational {
  const value = VALUES[(point * (symbol + 1) + 3 * symbol) % VALUES.length]!
  return isPositive || (point + symbol) % 2 === 0 ? value : value.neg()
}

/** 0 where it does not tell, undefined where there is no value. */
function signAt(term: Term, values: Values, isOrdered: boolean): number | undefined {
  try {
    return isOrdered ? signInDoubles(term, values) : signInIntervals(term, values)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function signInDoubles(term: Term, values: Values): number | undefined {
  const context = floats(FLOAT64)
  const named = values.map(([name, value]) => [name, context.of(value)] as const)
  const symbols = new Map([[PI, context.of(Math.PI)], ...named])
  const { value } = evaluate(term, { symbols, groups: new Map() }, context)
  if (!Number.isFinite(value)) return undefined
  return Math.abs(value) < NOISE ? 0 : Math.sign(value)
}

function signInIntervals(term: Term, values: Values): number {
  const context = intervals(DIGITS)
  const named = values.map(([name, value]) => [name, context.of(value)] as const)
  const symbols = new Map([...constantsAt(DIGITS).symbols, ...named])
  return evaluate(term, { symbols, groups: new Map() }, context).sign() ?? 0
}
