import { hasSense } from '../../english/matching.js'
import { sentenceBefore } from '../../english/sentence.js'
import type { Obligation } from '../../math/certificates/obligation.js'
import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import type { Rational } from '../../math/number/rational.js'
import {
  type Inequality,
  inequalityOf,
  isIn,
  isLinear,
  type Order,
  type Region,
  regionStep,
} from '../../math/roots/region.js'
import { toPlain } from '../../math/term/print.js'
import { negate, type Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { isName } from '../../notation/tree/names.js'
import type { Statement } from '../../page/statement.js'
import { isExcludedBefore } from './excluded.js'
import { leadingTo } from './led-to.js'
import { mayBeImaginary, unknownOf } from './unknown.js'

/** An inequality in one unknown, or a chain of them: `-3 < 2x + 1 < 7`. */
interface Stated {
  readonly statement: Statement
  readonly unknown: string
  readonly sides: readonly Term[]
  readonly orders: readonly Order[]
  readonly region: Region
}

/** A step from one inequality to the next with what is to be said of it. */
export interface JudgedInequality {
  readonly statement: Statement
  readonly judgement: Judgement
}

/** The steps by which a page solves inequalities. */
export function inequalitySteps(statements: readonly Statement[]): readonly JudgedInequality[] {
  const firsts = statements.filter(({ index }) => index === 0)
  const all = firsts.map(statedBy)
  return firsts.flatMap((statement, at) => {
    const [before, behind] = [all[at - 1], all[at]]
    if (!before || !behind || before.unknown !== behind.unknown) return []
    if (leadingTo(lastOf(before.statement, statements), statement) !== 'plainly') return []
    const found = judgeStep(before, behind, statements)
    return found ? [{ statement, judgement: found }] : []
  })
}

/** The last relation of a chain. */
const lastOf = ({ chain }: Statement, statements: readonly Statement[]): Statement =>
  statements.findLast(other => other.chain === chain)!

const ORDERS: ReadonlySet<string> = new Set<Order>(['<', '≤', '>', '≥'])

function statedBy(statement: Statement): Stated | null {
  const { chain, reading, isWhole } = statement
  const orders = chain.signs.map(({ operator }) => operator)
  if (!isWhole || chain.token.headers || orders.length > 2 || !orders.every(one => ORDERS.has(one)))
    return null
  const sides = chain.terms.map(side => lowered(side, reading.glossary))
  const [first, ...others] = sides
  const isRead = first && others.every(side => side !== null)
  const unknown = isRead ? unknownOf(chain.terms, sides as Term[], reading.source) : null
  if (!isRead || unknown === null || mayBeImaginary(unknown)) return null
  const known = sides as readonly Term[]
  const region = orders.flatMap((order, at) =>
    withoutModulus(known[at]!, order as Order, known[at + 1]!).map(([left, sign, right]) =>
      inequalityOf(left, sign, right, unknown),
    ),
  )
  if (region.some(one => one === null)) return null
  return {
    ...{ statement, unknown, sides: known, orders: orders as Order[] },
    region: region as readonly Inequality[],
  }
}

/** `|2x - 5| < 9` is -9 < 2x - 5 < 9. */
function withoutModulus(left: Term, order: Order, right: Term): readonly (readonly [Term, Order, Term])[] {
  const isBelow = order === '<' || order === '≤'
  const [small, large] = isBelow ? [left, right] : [right, left]
  if (small.kind !== 'apply' || small.name !== 'abs') return [[left, order, right]]
  const [inside] = small.arguments as [Term]
  const sign = order === '<' || order === '>' ? '<' : '≤'
  return [
    [inside, sign, large],
    [negate(large), sign, inside],
  ]
}

const shown = ({ sides, orders }: Stated): string =>
  sides.map((side, at) => `${toPlain(side)}${orders[at] ? ` ${orders[at]} ` : ''}`).join('')

/**
 * What has the same solutions holds. One with others may follow all the same, or be of whole numbers, or of positive
 * ones: only what turns a simple inequality around is refuted.
 */
function judgeStep(before: Stated, behind: Stated, statements: readonly Statement[]): Judgement | null {
  const found = regionStep(before.region, behind.region)
  const understood = `${shown(before)} implies ${shown(behind)}`
  if (found?.step === 'same')
    return judgement('holds', {
      ...{ evidence: evidence('proved: polynomial'), understood },
      explanation: 'it has the same solutions',
    })
  const isSimple = [...before.region, ...behind.region].every(isLinear)
  const { lost = null, step } = found ?? {}
  if (step !== 'other' || !lost || !isSimple || isSupposed(before)) return null
  return isExcludedBefore(lost, before, statements) ? null : refutedAt(lost, before, behind, understood)
}

/** "If $x < 5$, then" and "for $x < 5$" give a case, and more than that may be known of it. */
const isSupposed = ({ statement: { chain, reading } }: Stated): boolean =>
  sentenceBefore(chain.token, reading).some(
    word =>
      hasSense(word, 'condition', 'suppose', 'imperative') ||
      (hasSense(word, 'leadsToSymbol') && chain.terms.some(isName)),
  )

function refutedAt(lost: Rational, before: Stated, behind: Stated, understood: string): Judgement {
  const { unknown } = before
  const value = lost.toString()
  const at = behind.region.findIndex(one => !isIn([one], lost))
  return judgement('refuted', {
    evidence: evidence('refuted: witness'),
    witness: { [unknown]: value },
    understood,
    obligations: [falseAt(unknown, value, behind, at)],
    explanation: `${unknown} = ${value} solves ${shown(before)}, and not this`,
  })
}

function falseAt(unknown: string, value: string, { sides, orders }: Stated, at: number): Obligation {
  const [one, other] = [sides[at]!, sides[at + 1]!]
  const order = orders[at]!
  const isRising = order === '<' || order === '≤'
  return {
    relation: order === '<' || order === '>' ? '<' : '<=',
    ...(isRising ? { left: one, right: other } : { left: other, right: one }),
    ...{ positive: [], unit: [], outcome: 'refuted', conditions: [] },
    witness: { [unknown]: value },
  }
}
