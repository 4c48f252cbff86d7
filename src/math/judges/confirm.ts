import type { Obligation, ObligationRelation } from '../certificates/obligation.js'
import { witnessOf } from '../certificates/witness.js'
import { type Real, reals } from '../number/interval/real.js'
import type { Rational } from '../number/rational.js'
import { evaluate } from '../term/evaluate.js'
import { freeIndicesOf, sizesOf } from '../term/symbols.js'
import type { Term } from '../term/term.js'
import type { Judgement } from './judgement.js'

/**
 * Error budget: decimal.js rounds each operation at 50 digits; two sides that agree to 30 digits are not told apart, so
 * that 20 digits may be lost before a difference is seen where there is none.
 */
const DIGITS = 50
const AGREEING = reals(DIGITS).of('1e-30')

/**
 * Whether what an accusation rests on is seen a second time, by another arithmetic than the engines have: the sides of
 * its obligations, evaluated with decimal.js at the witness, or without one where they are numbers. An obligation that
 * speaks of free members of a group is left to the engines.
 */
export function isConfirmed({ obligations }: Pick<Judgement, 'obligations'>): boolean {
  return obligations.every(obligation => seen(obligation) !== false)
}

/** Whether an obligation is seen to be as the engine says; null where this arithmetic has no value for it. */
function seen(obligation: Obligation): boolean | null {
  const { left, right, relation, outcome } = obligation
  if ([left, right].some(side => freeIndicesOf(side).size > 0)) return null
  try {
    const [one, other] = [left, right].map(side => valueOfSide(side, obligation)) as [Real, Real]
    const holds = isSo(one, relation, other)
    if (holds === null) return null
    return outcome === 'proved' ? holds : !holds
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError || error instanceof SyntaxError)
      return null
    throw error
  }
}

function valueOfSide(side: Term, obligation: Obligation): Real {
  const context = reals(DIGITS)
  const witness = witnessOf(obligation)
  const of = (value: Rational): Real => context.of(value)
  const symbols = new Map([...(witness?.symbols ?? [])].map(([name, value]) => [name, of(value)] as const))
  const groups = new Map([...(witness?.groups ?? [])].map(([name, all]) => [name, all.map(of)] as const))
  for (const name of sizesOf(side)) symbols.set(name, context.of(witness?.sizes.get(name) ?? 1))
  return evaluate(side, { symbols, groups }, context)
}

function isSo(one: Real, relation: ObligationRelation, other: Real): boolean | null {
  const gap = one.minus(other)
  const size = one.abs().gt(other.abs()) ? one.abs() : other.abs()
  const isEqual = gap.abs().lte(size.times(AGREEING))
  if (relation === '=') return isEqual
  // Equal as far as they were computed: a strict relation may be true or false.
  if (isEqual) return relation.endsWith('=') ? true : null
  return relation.startsWith('<') ? gap.lt(0) : gap.gt(0)
}
