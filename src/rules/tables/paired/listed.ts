import type { Grid } from '../../../documents/model/document.js'
import type { Range } from '../../../documents/model/range.js'
import type { SearchEffort } from '../../../math/engines/search.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { keyOf } from '../../../math/term/key.js'
import type { Term } from '../../../math/term/term.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import type { Node } from '../../../notation/tree/node.js'
import type { Reading } from '../../../page/reading.js'
import { plainSymbolsOf } from '../../../page/statement.js'
import type { Judged } from '../../judged.js'
import { toldOf } from '../agreement.js'
import { chainAt } from '../cell.js'
import { judgedAt, tableOnPage } from '../judged-cell.js'
import { judgeEqual } from './pairing.js'

/** A larger table is data, and holds no formulas. */
const MAX_ROWS = 60

const SAYS = 'as the formulas of other rows, it holds for every value'

/**
 * The equations in a column of a table, `\sin 2x = 2 \sin x \cos x`, where most are identities or calculations: one that
 * has the same symbols on both sides and is none is a slip.
 */
export function judgeListed(rule: string, grid: Grid, reading: Reading, effort: SearchEffort): Judged[] {
  const [heads = []] = grid
  const rows = grid.slice(1)
  if (rows.length > MAX_ROWS) return []
  const table = tableOnPage(heads, reading)
  return heads.flatMap((_, column) => {
    const compared = rows.flatMap(row => {
      const cell = row[column]
      const judgement = cell ? judgeCell(cell, reading, effort) : null
      return cell && judgement ? [{ cell, judgement }] : []
    })
    return toldOf(compared).flatMap(
      ({ cell, judgement }) => judgedAt(rule, cell, judgement, SAYS, table) ?? [],
    )
  })
}

/** The first equation of a cell that fails, or else the last; null where one of them says what a name is, or what is sought. */
function judgeCell(cell: Range, { source, glossary }: Reading, effort: SearchEffort): Judgement | null {
  const chain = chainAt(cell, source, 'symbols')
  if (!chain || chain.opens || !chain.signs.every(({ operator }) => operator === '=')) return null
  const sides = chain.terms.map((side: Node) => lowered(side, glossary))
  if (sides.length < 2 || sides.includes(null) || keyOf(sides[0]!) !== null) return null
  const judged = sides.slice(1).map((side, i) => judgeLink(sides[i]!, side!, effort))
  if (judged.includes(null)) return null
  return judged.find(one => one!.verdict !== 'holds') ?? judged.at(-1)!
}

function judgeLink(left: Term, right: Term, effort: SearchEffort): Judgement | null {
  const [names, others] = [plainSymbolsOf(left), plainSymbolsOf(right)]
  const judgement = names && others ? judgeEqual(left, right, effort) : null
  // `ax^2 + bx + c = 0` is to be solved, and `PV = nRT` a law of nature.
  const isAlike = names?.size === others?.size
  return judgement?.verdict === 'refuted' && !isAlike ? null : judgement
}
