import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import { showSet } from '../../math/sets/print.js'
import { hasMember } from '../../math/sets/set.js'
import { isEmptySet, isSetName } from '../../notation/logic/set-algebra.js'
import { SetsAt } from '../../page/sets/sets-at.js'
import type { Statement } from '../../page/statement.js'
import { contextOf } from '../logic/context.js'

/** Judges whether a thing is in a set that is written out or that the page gives: `2 \in A`, `\emptyset \notin A`. Null where it is neither. */
export function judgeMember(statement: Statement): Judgement | null {
  const { link, reading, symbols } = statement
  const { operator } = link.sign
  if (operator !== '∈' && operator !== '∉') return null
  const { source, glossary } = reading
  const marks = contextOf(reading).hasComplements ? 'complement' : 'unknown'
  const sets = new SetsAt(symbols.sets, { start: link.left.start, source, glossary, marks })
  const set = sets.of(link.right)
  const member = set && sets.member(link.left)
  if (!set || !member) return null
  const isIn = hasMember(set, member.key)
  // A letter could be equal to one that is listed.
  if (!isIn && sets.isOpen) return null
  const isSo = isIn === (operator === '∈')
  // A letter on the left may be anything that has values, such as a random variable.
  if (!isSo && isSetName(link.left) && !isEmptySet(link.left)) return null
  if (!isSo && [...sets.used.keys()].some(name => symbols.sets.all(name).length > 1)) return null
  const shown = showSet(set)
  return judgement(isSo ? 'holds' : 'refuted', {
    evidence: evidence(isSo ? 'proved: exhaustive' : 'refuted: witness'),
    explanation: shown === null ? '' : `the set is ${shown}`,
  })
}
