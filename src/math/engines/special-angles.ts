import { floor } from '../number/floor-and-remainder.js'
import { proveIdentity } from '../proof/tactics.js'
import { childrenOf, withChildren } from '../term/children.js'
import { PI } from '../term/symbols.js'
import { add, divide, multiply, negate, number, squareRoot, subtract, type Term } from '../term/term.js'
import { mayBeEqual } from './closeness.js'
import { closedValueOf, MIN_DIGITS } from './value.js'

/**
 * A closed term with the roots that sin, cos and tan of multiples of 15° are, and the angles that their inverses give of
 * them: an enclosure tells which multiple it may be, a proof that it is. All other terms stay as they are.
 */
export function withSpecialAngles(term: Term): Term {
  const done = new Map<Term, Term>()
  const special = (part: Term): Term => {
    const known = done.get(part)
    if (known) return known
    const inside = withChildren(part, childrenOf(part).map(special))
    const value = specialValue(inside) ?? inside
    done.set(part, value)
    return value
  }
  return special(term)
}

function specialValue(term: Term): Term | null {
  const value = term.kind === 'apply' && term.arguments.length === 1 ? OF.get(term.name) : undefined
  if (!value) return null
  try {
    return value(childrenOf(term)[0]!)
  } catch (error) {
    // Without a value there is no special one.
    if (error instanceof RangeError || error instanceof ReferenceError) return null
    throw error
  }
}

/** 15°, of which every angle here has a whole number of parts. */
const PART = divide({ kind: 'symbol', name: PI }, 12)

/** sin of k · 15° for k from 0 to 6. */
const QUARTER: readonly Term[] = [
  number(0),
  divide(subtract(squareRoot(6), squareRoot(2)), 4),
  number('1/2'),
  divide(squareRoot(2), 2),
  divide(squareRoot(3), 2),
  divide(add(squareRoot(6), squareRoot(2)), 4),
  number(1),
]
const HALF_TURN = [...QUARTER, ...QUARTER.slice(1, 6).reverse()]
const TURN = [...HALF_TURN, number(0), ...HALF_TURN.slice(1).map(negate)]

/** sin of k parts. */
const sine = (k: number): Term => TURN[(k + 24) % 24]!

/** tan of k parts, which are no odd multiple of a right angle. */
const tangent = (k: number): Term => divide(sine(k), sine(k + 6))

/** The value at an argument of k parts, by k modulo 24. */
const ofParts =
  (value: (k: number) => Term | null) =>
  (argument: Term): Term | null => {
    const { lower, upper } = closedValueOf(divide(argument, PART), MIN_DIGITS)
    const k = floor(upper)
    const isWhole = k.gte(lower) && proveIdentity(argument, multiply(number(k), PART)).proved
    return isWhole ? value(Number(k.numerator % 24n)) : null
  }

/** The angle of at most so many parts, either way, whose function has the value. */
const inverse =
  (most: number, value: (k: number) => Term, angle: (k: number) => number) =>
  (argument: Term): Term | null => {
    const given = closedValueOf(argument, MIN_DIGITS)
    for (let k = -most; k <= most; k++) {
      const candidate = value(k)
      if (mayBeEqual(closedValueOf(candidate, MIN_DIGITS), given))
        return proveIdentity(argument, candidate).proved ? multiply(angle(k), PART) : null
    }
    return null
  }

/** tan has no value at odd multiples of 90°, and arccos x is 90° − arcsin x. */
const OF: ReadonlyMap<string, (argument: Term) => Term | null> = new Map([
  ['sin', ofParts(sine)],
  ['cos', ofParts(k => sine(k + 6))],
  ['tan', ofParts(k => (Math.abs(k % 12) === 6 ? null : tangent(k)))],
  ['arcsin', inverse(6, sine, k => k)],
  ['arccos', inverse(6, sine, k => 6 - k)],
  ['arctan', inverse(5, tangent, k => k)],
])
