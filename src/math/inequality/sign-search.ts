import { decide } from '../engines/value.js'
import { opposite, type Sign, signOfProduct } from '../proof/sign.js'
import { type SignFactor, type SumFactor, signFactorsOf } from '../proof/sign-factors.js'
import { proveSign } from '../proof/tactics.js'
import { everyPart, replacedParts } from '../term/children.js'
import { exactValue } from '../term/evaluate.js'
import { toPlain } from '../term/print.js'
import { PI, variablesOf } from '../term/symbols.js'
import { negate, number, subtract, type Term } from '../term/term.js'
import { bySlope } from './by-slope.js'
import type { AskSign, Goal } from './goal.js'
import { fromLogarithms } from './logarithms.js'
import { sampledSigns } from './samples.js'
import { fromSquares } from './squares.js'
import { boundedSum, onHalfTurn } from './trigonometric-bound.js'

/** Steps inside each other: short proofs are looked for before long ones. */
const MAX_DEPTH = 6
/** Goals that one search may look at, and characters of one: a longer one costs seconds, and is seldom proved. */
const MAX_GOALS = 200
const MAX_LENGTH = 500

/**
 * The sign of a term for all values of its symbols, some of them positive. Beside the normal form it knows: a product has
 * the sign of its factors; ln h has that of h − 1; a − b of positive sides has that of ln a − ln b; sines and cosines lie
 * between −1 and 1, and have one sign on half a turn; and a term that is not negative at an end, and rises from there, is
 * nowhere negative (the mean value theorem). `unknown` says nothing. Throws ReferenceError for groups and for functions
 * that nobody knows.
 */
export function searchSign(term: Term, positive: Iterable<string>): Sign {
  const search = new SignSearch()
  const goal = { term, positive: new Set([...positive, PI]) }
  for (let depth = 1; depth <= MAX_DEPTH; depth++) {
    const sign = search.of({ ...goal, depth })
    if (sign !== 'unknown') return sign
  }
  return 'unknown'
}

class SignSearch {
  private left = MAX_GOALS
  /** The deepest search that was made for each goal, and what it found. */
  private readonly known = new Map<string, { readonly sign: Sign; readonly depth: number }>()

  readonly of: AskSign = goal => {
    if (goal.depth < 0) return 'unknown'
    const shown = toPlain(goal.term)
    if (shown.length > MAX_LENGTH) return 'unknown'
    const key = `${shown} ${[...goal.positive].sort()}`
    const known = this.known.get(key)
    if (known && (known.sign !== 'unknown' || known.depth >= goal.depth)) return known.sign
    if (this.left-- <= 0) return 'unknown'
    const sign = this.guarded(goal)
    this.known.set(key, { sign, depth: goal.depth })
    return sign
  }

  private guarded(goal: Goal): Sign {
    try {
      return this.found(goal)
    } catch (error) {
      if (error instanceof RangeError) return 'unknown'
      throw error
    }
  }

  private found({ term, positive, depth }: Goal): Sign {
    if (variablesOf(term).length === 0) return closedSign(term)
    const signs = sampledSigns(term, positive)
    if (signs === null || (signs.has(1) && signs.has(-1))) return 'unknown'
    const choices = choicesIn(term)
    if (choices) {
      const [one, other] = choices.map(choice => this.of({ term: choice, positive, depth: depth - 1 }))
      return one === other ? one! : 'unknown'
    }
    const factored = signFactorsOf(term, [...positive])
    if (!factored) return 'unknown'
    const product = factored.factors
      .map(factor => this.factor(factor, positive, depth))
      .reduce(signOfProduct, 'positive')
    return factored.isTurned ? opposite(product) : product
  }

  private factor(factor: SignFactor, positive: ReadonlySet<string>, depth: number): Sign {
    if (factor.kind === 'logarithm')
      return this.of({ term: subtract(factor.of, number(1)), positive, depth: depth - 1 })
    const proof = proveSign(factor.term, { positive: [...positive] })
    if (proof.sign !== 'unknown' && proof.conditions.length === 0) return squared(proof.sign, factor)
    const goal = { term: factor.term, positive, depth }
    return factor.kind === 'sum' ? this.sum(factor, goal) : squared(onHalfTurn(goal, this.of), factor)
  }

  private sum(factor: SumFactor, goal: Goal): Sign {
    const signs = sampledSigns(goal.term, goal.positive)
    if (signs === null || (signs.has(1) && signs.has(-1))) return 'unknown'
    const bound = boundedSum(factor)
    if (bound !== 'unknown') return bound
    for (const term of [...fromSquares(factor), ...fromLogarithms(factor)]) {
      const sign = this.of({ ...goal, term, depth: goal.depth - 1 })
      if (sign !== 'unknown') return sign
    }
    return signs.has(-1)
      ? opposite(bySlope({ ...goal, term: negate(goal.term) }, this.of))
      : bySlope(goal, this.of)
  }
}

const squared = (sign: Sign, factor: SignFactor): Sign =>
  factor.kind === 'other' && factor.isSquare ? 'nonnegative' : sign

/** A term with the one or the other argument of its first min or max; null where it has none. */
function choicesIn(term: Term): readonly [Term, Term] | null {
  const found = firstExtreme(term)
  const [one, other, ...more] = found?.arguments ?? []
  if (!found || !one || !other || more.length > 0) return null
  const at = (choice: Term): Term => replacedParts(term, part => (part === found ? choice : null))
  return [at(one), at(other)]
}

function firstExtreme(term: Term): (Term & { readonly kind: 'apply' }) | null {
  for (const part of everyPart(term))
    if (part.kind === 'apply' && (part.name === 'max' || part.name === 'min')) return part
  return null
}

/** The sign of a number: exact, by an enclosure that leaves 0 out, or 0 by its normal form. */
function closedSign(term: Term): Sign {
  const exact = exactValue(term)
  if (exact) return NAMES[exact.sign() + 1]!
  const decided = decide(term, ({ lower, upper }) => (lower.sign() === upper.sign() ? lower.sign() : null))
  if (decided) return NAMES[decided.answer + 1]!
  const proof = proveSign(term)
  return proof.conditions.length > 0 ? 'unknown' : proof.sign
}

const NAMES: readonly Sign[] = ['negative', 'zero', 'positive']
