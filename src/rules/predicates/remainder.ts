import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import { residue } from '../../math/number/floor-and-remainder.js'
import { Rational } from '../../math/number/rational.js'
import { type Remainder, remaindersOf } from '../../math/proof/remainders.js'
import { exactValue } from '../../math/term/evaluate.js'
import { withLargeResidues } from '../../math/term/residues.js'
import { apply, number, type Term } from '../../math/term/term.js'
import { expressionOf } from './expression-said.js'
import type { Said } from './said.js'
import { wholeStartsAt } from './whole-numbers.js'

/** What is asked of a remainder. */
interface Question {
  readonly divisor: bigint
  readonly rest: bigint
}

/** The one thing that is said to be divisible. */
export const subjectOf = ({ predication: { subjects }, page }: Said): Term | null =>
  subjects.length === 1 ? expressionOf(subjects[0], page) : null

/** Whether a predication is about whole numbers: a number, or an expression of symbols that are said to be whole. */
export function isOfWholeNumbers(said: Said): boolean {
  const term = subjectOf(said)
  return term !== null && startsOf(term, said) !== null
}

/** Whether an expression leaves a remainder for all whole numbers of which it is said, or at the first where it does not. */
export function judgeDivisible(said: Said, { divisor, rest }: Question): Judgement | null {
  const term = subjectOf(said)
  const starts = term && startsOf(term, said)
  return starts && divisor >= 1n ? judgeRemainder(term, starts, { divisor, rest }) : null
}

const startsOf = (term: Term, { predication: { subjects }, page }: Said) =>
  wholeStartsAt(term, subjects[0]!, page.reading)

/** Whether a term leaves a remainder for all whole numbers from some on. */
export function judgeRemainder(
  term: Term,
  starts: ReadonlyMap<string, Rational>,
  { divisor, rest }: Question,
): Judgement | null {
  const left = starts.size === 0 ? closed(term, divisor) : remaindersOf(term, divisor, starts)
  const other = left?.find(({ remainder }) => !remainder.eq(Rational.of(rest)))
  if (!left) return null
  if (!other)
    return judgement('holds', {
      evidence: evidence('proved: exhaustive'),
      explanation: `by ${divisor} it leaves the remainder ${rest}`,
    })
  return refutedAt(other, divisor)
}

function refutedAt({ remainder, at }: Remainder, divisor: bigint): Judgement {
  const witness = Object.fromEntries([...at].map(([name, value]) => [name, value.toString()]))
  const place = Object.entries(witness).map(([name, value]) => `at ${name} = ${value} `)
  return judgement('refuted', {
    evidence: evidence('refuted: witness'),
    witness,
    explanation: `${place.join('')}it leaves the remainder ${remainder} by ${divisor}`,
  })
}

function closed(term: Term, divisor: bigint): readonly Remainder[] | null {
  const value =
    exactValue(term) ?? exactValue(withLargeResidues(apply('mod', term, number(Rational.of(divisor)))))
  return value?.isInteger() ? [{ remainder: residue(value, Rational.of(divisor)), at: new Map() }] : null
}
