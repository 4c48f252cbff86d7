import { withSpecialAngles } from '../engines/special-angles.js'
import { decide } from '../engines/value.js'
import { standardForm } from '../proof/standard-form.js'
import { elementaryParts } from '../term/cost.js'
import { exactValue } from '../term/evaluate.js'
import { add, multiply, number, subtract, type Term } from '../term/term.js'
import { POSITIVE } from './large-symbols.js'
import { Undecided } from './undecided.js'

export type Sign = -1 | 0 | 1

/** What one limit may spend; one on paper takes some hundred steps. */
const MAX_STEPS = 60_000
/** An operation on coefficients that are no numbers asks for a normal form. */
const SYMBOLIC_STEPS = 40
/** A coefficient with more exponentials, logarithms and roots than this is given up. */
const MAX_ELEMENTARY = 60

/** The arithmetic of coefficients: closed terms, and terms in what grows more slowly than the series they stand in. */
export class Coefficients {
  private left = MAX_STEPS

  /** Throws Undecided once all is spent. */
  spend(steps: number): void {
    this.left -= steps
    if (this.left < 0) throw new Undecided('the limit would take too many steps')
  }

  sum(left: Term, right: Term): Term {
    this.spend(1)
    if (left.kind === 'number' && right.kind === 'number') return number(left.value.plus(right.value))
    return isZero(left) ? right : isZero(right) ? left : this.of(add(left, right))
  }

  product(left: Term, right: Term): Term {
    this.spend(1)
    if (left.kind === 'number' && right.kind === 'number') return number(left.value.times(right.value))
    return isOne(left) ? right : isOne(right) ? left : this.of(multiply(left, right))
  }

  /** The term in its simplest form, a number where it is rational. Throws Undecided, TooLarge, Undefined. */
  of(term: Term): Term {
    const plain = term.kind === 'number' ? term : asNumber(term)
    if (plain.kind === 'number') return plain
    this.spend(SYMBOLIC_STEPS)
    if (elementaryParts(term) > MAX_ELEMENTARY) throw new Undecided('the coefficients grow too large')
    return asNumber(standardForm(withSpecialAngles(term), { positive: POSITIVE }))
  }

  /** -1, 0 or 1 as one closed term is less than, equal to or greater than another. Throws Undecided as signOf does. */
  compare(left: Term, right: Term): Sign {
    if (left.kind === 'number' && right.kind === 'number') return left.value.cmp(right.value) as Sign
    return this.signOf(subtract(left, right))
  }

  /** The sign of a closed term. Throws Undecided where no enclosure leaves out 0 and no proof gives it. */
  signOf(closed: Term): Sign {
    const term = this.of(closed)
    if (term.kind === 'number') return term.value.sign() as Sign
    const found = decide(term, ({ lower, upper }) => (lower.gt(0) ? 1 : upper.lt(0) ? -1 : null))
    if (!found) throw new Undecided('a coefficient is neither proved to be 0 nor apart from it')
    return found.answer
  }
}

/** The form of 0 is a sum of nothing. */
function asNumber(term: Term): Term {
  const exact = exactValue(term)
  return exact ? number(exact) : term
}

export const isZero = (term: Term): boolean => term.kind === 'number' && term.value.isZero()

export const isOne = (term: Term): boolean => term.kind === 'number' && term.value.eq(1)
