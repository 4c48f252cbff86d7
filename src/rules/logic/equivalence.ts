import { takesAsGiven } from '../../english/logic/context.js'
import { narrows } from '../../english/restriction.js'
import { sentenceBefore, sentenceOf } from '../../english/sentence.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { type Assignment, type Formula, lettersOf } from '../../math/logic/formula.js'
import { tableOf } from '../../math/logic/truth-table.js'
import { isCustomary, propositionOf, tellingOf } from '../../notation/logic/proposition.js'
import { placeOf, type Statement } from '../../page/statement.js'
import { contextOf } from './context.js'
import { denied, judgeAlways } from './judge-formula.js'

const EQUIVALENT: ReadonlySet<string> = new Set(['≡', '≢', '⇔', '='])

/**
 * Judges by a truth table whether two formulas of propositional logic are equivalent. What is claimed of some propositions
 * only, as in a riddle or a definition, is not refuted. Null where the two are no such formulas.
 */
export function judgeEquivalence(statement: Statement): Judgement | null {
  const { link, reading } = statement
  const { left, sign, right } = link
  if (!EQUIVALENT.has(sign.operator)) return null
  const [one, other] = [propositionOf(left), propositionOf(right)]
  if (!one || !other) return null
  const letters = new Set([...lettersOf(one), ...lettersOf(other)])
  const telling = tellingIn(statement)
  if (telling === 'none' || letters.size === 0 || contextOf(reading).isOtherLogic) return null
  const { isLogic } = contextOf(reading)
  if (telling === 'possible' && !isLogic && ![...letters].every(isCustomary)) return null
  const judged = judgeAlways(one, 'iff', other, waysOf(one, other, letters), told)
  if (sign.operator === '≢') return denied(judged)
  return judged.verdict === 'holds' || isClaimed(statement, one, other) ? judged : null
}

const tellingIn = ({ link: { left, right } }: Statement) => {
  const all = [left, right].map(tellingOf)
  return all.includes('certain') ? 'certain' : all.includes('possible') ? 'possible' : 'none'
}

/** Letters that may stand for what is always true or always false; `t` and `c` only as a whole side. */
const CONSTANTS: readonly (readonly [name: string, value: boolean, isWholeSide: boolean])[] = [
  ['T', true, false],
  ['F', false, false],
  ['t', true, true],
  ['f', false, true],
  ['c', false, true],
]

function waysOf(one: Formula, other: Formula, letters: ReadonlySet<string>): readonly Assignment[] {
  const isSide = (name: string): boolean =>
    [one, other].some(side => side.kind === 'letter' && side.name === name)
  const found = CONSTANTS.filter(([name, , isWhole]) => letters.has(name) && (!isWhole || isSide(name)))
  const nothing: Assignment = new Map()
  return found.length === 0 ? [nothing] : [nothing, new Map(found.map(([name, value]) => [name, value]))]
}

/** The case in which two formulas differ. */
export function told(counterexample: Assignment) {
  const witness = Object.fromEntries([...counterexample].map(([name, value]) => [name, String(value)]))
  const values = Object.entries(witness).map(([name, value]) => `${name} is ${value}`)
  return { witness, explanation: `it fails where ${values.join(' and ')}` }
}

/** Whether an equivalence is claimed of all propositions, and defines or supposes nothing. */
function isClaimed(statement: Statement, one: Formula, other: Formula): boolean {
  const { chain, reading, symbols, link, asserted } = statement
  const [left, right] = [lettersOf(one), lettersOf(other)]
  // `r \equiv p \vee q` says what r is.
  if (isNewName(one, right) || isNewName(other, left)) return false
  const before = sentenceBefore(chain.token, reading)
  const isOfSome = takesAsGiven(before) && before.some(({ kind }) => kind === 'math')
  if (isOfSome || takesAsGiven(before.slice(-1)) || narrows(sentenceOf(chain.token, reading))) return false
  const isGiven = [...left, ...right].some(name => symbols.meaningsAt(name, placeOf(statement)).length > 0)
  if (isGiven) return false
  if (left.size === 0 || right.size === 0) return isNever(one, other)
  const [small, large] = left.size < right.size ? [left, right] : [right, left]
  const isNested = [...small].every(name => large.has(name))
  if (link.sign.operator === '≡') return isNested
  // What is so of the people of a riddle is no law.
  const isSure = contextOf(reading).isLogic && [...large].every(isCustomary)
  return isNested && small.size === large.size && (isSure || asserted.isIdentity)
}

const isNewName = (side: Formula, beside: ReadonlySet<string>): boolean =>
  side.kind === 'letter' && !beside.has(side.name)

/** `p \vee q \equiv 1` may be a condition; `p \wedge \neg p \equiv 1` is never so. */
const isNever = (one: Formula, other: Formula): boolean =>
  tableOf({ kind: 'joined', by: 'xor', left: one, right: other }).counterexample === null
