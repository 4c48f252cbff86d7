import type { SpecialAngles, SpecialValues } from '../functions/definition.js'
import { primitiveFunction } from '../functions/functions.js'
import { floor } from '../number/floor-and-remainder.js'
import { proveIdentity } from '../proof/tactics.js'
import { changedInside } from '../term/children.js'
import { PI } from '../term/symbols.js'
import { divide, multiply, number, type Term } from '../term/term.js'
import { mayBeEqual } from './closeness.js'
import { closedValueOf, MIN_DIGITS } from './value.js'

/**
 * A closed term with the roots that sin, cos and tan of multiples of 15° are, and the angles that their inverses give of
 * them: an enclosure tells which multiple it may be, a proof that it is. All other terms stay as they are.
 */
export const withSpecialAngles = (term: Term): Term => changedInside(term, part => specialValue(part) ?? part)

function specialValue(term: Term): Term | null {
  if (term.kind !== 'apply' || term.arguments.length !== 1) return null
  const { special, specialOf } = primitiveFunction(term.name) ?? {}
  const [argument] = term.arguments as readonly [Term]
  try {
    if (special) return ofParts(special, argument)
    return specialOf ? angleOf(specialOf, argument) : null
  } catch (error) {
    // Without a value there is no special one.
    if (error instanceof RangeError || error instanceof ReferenceError) return null
    throw error
  }
}

/** 15°, of which every angle here has a whole number of parts. */
const PART = divide({ kind: 'symbol', name: PI }, 12)

/** The value at an argument of k parts, by k modulo 24. */
function ofParts({ valueAt }: SpecialAngles, argument: Term): Term | null {
  const { lower, upper } = closedValueOf(divide(argument, PART), MIN_DIGITS)
  const k = floor(upper)
  const isWhole = k.gte(lower) && proveIdentity(argument, multiply(number(k), PART)).proved
  return isWhole ? valueAt(Number(k.numerator % 24n)) : null
}

/** The angle of at most so many parts, either way, whose function has the value. */
function angleOf({ most, valueAt, partsOf }: SpecialValues, argument: Term): Term | null {
  const given = closedValueOf(argument, MIN_DIGITS)
  for (let k = -most; k <= most; k++) {
    const candidate = valueAt(k)
    if (mayBeEqual(closedValueOf(candidate, MIN_DIGITS), given))
      return proveIdentity(argument, candidate).proved ? multiply(partsOf(k), PART) : null
  }
  return null
}
