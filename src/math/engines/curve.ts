import { proveIdentity } from '../proof/tactics.js'
import { differentiate } from '../term/calculus/differentiate.js'
import { substitute } from '../term/substitute.js'
import { divide, multiply, negate, number, subtract, type Term } from '../term/term.js'

/** The curve zero = 0, given by the value of `unknown` on it. */
export interface SolvedCurve {
  readonly zero: Term
  readonly unknown: Term
  readonly solution: Term
}

/** Solves zero = 0 for a symbol or an application in which it is affine; null where that cannot be proved. */
export function solveAffine(zero: Term, unknown: Term, positive: readonly string[]): SolvedCurve | null {
  const slope = differentiate(zero, unknown)
  const isAffine = proveIdentity(differentiate(slope, unknown), number(0), { positive }).proved
  const isConstant = proveIdentity(slope, number(0), { positive }).proved
  if (!isAffine || isConstant) return null
  const [atZero, slopeAtZero] = [zero, slope].map(t => substitute(t, [{ from: unknown, to: number(0) }]))
  return { zero, unknown, solution: divide(negate(atZero!), slopeAtZero!) }
}

const on = (curve: SolvedCurve, term: Term): Term =>
  substitute(term, [{ from: curve.unknown, to: curve.solution }])

/** The exponent e of y ∝ xᵉ at each point of the curve: d ln y / d ln x = -(x ∂zero/∂x) / (y ∂zero/∂y). */
export function exponentAlong(curve: SolvedCurve, y: string, x: string): Term {
  const [byX, byY] = [x, y].map(name => multiply(name, differentiate(curve.zero, name)))
  return on(curve, negate(divide(byX!, byY!)))
}

/** What vanishes exactly where `term` does not change as `moves` moves and `follows` keeps to the curve. */
export function changeAlong(curve: SolvedCurve, term: Term, moves: string, follows: string): Term {
  const slope = (of: Term, by: string) => differentiate(of, by)
  return on(
    curve,
    subtract(
      multiply(slope(term, moves), slope(curve.zero, follows)),
      multiply(slope(term, follows), slope(curve.zero, moves)),
    ),
  )
}
