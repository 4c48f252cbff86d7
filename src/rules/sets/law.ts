import { narrows } from '../../english/restriction.js'
import { sentenceOf } from '../../english/sentence.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { type Assignment, type Formula, lettersOf } from '../../math/logic/formula.js'
import { hasComplement, isSetName, joinsSets, lawOf } from '../../notation/logic/set-algebra.js'
import { isCertainInterval, listedIn, partWhere } from '../../notation/logic/set-literal.js'
import type { Chain, Node, Operator } from '../../notation/tree/node.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import type { Statement } from '../../page/statement.js'
import { contextOf } from '../logic/context.js'
import { judgeAlways } from '../logic/judge-formula.js'

const INCLUSIONS: ReadonlySet<Operator> = new Set<Operator>(['⊆', '⊇'])
const LAWS: ReadonlySet<Operator> = new Set<Operator>(['=', '≡', ...INCLUSIONS])

/** The names that a page gives the set of everything. */
const UNIVERSES = ['U', 'Omega']

/**
 * Judges a relation between sets of which nothing is known by its membership table: a thing is in each of them or not.
 * What is always so holds, whatever it is called; what fails in some case may be a condition, and is refuted only where it
 * is claimed as a law. Null where it is no law of sets.
 */
export function judgeSetLaw(statement: Statement): Judgement | null {
  const { link, reading } = statement
  const { left, right } = link
  const operator = link.sign.operator
  const context = contextOf(reading)
  const marks = context.hasComplements ? 'complement' : 'unknown'
  const isOfSets =
    INCLUSIONS.has(operator) || [left, right].some(side => joinsSets(side) || hasComplement(side))
  if (!isOfSets) return null
  if ([left, right].some(side => partWhere(side, part => isWritten(part, reading.source)))) return null
  const [one, other] = [lawOf(left, marks), lawOf(right, marks)]
  if (!one || !other || !LAWS.has(operator)) return null
  const [first, second] = operator === '⊇' ? [other, one] : [one, other]
  const hasUniverse = context.hasComplements || [left, right].some(hasComplement)
  const ways = waysOf(one, other, hasUniverse)
  const judged = judgeAlways(
    first,
    INCLUSIONS.has(operator) ? 'implies' : 'iff',
    second,
    ways,
    counterexample => told(counterexample, one, other),
  )
  return judged.verdict === 'holds' || isLaw(statement, one, other) ? judged : null
}

const isWritten = (part: Node, source: string): boolean =>
  listedIn(part, source) !== null || isCertainInterval(part, source)

/** Every letter is any set; U and Ω may be everything as well. */
function waysOf(one: Formula, other: Formula, hasUniverse: boolean): readonly Assignment[] {
  const letters = new Set([...lettersOf(one), ...lettersOf(other)])
  const universe = hasUniverse ? UNIVERSES.filter(name => letters.has(name)) : []
  const nothing: Assignment = new Map()
  return [nothing, ...universe.map(name => new Map([[name, true]]))]
}

function told(counterexample: Assignment, one: Formula, other: Formula) {
  const within = [...counterexample].flatMap(([name, isIn]) => (isIn ? [name] : []))
  const where = within.length === 0 ? 'in none of the sets' : `in ${within.join(' and ')} alone`
  const witness = Object.fromEntries([...counterexample].map(([name, isIn]) => [name, isIn ? 'in' : 'out']))
  const names = [...new Set([...lettersOf(one), ...lettersOf(other)])].join(', ')
  return { witness, explanation: `it fails for a thing that is ${where}, of ${names}` }
}

/** Whether a relation is claimed of all sets, and not of those of which the page tells something. */
function isLaw(statement: Statement, one: Formula, other: Formula): boolean {
  const { asserted, chain, reading, kind, link } = statement
  const letters = new Set([...lettersOf(one), ...lettersOf(other)])
  const sentence = sentenceOf(chain.token, reading)
  if (narrows(sentence)) return false
  if (kind === 'implication' || [...reading.chains.values()].flat().some(all => restricts(all, letters)))
    return false
  if (asserted.isIdentity || [...letters].every(name => asserted.every.has(name))) return true
  const isAlike = [one, other].every(side => lettersOf(side).size === letters.size)
  return kind === 'conclusion' && isAlike && ![link.left, link.right].some(isSetName)
}

const RESTRICTING: ReadonlySet<Operator> = new Set<Operator>(['⊆', '⊂', '⊇', '⊃'])

/** Whether a chain says something of sets that not all sets have: that one is in another, or that two have nothing in common. */
const restricts = ({ terms, signs }: Chain, letters: ReadonlySet<string>): boolean =>
  (signs.some(({ operator }) => RESTRICTING.has(operator)) || terms.some(isNothing)) &&
  terms.some(term => [...symbolsOf(term)].some(name => letters.has(name)))

const isNothing = ({ head, text }: Node): boolean => head === 'symbol' && text === 'emptyset'
