import type { Range } from '../../../documents/model/range.js'
import type { SearchEffort } from '../../../math/engines/search.js'
import { isAccusation } from '../../../math/judges/verdict.js'
import { plainSymbolsOf } from '../../../page/statement.js'
import { type Compared, rightIn } from '../agreement.js'
import { areProvedEqual, type Equation, judgeEqual } from './pairing.js'

/** The equations that a cell of a table states: the links of its chain, or what it is beside another cell. */
export interface Stated {
  readonly cell: Range
  readonly equations: readonly Equation[]
  /** Whether it may be false though it is no identity: it is to be solved, or a law of nature. */
  readonly isOpen?: boolean
}

/** `ax^2 + bx + c = 0` is to be solved, and `PV = nRT` a law of nature: an identity has the same symbols on both sides. */
export function isOfSame([left, right]: Equation): boolean {
  const [names, others] = [plainSymbolsOf(left), plainSymbolsOf(right)]
  return names !== null && names.size === others?.size
}

/** So many rows tell whether a column is meant as it is read. */
const PROBE = 6
/** A column with more wrong rows says something else. */
const MAX_WRONG = 6

/** Whether half of some rows are proved right; no more are tried than show that they are not. */
function isMeant(rows: readonly Stated[]): boolean {
  let unproved = 0
  return rows.every(({ equations }) => {
    if (!equations.every(areProvedEqual)) unproved++
    return 2 * unproved <= rows.length
  })
}

/**
 * The cells of a column, judged by their equations, where half of the first rows are proved right: telling two terms apart takes
 * long, and is not tried in a column that says something else.
 */
export function mostlyEqual(stated: readonly Stated[], effort: SearchEffort): readonly Compared[] {
  if (!isMeant(stated.slice(0, PROBE))) return []
  const compared: Compared[] = []
  for (const { cell, equations, isOpen } of stated) {
    const judged = equations.map(equation => judgeEqual(equation, effort))
    if (judged.includes(null)) continue
    const judgement = judged.find(one => one!.verdict !== 'holds') ?? judged.at(-1)!
    if (!judgement || (isOpen && isAccusation(judgement.verdict))) continue
    compared.push({ cell, judgement })
    if (compared.length - rightIn(compared) > MAX_WRONG) return []
  }
  return compared
}
