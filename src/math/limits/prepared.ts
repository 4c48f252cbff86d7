import { changedInside } from '../term/children.js'
import { exactValue } from '../term/evaluate.js'
import { apply, divide, exp, ln, multiply, type Term } from '../term/term.js'

/**
 * A term whose powers have rational exponents, where other powers are e^(exponent · ln base), and whose tangents are quotients,
 * which have series at the poles too.
 */
export const prepared = (term: Term): Term => changedInside(term, preparedPart)

function preparedPart(inside: Term): Term {
  if (inside.kind === 'power' && !exactValue(inside.exponent))
    return exp(multiply(inside.exponent, ln(inside.base)))
  if (inside.kind !== 'apply' || inside.name !== 'tan') return inside
  const [argument] = inside.arguments as readonly [Term]
  return divide(apply('sin', argument), apply('cos', argument))
}
