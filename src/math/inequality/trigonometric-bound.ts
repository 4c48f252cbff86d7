import { Rational } from '../number/rational.js'
import { isAtLeastZero, type Sign, signOfProduct } from '../proof/sign.js'
import type { SumFactor } from '../proof/sign-factors.js'
import { exactValue } from '../term/evaluate.js'
import { PI } from '../term/symbols.js'
import { add, multiply, number, subtract, symbol, type Term } from '../term/term.js'
import type { AskSign, Goal } from './goal.js'

/** By how many half turns the half turn on which a function is positive begins before 0. */
const BEGINS: ReadonlyMap<string, Rational> = new Map([
  ['sin', Rational.ZERO],
  ['cos', Rational.of('1/2')],
])

/**
 * The sign of sin g where g lies between two multiples of π, and of cos g where g + π/2 does: sin g is positive for
 * 0 < g < π, where g · (π − g) is, and negative for −π < g < 0.
 */
export function onHalfTurn(goal: Goal, ask: AskSign): Sign {
  const { term, depth } = goal
  const begins = term.kind === 'apply' ? BEGINS.get(term.name) : undefined
  if (term.kind !== 'apply' || !begins) return 'unknown'
  const pi = symbol(PI)
  const angle = add(term.arguments[0]!, multiply(number(begins), pi))
  const signOf = (part: Term): Sign => ask({ ...goal, term: part, depth: depth - 1 })
  const first = signOf(angle)
  if (first === 'unknown') return 'unknown'
  const isBelow = first === 'negative' || first === 'nonpositive'
  const rest = signOf(isBelow ? add(angle, pi) : subtract(pi, angle))
  return isAtLeastZero(rest) ? signOfProduct(first, rest) : 'unknown'
}

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
