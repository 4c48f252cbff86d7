import type { Rational } from '../number/rational.js'
import { toPlain } from '../term/print.js'
import { substitute } from '../term/substitute.js'
import { symbolsOf } from '../term/symbols.js'
import { add, multiply, number, symbol, type Term } from '../term/term.js'
import type { Premises } from './premises.js'
import type { Proof } from './proof.js'
import { proveIdentity } from './tactics.js'

/** Σ or Π of a body over an index from a number up to variable + offset. */
export interface Progression {
  readonly kind: 'sum' | 'product'
  readonly index: string
  readonly body: Term
  readonly from: Rational
  /** The symbol in the upper limit. */
  readonly variable: string
  readonly offset: Rational
}

/** The value of the variable at which only the first part is there. */
export const firstOf = ({ from, offset }: Progression): Rational => from.minus(offset)

/** The part of a progression that its index gives. */
export const partAt = ({ index, body }: Progression, at: Term): Term =>
  substitute(body, new Map([[index, at]]))

/** What a progression is where its variable is a number so many steps behind the first, written out. */
export function writtenOut(progression: Progression, steps: number): Term {
  const parts = Array.from({ length: steps + 1 }, (_, step) =>
    partAt(progression, number(progression.from.plus(step))),
  )
  return progression.kind === 'sum' ? add(...parts) : multiply(...parts)
}

/**
 * F(n) is the progression for every whole n from the first: F(first) is its first part, and F(n + 1) is F(n) and the
 * next part. Proved by two normal forms; not proved is nothing known. The index must not occur in F.
 */
export function proveByInduction(claimed: Term, progression: Progression, premises: Premises = {}): Proof {
  const { kind, variable, index, from, offset } = progression
  const first = firstOf(progression)
  const at = (value: Term): Term => substitute(claimed, new Map([[variable, value]]))
  const next = add(symbol(variable), number(1))
  const positive = [...(premises.positive ?? []), ...(first.sign() > 0 ? [variable] : [])]
  const nonnegative = [...(premises.nonnegative ?? []), ...(first.isZero() ? [variable] : [])]
  const base = proveIdentity(at(number(first)), partAt(progression, number(from)), premises)
  const part = partAt(progression, add(next, number(offset)))
  const grown = kind === 'sum' ? add(claimed, part) : multiply(claimed, part)
  const step = proveIdentity(at(next), grown, { ...premises, positive, nonnegative })
  const isFree = !symbolsOf(claimed).has(index)
  const proved = base.proved && step.proved && isFree
  const lemma = `induction on ${variable} from ${toPlain(number(first))}`
  return {
    ...step,
    proved,
    how: lemma,
    conditions: [...new Set([...base.conditions, ...step.conditions])],
    lemmas: [...new Set([lemma, ...base.lemmas, ...step.lemmas])],
    ...(proved ? {} : { reason: base.proved ? 'the step was not proved' : 'the first case was not proved' }),
  }
}
