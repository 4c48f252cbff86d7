import { primitiveFunction } from '../functions/functions.js'
import { isAtLeastZero, isStrict, type Sign } from '../proof/sign.js'
import { differentiate } from '../term/calculus/differentiate.js'
import { childrenOf } from '../term/children.js'
import { substitute } from '../term/substitute.js'
import { variablesOf } from '../term/symbols.js'
import { add, divide, negate, number, power, symbol, type Term } from '../term/term.js'
import type { AskSign, Goal } from './goal.js'

/** Of more symbols nobody prints an inequality that slopes alone prove. */
const MAX_SYMBOLS = 3

/**
 * The sign of a term that is nowhere seen to be negative, symbol by symbol: it is not negative at 0 and rises from there,
 * or it is not negative far out and rises towards 0; else its range is split where it may touch 0, and proved part by part.
 */
export function bySlope(goal: Goal, ask: AskSign): Sign {
  const names = variablesOf(goal.term)
  if (goal.depth <= 0 || names.length > MAX_SYMBOLS) return 'unknown'
  for (const name of names.filter(one => goal.positive.has(one)))
    for (const from of [symbol(name), power(symbol(name), -1)]) {
      const sign = rising({ ...goal, term: substitute(goal.term, new Map([[name, from]])) }, name, ask)
      if (sign !== 'unknown') return sign
    }
  for (const name of names)
    for (const split of splitsOf(name, goal)) {
      const sign = inParts(goal, name, split, ask)
      if (sign !== 'unknown') return sign
    }
  return 'unknown'
}

/**
 * A term with f(0) ≥ 0 and f′ ≥ 0 for every positive value is nowhere negative there. It is positive where one of the two
 * is, and where f is analytic in its only symbol and does not stay the same: then f′ is 0 at single points only.
 */
function rising({ term, positive, depth }: Goal, name: string, ask: AskSign): Sign {
  const slope = ask({ term: differentiate(term, name), positive, depth: depth - 1 })
  if (!isAtLeastZero(slope)) return 'unknown'
  const others = new Set([...positive].filter(other => other !== name))
  const end = ask({
    term: substitute(term, new Map([[name, number(0)]])),
    positive: others,
    depth: depth - 1,
  })
  if (!isAtLeastZero(end)) return 'unknown'
  const isAnalytic = slope !== 'zero' && variablesOf(term).length === 1 && !hasCorners(term)
  return isStrict(slope) || isStrict(end) || isAnalytic ? 'positive' : 'nonnegative'
}

/** Whether a term may be put together of parts, as |x| and max are. */
const hasCorners = (term: Term): boolean =>
  (term.kind === 'apply' && primitiveFunction(term.name)?.inOrder !== undefined) ||
  childrenOf(term).some(hasCorners)

/** Where a range is split: at 1 and at the other positive symbols, or, of any real number, at 0 and at the other symbols. */
function splitsOf(name: string, { term, positive }: Goal): readonly Term[] {
  const others = variablesOf(term).filter(other => other !== name)
  const isPositive = positive.has(name)
  return [
    number(isPositive ? 1 : 0),
    ...others.filter(other => !isPositive || positive.has(other)).map(other => symbol(other)),
  ]
}

/** A term on both sides of a value of one symbol, and there. Past the value the symbol is it plus a new positive one. */
function inParts(goal: Goal, name: string, at: Term, ask: AskSign): Sign {
  const isPositive = goal.positive.has(name)
  const beside = `${name}′`
  const below = isPositive ? divide(at, add(1, symbol(beside))) : add(at, negate(symbol(beside)))
  const others = [...goal.positive].filter(other => other !== name)
  const parts = [at, add(at, symbol(beside)), below].map((value, part) => ({
    term: substitute(goal.term, new Map([[name, value]])),
    positive: new Set(part === 0 ? others : [...others, beside]),
    depth: goal.depth - 1,
  }))
  const signs: Sign[] = []
  for (const part of parts) {
    const sign = ask(part)
    if (!isAtLeastZero(sign)) return 'unknown'
    signs.push(sign)
  }
  return signs.every(sign => sign === 'positive') ? 'positive' : 'nonnegative'
}
