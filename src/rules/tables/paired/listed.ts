import type { Grid } from '../../../documents/model/document.js'
import type { Range } from '../../../documents/model/range.js'
import type { SearchEffort } from '../../../math/engines/search.js'
import { keyOf } from '../../../math/term/key.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import type { Reading } from '../../../page/reading.js'
import type { Judged } from '../../judged.js'
import { toldOf } from '../agreement.js'
import { chainAt } from '../cell.js'
import { judgedAt, tableOnPage } from '../judged-cell.js'
import { isOfSame, mostlyEqual, type Stated } from './mostly-equal.js'
import type { Equation } from './pairing.js'

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
    const stated = rows.flatMap(row => {
      const cell = row[column]
      const found = cell ? statedIn(cell, reading) : null
      return found ? [found] : []
    })
    return toldOf(mostlyEqual(stated, effort)).flatMap(
      ({ cell, judgement }) => judgedAt(rule, cell, judgement, SAYS, table) ?? [],
    )
  })
}

/** The equations of a cell; null where the first says what a name is. */
function statedIn(cell: Range, { source, glossary }: Reading): Stated | null {
  const chain = chainAt(cell, source, 'symbols')
  if (!chain || chain.opens || !chain.signs.every(({ operator }) => operator === '=')) return null
  const sides = chain.terms.flatMap(side => lowered(side, glossary) ?? [])
  if (sides.length < 2 || sides.length < chain.terms.length || keyOf(sides[0]!) !== null) return null
  const equations = sides.slice(1).map((side, i): Equation => [sides[i]!, side])
  return { cell, equations, isOpen: !equations.every(isOfSame) }
}
