import type { Grid } from '../../../documents/model/document.js'
import type { Range } from '../../../documents/model/range.js'
import { isWordFor } from '../../../english/lexicon.js'
import type { SearchEffort } from '../../../math/engines/search.js'
import type { Term } from '../../../math/term/term.js'
import { withMembers } from '../../../notation/lower/left-out.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import { canonical } from '../../../notation/tree/canonical.js'
import { mentionsPlainLogarithm } from '../../../notation/tree/mentions.js'
import type { Node } from '../../../notation/tree/node.js'
import { sameShape } from '../../../notation/tree/same-shape.js'
import { figureOfNode } from '../../../page/quantities/printed-figure.js'
import type { Reading } from '../../../page/reading.js'
import { ValuesAt } from '../../../page/symbols/ground-side.js'
import type { SymbolTable } from '../../../page/symbols/symbol-table.js'
import type { Judged } from '../../judged.js'
import { bestOf, toldOf } from '../agreement.js'
import { expressionAt } from '../cell.js'
import { judgedAt, tableOnPage, tokenIn } from '../judged-cell.js'
import { isMarked } from '../total.js'
import { mostlyEqual, type Stated } from './mostly-equal.js'
import { PAIRINGS, type Pairing } from './pairing.js'

/** A larger table is data, and holds no formulas. */
const MAX_ROWS = 60
const MAX_COLUMNS = 6

/** A cell that holds one formula, and what that comes to. */
interface FormulaCell extends Range {
  readonly term: Term
  readonly node: Node
}

type FormulaRow = ReadonlyMap<number, FormulaCell>

/**
 * What two columns of formulas of a table are of each other, where most rows bear it out: a limit and its value, a product
 * and what it is multiplied out, a function and its derivative. Two figures are left to the rules for numbers.
 */
export function judgePaired(
  rule: string,
  grid: Grid,
  reading: Reading,
  { symbols, effort }: { readonly symbols: SymbolTable; readonly effort: SearchEffort },
): Judged[] {
  const [heads = []] = grid
  const lines = grid.slice(1).filter(line => !isMarked(line, reading.source))
  if (lines.length === 0 || lines.length > MAX_ROWS || heads.length > MAX_COLUMNS) return []
  const rows = lines.map(line => formulasIn(line, reading, symbols))
  const table = tableOnPage(heads, reading)
  return heads.flatMap((_, target) => {
    const ways = Array.from({ length: target }, (_, from) =>
      PAIRINGS.map(pairing => {
        const isTold = !pairing.needsHeads || [from, target].some(column => saysValue(table.titles[column]!))
        return (isTold ? mostlyEqual(statedIn(rows, from, target, pairing), effort) : []).map(one => ({
          ...one,
          says: pairing.says,
        }))
      }),
    )
    return toldOf(bestOf(ways.flat())).flatMap(
      ({ cell, judgement, says }) => judgedAt(rule, cell, judgement, says, table) ?? [],
    )
  })
}

function statedIn(
  rows: readonly FormulaRow[],
  from: number,
  target: number,
  pairing: Pairing,
): readonly Stated[] {
  return rows.flatMap(row => {
    const [first, second] = [row.get(from), row.get(target)]
    if (!first || !second || figureOfNode(first.node) || isDecimal(second.node)) return []
    // The same formula again shows nothing.
    if (sameShape(canonical(first.node), canonical(second.node))) return []
    const equation = pairing.equation(first.term, second.term)
    // `\\log` may have another base.
    return equation
      ? [{ cell: second, equations: [equation], isOpen: mentionsPlainLogarithm(first.node) }]
      : []
  })
}

/** Whether a head says that its column is what another comes to: "limit", "value", "simplified". */
const saysValue = (title: string): boolean =>
  title
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some(word => isWordFor(word, 'ofValue'))

/** Decimals are rounded, which the rules for figures know of. */
const isDecimal = (node: Node): boolean => /[.%]/.test(figureOfNode(node)?.figure.digits ?? '')

function formulasIn(line: Grid[number], reading: Reading, symbols: SymbolTable): FormulaRow {
  return new Map(
    line.flatMap((range, column) => {
      const cell = formulaAt(range, reading, symbols)
      return cell ? [[column, cell] as const] : []
    }),
  )
}

function formulaAt(range: Range, reading: Reading, symbols: SymbolTable): FormulaCell | null {
  const written = expressionAt(range, reading.source, 'symbols')
  const token = written && tokenIn(range, reading)
  if (!token) return null
  // `1 + 2 + ... + n` leaves members out.
  const node = withMembers(written, reading.glossary)
  const closed = new ValuesAt(symbols, token, reading).closeAt(node, range, { glossary: reading.glossary })
  const term = lowered(node, reading.glossary) ?? closed?.term ?? null
  return term && { start: range.start, end: range.end, term, node }
}
