import { Rational } from '../number/rational.js'
import type { Sign } from '../proof/sign.js'
import type { SumFactor } from '../proof/sign-factors.js'
import { exactValue } from '../term/evaluate.js'
import type { Term } from '../term/term.js'

/** Functions whose values lie between −1 and 1. */
const BOUNDED: ReadonlySet<string> = new Set(['sin', 'cos'])

/** The sign of c + Σ aᵢ tᵢ, where every tᵢ lies between −1 and 1: that of c where |c| is at least Σ |aᵢ|. */
export function boundedSum({ terms }: SumFactor): Sign {
  let constant = Rational.ZERO
  let most = Rational.ZERO
  for (const { part, coefficient } of terms) {
    const value = exactValue(coefficient)!
    if (exactValue(part)?.eq(1)) constant = constant.plus(value)
    else if (isBounded(part)) most = most.plus(value.abs())
    else return 'unknown'
  }
  if (constant.abs().lt(most)) return 'unknown'
  const isStrict = constant.abs().gt(most)
  if (constant.sign() > 0) return isStrict ? 'positive' : 'nonnegative'
  return isStrict ? 'negative' : 'nonpositive'
}

function isBounded(term: Term): boolean {
  if (term.kind === 'apply') return BOUNDED.has(term.name)
  if (term.kind === 'multiply') return term.factors.every(isBounded)
  return (
    term.kind === 'power' &&
    term.exponent.kind === 'number' &&
    term.exponent.value.sign() > 0 &&
    isBounded(term.base)
  )
}
